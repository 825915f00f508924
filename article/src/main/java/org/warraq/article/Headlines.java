package org.warraq.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.warraq.article.PageSignals.Signal;
import org.warraq.language.Folding;

/** Decides which of a page's titles is the headline, and takes the site's name off it. */
final class Headlines {
  private static final List<String> SEPARATORS =
      List.of(" | ", " - ", " – ", " — ", " ::: ", " :: ", " » ", " « ", " · ", " • ", " / ");

  /** A site's name has few words. */
  private static final int MAX_SITE_WORDS = 5;

  private static final int MIN_HEADLINE_WORDS = 3;

  /** The headline stands above the text; below so many blocks are other stories. */
  private static final int MAX_BLOCKS_ABOVE = 200;

  /** So much of a declared title a heading must be to be the headline in it. */
  private static final double PART_SHARE = 0.4;

  private static final int MIN_PART = 15;

  /** A longer heading is a paragraph, unless the page declares it to be the headline. */
  private static final int MAX_HEADLINE = 250;

  private enum Agreement {
    WHOLE,
    PART
  }

  private Headlines() {}

  /**
   * The headline: the visible heading that agrees with what the page declares, or the declaration.
   */
  static Optional<String> choose(
      List<Signal> headings,
      List<Block> blocks,
      Optional<String> structured,
      Head head,
      Optional<String> site,
      String host) {
    List<String> declared = new ArrayList<>();
    head.first("og:title").ifPresent(declared::add);
    structured.ifPresent(declared::add);
    head.first("twitter:title", "dc.title", "dcterms.title", "parsely-title", "title", "headline")
        .ifPresent(declared::add);
    if (!head.title().isEmpty()) {
      declared.add(head.title());
    }
    // A heading in a box that looks like a footer's or hides until a script shows it comes after
    // all
    // others.
    List<Element> standing =
        headings.stream()
            .filter(heading -> !leadsHome(heading.element()) && !isButton(heading.element()))
            .sorted(Comparator.comparing(Signal::isElsewhere))
            .map(Signal::element)
            .toList();
    for (Agreement agreement : Agreement.values()) {
      for (Element heading : standing) {
        Optional<String> agreed = agreed(heading, declared, agreement, site, host);
        if (agreed.isPresent()) {
          return agreed;
        }
      }
    }
    List<String> own =
        standing.stream()
            .map(h -> withoutSite(h.text(), site, host))
            .filter(t -> words(t) > 1 && t.length() <= MAX_HEADLINE && !isSite(t, site, host))
            .distinct()
            .toList();
    Optional<String> shared =
        own.stream().filter(t -> declared.stream().anyMatch(d -> sharesWords(t, d))).findFirst();
    if (shared.isPresent()) {
      return shared;
    }
    for (String other : declared) {
      Optional<String> part = visiblePart(other, blocks);
      if (part.isPresent() && !isSite(part.get(), site, host)) {
        return part;
      }
    }
    if (own.size() == 1 && words(own.getFirst()) >= MIN_HEADLINE_WORDS) {
      return Optional.of(own.getFirst());
    }
    for (String other : declared) {
      String stripped = withoutSite(other, site, host);
      if (!stripped.isBlank() && !isSite(stripped, site, host)) {
        return Optional.of(stripped);
      }
    }
    return own.stream().findFirst();
  }

  /** Whether a heading is a link to the home page, with the site's name in it. */
  private static boolean leadsHome(Element heading) {
    Element link = innermost(heading, "a");
    if (link == null) {
      return false;
    }
    String path = link.absUrl("href");
    int from = path.indexOf("://");
    int slash = from < 0 ? -1 : path.indexOf('/', from + 3);
    return from > 0 && (slash < 0 || slash == path.length() - 1);
  }

  private static boolean isButton(Element heading) {
    return innermost(heading, "button") != null;
  }

  /** The first element of this name, going down, if all of a heading's text is in it. */
  private static @Nullable Element innermost(Element heading, String name) {
    Element inner = heading;
    while (inner != null && !inner.nameIs(name)) {
      inner = inner.firstElementChild();
    }
    return inner != null && inner.text().length() >= heading.text().length() ? inner : null;
  }

  /** The site's name as a heading that leads to the home page says it. */
  static Optional<String> siteName(List<Signal> headings) {
    return headings.stream()
        .map(Signal::element)
        .filter(Headlines::leadsHome)
        .map(Element::text)
        .filter(name -> words(name) <= MAX_SITE_WORDS)
        .findFirst();
  }

