package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.warraq.language.Folding;

/** Makes a list of names out of bylines: split, and cleaned of everything that is no name. */
final class Authors {
  private static final int MAX_AUTHORS = 12;
  private static final int MAX_NAME_CHARACTERS = 60;
  private static final int MAX_NAME_WORDS = 6;

  /** A byline that is longer is a paragraph about somebody. */
  private static final int MAX_BYLINE_CHARACTERS = 160;

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "^(?:(?:written |posted |reported |published |story |words |article |text |review |analysis )?by|author|authors|"
              + "par|por|von|di|da|"
              + "بقلم|كتب|كتبت|كتبه|كتبها|إعداد|اعداد|تحرير|تقرير|الكاتب|المحرر|نویسنده|نوشته|تحریر|מאת)(?:\\s*[:：]\\s*|\\s+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SPLIT =
      Pattern.compile(
          "\\s*(?:[,،;|•·/]|\\s(?:and|et|und|with|و|y|e)\\s|&|\\n)\\s*", Pattern.CASE_INSENSITIVE);

  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*(?:[|–—(@<]|\\s-\\s|\\bin\\b |\\bon\\b |\\bfor\\b |\\bupdated\\b|\\bpublished\\b).*$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The Arabic "and" is written to the next name; both sides must be whole names, of two words. */
  private static final Pattern JOINED =
      Pattern.compile(
          "(?<=\\p{IsArabic} \\p{IsArabic}{2,20}) و(?!(?:ليد|ائل|سام|سيم|فاء|ديع|داد|جيه|هيب|حيد|رد|صفي|لاء|عد) )"
              + "(?=\\p{IsArabic}{3,20} \\p{IsArabic})");

  private static final Set<String> NOBODY =
      Set.of(
          "admin",
          "administrator",
          "editor",
          "editors",
          "staff",
          "author",
          "root",
          "user",
          "guest",
          "webmaster",
          "unknown",
          "anonymous",
          "none",
          "null",
          "undefined",
          "by",
          "facebook",
          "twitter",
          "email",
          "share",
          "follow",
          "posts by",
          "view all posts",
          "الناشر",
          "ادمن",
          "المدير",
          "مدير الموقع",
          "الكاتب",
          "المحرر");

  private static final Set<String> TITLES =
      Set.of(
          "phd",
          "md",
          "jr",
          "sr",
          "esq",
          "rd",
          "rn",
          "mba",
          "cfa",
          "ms",
          "dr",
          "contributor",
          "reporter",
          "staff writer",
          "senior writer",
          "correspondent",
          "journalist",
          "staff reporter",
          "senior editor",
          "senior reporter",
          "deputy editor",
          "news editor",
          "writer",
          "editor in chief");

  private Authors() {}

  static List<String> choose(
      StructuredArticle structured,
      Head head,
      PageSignals signals,
      Optional<String> site,
      String host) {
    List<String> found = names(structured.authors(), site, host);
    if (found.isEmpty()) {
      found =
          names(
              head.all(
                  "author",
                  "article:author_name",
                  "citation_author",
                  "dc.creator",
                  "dcterms.creator",
                  "parsely-author",
                  "sailthru.author",
                  "byl",
                  "og:article:author",
                  "article:author",
                  "twitter:data1"),
              site,
              host);
    }
    if (found.isEmpty()) {
      found = names(texts(signals.properties, "author"), site, host);
    }
    return found.isEmpty() ? bylines(signals.bylines, site, host) : found;
  }

  private static List<String> texts(List<Element> properties, String property) {
    List<String> texts = new ArrayList<>();
    for (Element element : properties) {
      if (element.attr("itemprop").contains(property)) {
        Element name = element.selectFirst("[itemprop=name]");
        Element source = name == null ? element : name;
        texts.add(source.hasAttr("content") ? source.attr("content") : source.text());
      }
    }
    return texts;
  }

  private static List<String> bylines(List<Element> elements, Optional<String> site, String host) {
    List<String> links =
        elements.stream().filter(e -> e.attr("rel").contains("author")).map(Element::text).toList();
    List<String> found = names(links, site, host);
    for (Element element : elements) {
      if (!found.isEmpty()) {
        return found;
      }
      Element link = element.selectFirst("a");
      String text = link != null && !link.text().isBlank() ? link.text() : element.text();
      found = names(List.of(text), site, host);
      if (found.isEmpty() && element.childrenSize() > 0) {
        found = names(List.of(firstWords(element)), site, host);
      }
    }
    return found;
  }

  /** The text of the first part of a byline box: the name comes before the office. */
  private static String firstWords(Element box) {
    for (Element part : box.getAllElements()) {
      if (!part.ownText().isBlank()) {
        return part.ownText();
      }
    }
    return "";
  }

  /** A line such as "By A. Writer" among these, the first that names somebody. */
  static List<String> inLines(List<String> lines, Optional<String> site, String host) {
    for (String line : lines) {
      if (line.length() <= MAX_BYLINE_CHARACTERS && INTRODUCTION.matcher(line.strip()).find()) {
        List<String> found = names(List.of(line), site, host);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** The people named in these strings, each once, in order. */
  static List<String> names(List<String> sources, Optional<String> site, String host) {
    List<String> names = new ArrayList<>();
    Set<String> keys = new java.util.HashSet<>();
    for (String source : sources) {
      if (source.length() > MAX_BYLINE_CHARACTERS
          || source.contains("://")
          || source.startsWith("www.")) {
        continue;
      }
      String people = INTRODUCTION.matcher(source.strip()).replaceFirst("");
      for (String part : SPLIT.split(JOINED.matcher(people).replaceAll("، "))) {
        String name = tidy(part);
        String key = Folding.key(name);
        if (isName(name, key)
            && !isSite(key, site, host)
            && keys.add(key)
            && names.size() < MAX_AUTHORS) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }

  /**
   * A person's own site may well have the person's name in its address, so only all of it counts.
   */
  private static boolean isSite(String key, Optional<String> site, String host) {
    return site.filter(name -> Folding.key(name).equals(key)).isPresent()
        || (key.indexOf(' ') < 0 && host.contains(key));
  }

  private static String tidy(String part) {
    String name = INTRODUCTION.matcher(part.strip()).replaceFirst("");
    name = TAIL.matcher(name).replaceFirst("");
    return name.replaceAll("^[\\s:.\\-–—•*\"“”']+|[\\s:\\-–—•*\"“”']+$", "")
        .replaceAll("\\s+", " ");
  }

  private static boolean isName(String name, String key) {
    if (key.length() < 2
        || name.length() > MAX_NAME_CHARACTERS
        || name.split(" ").length > MAX_NAME_WORDS) {
      return false;
    }
    return name.codePoints().noneMatch(Character::isDigit)
        && name.codePoints().anyMatch(Character::isLetter)
        && !NOBODY.contains(key)
        && !TITLES.contains(key);
  }
}
