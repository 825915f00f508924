package org.warraq.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.warraq.article.ArticleExtractor;
import org.warraq.article.ArticlePage;
import org.warraq.article.BodyRepair;
import org.warraq.article.BodyText;
import org.warraq.language.RepairPolicy;
import org.warraq.language.TextRepair;

/**
 * An article that came as plain text or HTML, mended.
 *
 * @param counts how often each rule acted, headline and text together
 */
record RepairedText(
    Optional<String> title,
    List<String> paragraphs,
    Optional<String> dateline,
    List<String> credits,
    List<BodyRepair.Removed> removed,
    Map<String, Integer> counts) {

  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:p|br|div|h[1-6]|ul|ol|li|blockquote|article|section|html|body|span|a|strong|em|b|i|figure|img|table)\\b[^<>]*>|<!doctype",
          Pattern.CASE_INSENSITIVE);

  /** Lines of mail and text files are broken at such widths. */
  private static final int MIN_WIDTH = 45;

  private static final int MAX_WIDTH = 100;

  static RepairedText of(String text, Optional<String> title, RepairPolicy policy) {
    Optional<String> headline = title;
    String html;
    if (!isMarkup(text)) {
      html = paragraphs(text);
    } else if (isPage(text)) {
      ArticlePage page = ArticleExtractor.extract(text, "");
      headline = headline.or(page::title);
      html = page.html();
    } else {
      html = text;
    }
    String all = headline.orElse("") + "\n" + BodyText.text(html);
    Supplier<String> language = () -> TextRepair.language(all, Optional.empty());
    Optional<TextRepair.Repaired> mended =
        headline.map(words -> TextRepair.repair(words.strip(), language, policy));
    BodyRepair.Repaired body =
        BodyRepair.repair(
            html,
            new BodyRepair.Hints(
                mended.map(TextRepair.Repaired::text).orElse(""),
                Optional.empty(),
                Optional.empty(),
                policy));
    Map<String, Integer> counts = new LinkedHashMap<>();
    mended.ifPresent(words -> counts.putAll(words.counts()));
    body.counts().forEach((rule, count) -> counts.merge(rule, count, Integer::sum));
    return new RepairedText(
        mended.map(TextRepair.Repaired::text),
        BodyText.paragraphs(body.html()),
        body.dateline(),
        body.credits(),
        body.removed(),
        counts);
  }

  /**
   * Whether the text is HTML: it begins with a tag, or has about as many as lines. One that only
   * speaks of a tag is plain.
   */
  private static boolean isMarkup(String text) {
    if (MARKUP.matcher(text.stripLeading()).lookingAt()) {
      return true;
    }
    long lines = text.lines().filter(line -> !line.isBlank()).count();
    return 3 * MARKUP.matcher(text).results().limit(lines + 1).count() >= lines;
  }

  private static boolean isPage(String text) {
    String start = text.substring(0, Math.min(text.length(), 2000)).toLowerCase(Locale.ROOT);
    return start.contains("<html") || start.contains("<!doctype") || start.contains("<body");
  }

  /** Plain text as HTML: each line a paragraph, unless lines were broken at a width. */
  private static String paragraphs(String text) {
    StringBuilder html = new StringBuilder(text.length() + 64);
    for (String block : text.replace("\r\n", "\n").replace('\r', '\n').split("\n[ \\t]*\n")) {
      List<String> lines = new ArrayList<>();
      block.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
      List<String> joined = isWrapped(lines) ? List.of(String.join(" ", lines)) : lines;
      joined.forEach(line -> html.append("<p>").append(Entities.escape(line)).append("</p>"));
    }
    return html.toString();
  }

  /** Lines that are as long as a column of this width lets them be: the next word had no room. */
  private static boolean isWrapped(List<String> lines) {
    if (lines.size() < 3) {
      return false;
    }
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    if (width < MIN_WIDTH || width > MAX_WIDTH) {
      return false;
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      String next = lines.get(i + 1);
      int space = next.indexOf(' ');
      int word = space < 0 ? next.length() : space;
      boolean item = word == 1 && !Character.isLetterOrDigit(next.charAt(0));
      if (item || lines.get(i).length() + 1 + word < width) {
        return false;
      }
    }
    return true;
  }
}