  /**
   * A heading, or the part of it, that says what the page declares. Dates, counters and the names
   * of sections stand in headings, too, each in an element of its own.
   */
  private static Optional<String> agreed(
      Element heading,
      List<String> declared,
      Agreement agreement,
      Optional<String> site,
      String host) {
    String title = withoutSite(heading.text(), site, host);
    if (title.length() < 2 || isSite(title, site, host)) {
      return Optional.empty();
    }
    String key = Folding.key(title);
    List<String> parts = NearHeadline.texts(heading);
    for (String other : declared) {
      String otherKey = Folding.key(other);
      boolean agrees =
          switch (agreement) {
            case WHOLE -> key.equals(otherKey);
            case PART ->
                key.length() >= MIN_PART
                    && key.length() >= PART_SHARE * otherKey.length()
                    && otherKey.contains(key);
          };
      if (agrees) {
        return Optional.of(title);
      }
      Optional<String> part =
          parts.stream()
              .filter(p -> parts.size() > 1 && words(p) > 1 && Folding.key(p).equals(otherKey))
              .findFirst();
      if (part.isPresent()) {
        return part;
      }
    }
    return Optional.empty();
  }

  /** A title, or the part of it between separators, that also stands in the page as a line. */
  private static Optional<String> visiblePart(String title, List<Block> blocks) {
    if (stands(title, blocks)) {
      return Optional.of(title.strip());
    }
    for (String separator : SEPARATORS) {
      if (!title.contains(separator)) {
        continue;
      }
      for (String part : title.split(Pattern.quote(separator))) {
        if (stands(part, blocks)) {
          return Optional.of(part.strip());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean stands(String title, List<Block> blocks) {
    String key = Folding.key(title);
    return words(title) >= MIN_HEADLINE_WORDS
        && blocks.stream()
            .limit(MAX_BLOCKS_ABOVE)
            .filter(b -> b.kind() == Block.Kind.HEADING || b.linkShare() < 0.5)
            .filter(b -> b.length() <= 2 * title.length())
            .anyMatch(b -> Folding.key(b.text()).equals(key));
  }

  /** Two wordings of one headline: half of the shorter one's words are in the other. */
  private static boolean sharesWords(String one, String two) {
    Set<String> first = new HashSet<>(Arrays.asList(Folding.key(one).split(" ")));
    Set<String> second = new HashSet<>(Arrays.asList(Folding.key(two).split(" ")));
    int shorter = Math.min(first.size(), second.size());
    first.retainAll(second);
    return first.size() * 2 >= shorter;
  }

  /** A title without the site's name before or behind it. */
  static String withoutSite(String title, Optional<String> site, String host) {
    String best = title.indexOf("  ") < 0 ? title.strip() : title.strip().replaceAll("\\s+", " ");
    if (site.isPresent() && best.startsWith(site.get() + ": ")) {
      return best.substring(site.get().length() + 2).strip();
    }
    if (host.length() > 3 && best.toLowerCase(Locale.ROOT).startsWith(host + " ")) {
      return best.substring(host.length()).strip();
    }
    for (String separator : SEPARATORS) {
      int last = best.lastIndexOf(separator);
      if (last > 0) {
        String before = best.substring(0, last).strip();
        String after = best.substring(last + separator.length()).strip();
        if (isSite(after, site, host)
            || (isShort(after) && words(before) > words(after) + 2 && separator.equals(" | "))) {
          return withoutSite(before, site, host);
        }
      }
      int first = best.indexOf(separator);
      if (first > 0) {
        String before = best.substring(0, first).strip();
        if (isSite(before, site, host)) {
          return best.substring(first + separator.length()).strip();
        }
      }
    }
    return best;
  }

  private static boolean isShort(String text) {
    return words(text) <= MAX_SITE_WORDS;
  }

  private static int words(String text) {
    int words = 0;
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      boolean white = text.charAt(i) == ' ';
      words += space && !white ? 1 : 0;
      space = white;
    }
    return words;
  }

  /** Whether a text names the site: as it calls itself, the beginning of that, or its address. */
  static boolean isSite(String text, Optional<String> site, String host) {
    String key = Folding.key(text);
    if (key.isEmpty()) {
      return true;
    }
    if (site.isPresent() && isName(key, Folding.key(site.get()))) {
      return true;
    }
    String tight = key.replace(" ", "");
    String name = host.startsWith("www.") ? host.substring(4) : host;
    String letters = lettersAndFigures(name);
    int dot = name.lastIndexOf('.');
    String bare = dot > 0 ? lettersAndFigures(name.substring(0, dot)) : letters;
    return tight.equals(letters)
        || tight.equals(bare)
        || (tight.length() >= 5 && letters.contains(tight));
  }

  private static boolean isName(String key, String site) {
    return key.equals(site) || (key.indexOf(' ') > 0 && site.startsWith(key + " "));
  }

  private static String lettersAndFigures(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }
}
