package org.warraq.cli;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warraq.article.ArticlePage;
import org.warraq.article.LeadImage;
import org.warraq.language.Languages;

/** An extracted article in the form that scripts read; the names are a promise. */
final class ArticleJson {
  private ArticleJson() {}

  static Map<String, @Nullable Object> of(ArticlePage article) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("title", article.title().orElse(null));
    json.put("standfirst", article.standfirst().orElse(null));
    json.put("authors", article.authors());
    json.put("published", article.published().map(ArticleJson::time).orElse(null));
    json.put("modified", article.modified().map(ArticleJson::time).orElse(null));
    json.put("section", article.section().orElse(null));
    json.put("tags", article.tags());
    json.put("language", article.language().orElse(null));
    json.put(
        "direction",
        article.language().map(Languages::direction).map(d -> d.attribute()).orElse(null));
    json.put("site", article.siteName().orElse(null));
    json.put("canonical", article.canonical().orElse(null));
    json.put("lead_image", article.leadImage().map(ArticleJson::image).orElse(null));
    json.put("paragraphs", article.paragraphs());
    json.put("text", article.text());
    json.put("html", article.html());
    json.put("confidence", article.confidence());
    json.put("warnings", article.warnings());
    json.put("robots", article.robots());
    return json;
  }

  /** ISO 8601 with the offset that the page wrote, so that the first ten signs are its day. */
  private static String time(OffsetDateTime time) {
    return time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private static Map<String, @Nullable Object> image(LeadImage image) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("url", image.url());
    json.put("caption", image.caption().orElse(null));
    json.put("credit", image.credit().orElse(null));
    return json;
  }
}
