package org.warraq.article;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.warraq.article.PageSignals.Signal;
import org.warraq.language.Folding;

/**
 * Who wrote an article: as declared for machines, as marked in the page, or in a line beside the
 * headline or behind the text.
 */
final class Authors {
  private static final int MAX_AUTHORS = 12;
  private static final int MAX_DATE = 40;

  private static final List<String> METAS =
      List.of(
          "author",
          "article:author_name",
          "articleauthor",
          "citation_author",
          "citation_authors",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "cxenseparse:author",
          "byl",
          "og:article:author",
          "article:author",
          "article_author");

  private final StructuredArticle structured;
  private final Head head;
  private final PageSignals signals;
  private final NearHeadline near;
  private final Names names;

  Authors(Metadata metadata, Head head, PageSignals signals, NearHeadline near, String host) {
    this.structured = metadata.structured();
    this.head = head;
    this.signals = signals;
    this.near = near;
    this.names = new Names(metadata.siteName(), host);
  }

  /**
   * The names of the first source that has any; what looks like a login only if nothing else is.
   */
  List<String> choose() {
    List<Supplier<List<String>>> sources =
        List.of(
            this::declared,
            this::metas,
            () -> properties(near::isAboveEnd),
            () -> lines(near.lines()),
            () -> bylines(near::isNear),
            this::besideDate,
            () -> bylines(near::isBehind),
            () -> lines(near.lastLines()),
            () -> bylines(signal -> !signal.isElsewhere()));
    List<String> logins = List.of();
    for (Supplier<List<String>> source : sources) {
      List<String> found = source.get();
      List<String> people = found.stream().filter(name -> !Names.isLogin(name)).toList();
      if (!people.isEmpty()) {
        return people.subList(0, Math.min(people.size(), MAX_AUTHORS));
      }
      logins = logins.isEmpty() ? found : logins;
    }
    return logins.stream().limit(MAX_AUTHORS).toList();
  }

  private List<String> declared() {
    Set<String> found = new LinkedHashSet<>();
    for (Credit credit : structured.authors()) {
      if (credit.kind() == Credit.Kind.ORGANISATION) {
        names.organisation(credit.name()).ifPresent(found::add);
      } else if (isTheirOwnSite(credit)) {
        found.add(credit.name());
      } else {
        found.addAll(names.people(List.of(credit.name())));
      }
    }
    return List.copyOf(found);
  }

  /** The site of a person, declared as such, is named after its author. */
  private boolean isTheirOwnSite(Credit author) {
    return author.kind() == Credit.Kind.PERSON
        && structured
            .publisher()
            .filter(p -> p.kind() == Credit.Kind.PERSON)
            .filter(p -> Folding.key(p.name()).equals(Folding.key(author.name())))
            .isPresent();
  }

  private List<String> metas() {
    for (String name : METAS) {
      List<String> values = head.all(name);
      boolean lastNameFirst = name.startsWith("citation") || name.startsWith("dc");
      List<String> found =
          names.people(lastNameFirst ? values.stream().map(Authors::turned).toList() : values);
      if (!found.isEmpty()) {
        return found;
      }
    }
    for (String number : List.of("1", "2")) {
      if (head.first("twitter:label" + number).filter(Names::isIntroduced).isPresent()) {
        return names.people(head.all("twitter:data" + number));
      }
    }
    return List.of();
  }

  /** "Last, First" as library catalogues write. */
  private static String turned(String name) {
    String[] parts = name.split(",");
    return parts.length == 2 && parts[0].strip().indexOf(' ') < 0
        ? parts[1].strip() + " " + parts[0].strip()
        : name;
  }

  private List<String> properties(Predicate<Signal> where) {
    Set<String> found = new LinkedHashSet<>();
    for (Signal signal : signals.properties) {
      Element element = signal.element();
      if (where.test(signal)
          && Arrays.asList(element.attr("itemprop").split("\\s+")).contains("author")) {
        Element name = element.selectFirst("[itemprop=name]");
        Element source = name == null ? element : name;
        found.addAll(
            source.hasAttr("content")
                ? names.people(List.of(source.attr("content")))
                : byline(NearHeadline.texts(source)));
      }
    }
    return List.copyOf(found);
  }

