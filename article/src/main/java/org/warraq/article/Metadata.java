package org.warraq.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.warraq.article.PageSignals.Signal;
import org.warraq.language.Folding;

/** What a page says about its article outside the text. */
record Metadata(
    Optional<String> title,
    Optional<String> description,
    Optional<String> section,
    List<String> tags,
    Optional<String> language,
    Optional<String> siteName,
    Optional<String> canonical,
    Optional<String> shared,
    Optional<String> image,
    List<String> robots,
    List<RightsSignal> signals,
    Set<String> titleKeys,
    StructuredArticle structured) {

  private static final int MAX_TAGS = 30;
  private static final int MAX_TAG_CHARACTERS = 60;
  private static final int MAX_SITE_CHARACTERS = 80;

  private static final Set<String> NO_SECTIONS = DataFiles.keys("names/no-sections.txt");

  static Metadata of(Head head, PageWalk walk, String base, String url) {
    PageSignals signals = walk.signals;
    List<Block> blocks = walk.blocks;
    List<Element> scripts = new ArrayList<>(head.structuredData);
    scripts.addAll(signals.structuredData);
    StructuredArticle structured = StructuredData.read(scripts, url);
    String host = host(url);
    Optional<String> site = siteName(head, structured, signals);
    Optional<String> title =
        Headlines.choose(signals.headings, blocks, structured.headline(), head, site, host);
    return new Metadata(
        title,
        structured
            .description()
            .or(() ->
                head.first("og:description", "description", "twitter:description", "dc.description")
                    .map(StructuredData::plain)),
        structured
            .section()
            .or(() ->
                head.first(
                    "article:section",
                    "og:article:section",
                    "parsely-section",
                    "sailthru.section",
                    "articlesection",
                    "section"))
            .map(name -> firstOf(StructuredData.plain(name)))
            .filter(name -> isSection(name, site, host)),
        tags(structured, head),
        head.language
            .or(() -> head.first("og:locale", "content-language", "dc.language", "language"))
            .or(structured::language),
        site,
        head.link("canonical").or(() -> head.first("og:url").flatMap(u -> Links.web(base, u))),
        head.first("og:url").flatMap(u -> Links.web(base, u)),
        image(structured, head, base),
        robots(head),
        DeclaredRights.read(head, structured),
        titleKeys(title, structured, head, signals, site, host),
        structured);
  }

  /** The host of an address in lower case, empty if it has none. */
  static String host(String url) {
    int from = url.indexOf("://");
    if (from < 0) {
      return "";
    }
    int to = from + 3;
    while (to < url.length() && "/?#:".indexOf(url.charAt(to)) < 0) {
      to++;
    }
    return url.substring(from + 3, to).toLowerCase(Locale.ROOT);
  }

  /** What the site calls itself; addresses and headlines stand in these places, too. */
  private static Optional<String> siteName(
      Head head, StructuredArticle structured, PageSignals signals) {
    String headline = head.first("og:title").orElse(head.title());
    return Stream.<Supplier<Optional<String>>>of(
            () -> head.first("og:site_name"),
            () -> head.first("application-name"),
            () -> head.first("apple-mobile-web-app-title"),
            () -> structured.publisher().map(Credit::name),
            () -> Headlines.siteName(signals.headings))
        .flatMap(source -> source.get().stream())
        .map(name -> name.startsWith("@") ? name.substring(1) : name)
        .filter(name -> name.length() > 1 && name.length() <= MAX_SITE_CHARACTERS)
        .filter(name -> !name.contains("://") && !name.equals(headline))
        .findFirst();
  }

  private static String firstOf(String sections) {
    int comma = sections.indexOf(',');
    return (comma > 0 ? sections.substring(0, comma) : sections).strip();
  }

  /** Content systems give every article a section, if only one called "post" or after the site. */
  private static boolean isSection(String name, Optional<String> site, String host) {
    return !name.isEmpty()
        && name.length() <= MAX_TAG_CHARACTERS
        && !NO_SECTIONS.contains(Folding.key(name))
        && !Headlines.isSite(name, site, host);
  }

  /** A subject, not a mark for machines such as {@code @post-id:12} or {@code video_autoplay}. */
  private static boolean isTag(String tag) {
    return !tag.isEmpty()
        && tag.length() <= MAX_TAG_CHARACTERS
        && Character.isLetterOrDigit(tag.codePointAt(0))
        && tag.indexOf('_') < 0;
  }

  private static List<String> tags(StructuredArticle structured, Head head) {
    List<String> sources = new ArrayList<>(head.all("article:tag", "og:article:tag"));
    if (sources.isEmpty()) {
      sources.addAll(structured.keywords());
    }
    if (sources.isEmpty()) {
      head.first("news_keywords", "parsely-tags", "sailthru.tags", "keywords")
          .ifPresent(sources::add);
    }
    Set<String> tags = new LinkedHashSet<>();
    for (String source : sources) {
      for (String tag : source.split("[,،;]")) {
        String tidy = StructuredData.plain(tag).strip();
        if (isTag(tidy) && tags.size() < MAX_TAGS) {
          tags.add(tidy);
        }
      }
    }
    return List.copyOf(tags);
  }

  private static Optional<String> image(StructuredArticle structured, Head head, String base) {
    return head.first("og:image", "og:image:url", "og:image:secure_url")
        .or(structured::image)
        .or(() -> head.first("twitter:image", "twitter:image:src", "parsely-image-url"))
        .or(() -> head.link("image_src"))
        .flatMap(link -> Links.web(base, link))
        .filter(link -> !isLogo(link));
  }

  static boolean isLogo(String link) {
    String name = link.toLowerCase(Locale.ROOT);
    int query = name.indexOf('?');
    String path = query < 0 ? name : name.substring(0, query);
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.contains("logo")
        || file.contains("placeholder")
        || file.contains("default")
        || file.contains("favicon")
        || file.contains("avatar")
        || path.contains("gravatar.com/")
        || file.contains("spacer")
        || file.contains("blank.")
        || file.endsWith(".svg")
        || file.contains("pixel.");
  }

  private static List<String> robots(Head head) {
    Set<String> wishes = new LinkedHashSet<>();
    for (String name : List.of("robots", "googlebot", "googlebot-news")) {
      for (String content : head.all(name)) {
        for (String wish : content.toLowerCase(Locale.ROOT).split("[,\\s]+")) {
          if (wish.startsWith("no")
              || wish.startsWith("max-")
              || wish.startsWith("unavailable_after")) {
            wishes.add(wish.equals("none") ? "noindex" : wish);
          }
        }
      }
    }
    return List.copyOf(wishes);
  }

  /** The headline in all the forms that a page repeats it in. */
  private static Set<String> titleKeys(
      Optional<String> title,
      StructuredArticle structured,
      Head head,
      PageSignals signals,
      Optional<String> site,
      String host) {
    Set<String> keys = new LinkedHashSet<>();
    title.ifPresent(t -> keys.add(Folding.key(t)));
    structured.headline().ifPresent(t -> keys.add(Folding.key(t)));
    head.first("og:title")
        .ifPresent(t -> keys.add(Folding.key(Headlines.withoutSite(t, site, host))));
    keys.add(Folding.key(Headlines.withoutSite(head.title(), site, host)));
    for (Signal heading : signals.headings) {
      keys.add(Folding.key(heading.element().text()));
    }
    keys.remove("");
    return keys;
  }
}
