package org.warraq.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.warraq.language.Folding;

/** Decides which of a page's titles is the headline, and takes the site's name off it. */
final class Headlines {
  private static final List<String> SEPARATORS =
      List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ");

  /** A site's name has few words. */
  private static final int MAX_SITE_WORDS = 5;

  private static final int MIN_HEADLINE_WORDS = 3;

  /** The headline stands above the text; below so many blocks are other stories. */
  private static final int MAX_BLOCKS_ABOVE = 200;

  private Headlines() {}

  /**
   * The headline: the visible heading that agrees with what the page declares, or the declaration.
   */
  static Optional<String> choose(
      List<Element> headings,
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
    List<String> visible =
        headings.stream().map(h -> h.text().strip()).filter(t -> t.length() > 1).toList();
    for (String title : visible) {
      String key = Folding.key(title);
      for (String other : declared) {
        String otherKey = Folding.key(other);
        boolean whole = key.equals(otherKey);
        boolean part = key.length() >= 15 && otherKey.contains(key);
        if ((whole || part) && !isSite(title, site, host)) {
          return Optional.of(title);
        }
      }
    }
    List<String> own = visible.stream().filter(t -> !isSite(t, site, host)).toList();
    if (own.size() == 1 && declared.stream().anyMatch(d -> sharesWords(own.getFirst(), d))) {
      return Optional.of(own.getFirst());
    }
    for (String other : declared) {
      Optional<String> part = visiblePart(other, blocks);
      if (part.isPresent() && !isSite(part.get(), site, host)) {
        return part;
      }
    }
    for (String other : declared) {
      String stripped = withoutSite(other, site, host);
      if (!stripped.isBlank() && !isSite(stripped, site, host)) {
        return Optional.of(stripped);
      }
    }
    return visible.stream().filter(t -> !isSite(t, site, host)).findFirst();
  }

  /** The part of a title with separators that also stands in the page as a line of its own. */
  private static Optional<String> visiblePart(String title, List<Block> blocks) {
    for (String separator : SEPARATORS) {
      if (!title.contains(separator)) {
        continue;
      }
      for (String part : title.split(Pattern.quote(separator))) {
        String key = Folding.key(part);
        boolean stands =
            words(part) >= MIN_HEADLINE_WORDS
                && blocks.stream()
                    .limit(MAX_BLOCKS_ABOVE)
                    .filter(b -> b.linkShare() < 0.5 && b.length() <= 2 * part.length())
                    .anyMatch(b -> Folding.key(b.text()).equals(key));
        if (stands) {
          return Optional.of(part.strip());
        }
      }
    }
    return Optional.empty();
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
    String best = title.strip();
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
    return text.split("\\s+").length;
  }

  static boolean isSite(String text, Optional<String> site, String host) {
    String key = Folding.key(text);
    if (key.isEmpty()) {
      return true;
    }
    if (site.isPresent() && key.equals(Folding.key(site.get()))) {
      return true;
    }
    String tight = key.replace(" ", "");
    String name = host.startsWith("www.") ? host.substring(4) : host;
    String letters = name.replaceAll("[^\\p{L}\\p{N}]", "");
    int dot = name.lastIndexOf('.');
    String bare = dot > 0 ? name.substring(0, dot).replaceAll("[^\\p{L}\\p{N}]", "") : letters;
    return tight.equals(letters)
        || tight.equals(bare)
        || (tight.length() >= 5 && letters.contains(tight));
  }
}