  /** The names in the boxes and links that are marked as bylines. */
  private List<String> bylines(Predicate<Signal> where) {
    Set<String> linked = new LinkedHashSet<>();
    for (Signal signal : signals.bylines) {
      Element element = signal.element();
      if (where.test(signal) && element.nameIs("a") && PageSignals.leadsToAuthor(element)) {
        linked.addAll(byline(List.of(element.text())));
      }
    }
    if (!linked.isEmpty()) {
      return List.copyOf(linked);
    }
    for (Signal signal : signals.bylines) {
      if (where.test(signal)) {
        List<String> found = byline(NearHeadline.texts(signal.element()));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** The names in lines that begin as bylines do. */
  private List<String> lines(List<List<String>> lines) {
    for (int at = 0; at < lines.size(); at++) {
      List<String> texts = lines.get(at);
      for (int i = 0; i < texts.size(); i++) {
        String text = withoutComma(texts.get(i));
        if (Names.isIntroduced(text)) {
          List<String> found = byline(texts.subList(i, texts.size()));
          boolean alone = i == texts.size() - 1 && at + 1 < lines.size();
          if (alone && Names.withoutIntroduction(text).isEmpty()) {
            found = byline(lines.get(at + 1)).stream().filter(Names::isFullName).toList();
          }
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
    }
    return List.of();
  }

  /** "Author," is what screen readers say before a name. */
  private static String withoutComma(String text) {
    return text.endsWith(",") || text.endsWith("،") ? text.substring(0, text.length() - 1) : text;
  }

  /** A name with nothing around it but the date, as in "A. Writer | 3 March 2026". */
  private List<String> besideDate() {
    for (List<String> texts : near.lines()) {
      for (int i = 0; i + 1 < texts.size(); i++) {
        if (isDate(texts.get(i + 1)) && near.isNowhereALink(texts.get(i))) {
          List<String> found =
              names.people(List.of(texts.get(i))).stream()
                  .filter(name -> Names.isFullName(name))
                  .toList();
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
    }
    return List.of();
  }

  private static boolean isDate(String text) {
    return text.length() <= MAX_DATE && Dates.parse(text).isPresent();
  }

  /**
   * The names in a byline given as the texts it is made of. The first that reads like a name is
   * one; what follows is one only if a comma or an "and" leads to it: it may as well be an office.
   */
  private List<String> byline(List<String> texts) {
    Set<String> found = new LinkedHashSet<>();
    boolean introduced = false;
    boolean more = true;
    for (String text : texts) {
      String rest = Names.withoutIntroduction(text);
      introduced |= rest.length() < text.length();
      if (isConjunction(rest)) {
        more = true;
        continue;
      }
      if (isDate(text)) {
        continue;
      }
      if (!more || Names.isOfOthers(text)) {
        break;
      }
      boolean sure = introduced || texts.size() == 1;
      List<String> people =
          names.people(List.of(rest)).stream()
              .filter(name -> Names.readsLikeAName(name) || sure && Names.isLogin(name))
              .filter(name -> sure || isWhole(name))
              .toList();
      found.addAll(people);
      more = people.isEmpty() ? found.isEmpty() : isOpen(rest);
    }
    return List.copyOf(found);
  }

  /** One word alone in a box may be anything; scripts without spaces write whole names in one. */
  private static boolean isWhole(String name) {
    return name.indexOf(' ') > 0 || Character.isIdeographic(name.codePointAt(0));
  }

  private static boolean isOpen(String text) {
    return text.endsWith(",") || text.endsWith("،") || text.endsWith("&") || text.endsWith(" and");
  }

  private static final Set<String> CONJUNCTIONS =
      Set.of(
          ",", "،", "、", "&", "and", ", and", "et", "und", "y", "e", "i", "و", "ve", "en", "og",
          "och", "ja", "oraz", "и", "та");

  private static boolean isConjunction(String text) {
    return CONJUNCTIONS.contains(text.toLowerCase(Locale.ROOT));
  }
}
