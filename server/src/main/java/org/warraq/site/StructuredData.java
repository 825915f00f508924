package org.warraq.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.Byline;
import org.warraq.newsroom.Extent;
import org.warraq.newsroom.LeadPicture;
import org.warraq.newsroom.PictureShape;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.Tag;
import tools.jackson.databind.json.JsonMapper;

/** What a page says about itself to machines, as schema.org names it, in JSON-LD. */
final class StructuredData {
  private static final JsonMapper JSON = new JsonMapper();

  private StructuredData() {}

  /**
   * A NewsArticle that names its origin.
   *
   * @return JSON that is safe inside a script element
   */
  static String newsArticle(Frame frame, Article article) {
    return inScript(
        JSON.writeValueAsString(
            Map.of(
                "@context",
                "https://schema.org",
                "@graph",
                List.of(article(frame, article), breadcrumbs(frame, article)))));
  }

  private static Map<String, Object> article(Frame frame, Article article) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@type", "NewsArticle");
    data.put("headline", article.headline());
    article.standfirst().ifPresent(text -> data.put("description", text));
    data.put("inLanguage", article.language());
    data.put("datePublished", frame.iso(article.publishedAt()));
    article.modifiedAt().ifPresent(at -> data.put("dateModified", frame.iso(at)));
    data.put("mainEntityOfPage", frame.absolute(article.path()));
    data.put("isBasedOn", article.originUrl());
    article.section().ifPresent(section -> data.put("articleSection", section.name()));
    if (!article.tags().isEmpty()) {
      data.put("keywords", article.tags().stream().map(Tag::name).toList());
    }
    article
        .picture()
        .ifPresent(picture ->
            data.put(
                "image",
                Arrays.stream(PictureShape.values())
                    .map(shape -> image(frame, picture, shape))
                    .toList()));
    List<Map<String, Object>> authors =
        article.bylines().stream().map(byline -> author(frame, byline)).toList();
    data.put("author", authors.isEmpty() ? List.of(source(article)) : authors);
    data.put("sourceOrganization", source(article));
    data.put(
        "publisher",
        Map.of(
            "@type",
            "NewsMediaOrganization",
            "name",
            frame.site().name(),
            "url",
            frame.absolute("/")));
    article.creditLine().ifPresent(line -> data.put("creditText", line));
    if (article.source().rights().text() != Extent.FULL
        || article.source().rights().indexed() == Rights.Indexing.FORBIDDEN) {
      data.put("copyrightHolder", source(article));
    }
    return data;
  }

  /** The way from the front page through the section to the article. */
  private static Map<String, Object> breadcrumbs(Frame frame, Article article) {
    List<Map<String, Object>> steps = new ArrayList<>();
    steps.add(step(1, frame.site().name(), frame.absolute("/")));
    article
        .section()
        .ifPresent(section ->
            steps.add(
                step(2, section.name(), frame.absolute(Route.Kind.SECTION.path(section.slug())))));
    steps.add(step(steps.size() + 1, article.headline(), frame.absolute(article.path())));
    return Map.of("@type", "BreadcrumbList", "itemListElement", steps);
  }

  private static Map<String, Object> step(int position, String name, String address) {
    return Map.of("@type", "ListItem", "position", position, "name", name, "item", address);
  }

  private static Map<String, Object> image(Frame frame, LeadPicture picture, PictureShape shape) {
    Map<String, Object> image = new LinkedHashMap<>();
    PictureShape.Piece piece = shape.of(picture.width(), picture.height());
    image.put("@type", "ImageObject");
    image.put("url", frame.absolute(picture.path(shape)));
    image.put("width", piece.width());
    image.put("height", piece.height());
    picture.caption().ifPresent(caption -> image.put("caption", caption));
    picture.credit().ifPresent(credit -> image.put("creditText", credit));
    return image;
  }

  private static Map<String, Object> author(Frame frame, Byline byline) {
    Map<String, Object> author = new LinkedHashMap<>();
    author.put("@type", "Person");
    author.put("name", byline.name());
    author.put("url", frame.absolute(Route.Kind.BYLINE.path(byline.slug())));
    return author;
  }

  private static Map<String, Object> source(Article article) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("@type", "NewsMediaOrganization");
    source.put("name", article.source().name());
    source.put("url", article.source().homeUrl());
    return source;
  }

  /** No character is left that could end the script element or begin a comment in it. */
  private static String inScript(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }
}
