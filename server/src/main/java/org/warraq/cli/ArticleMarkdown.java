package org.warraq.cli;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.warraq.article.ArticlePage;

/** An extracted article as Markdown, to be read in a terminal. */
final class ArticleMarkdown {
  private ArticleMarkdown() {}

  static String of(ArticlePage article) {
    StringBuilder out = new StringBuilder();
    article.title().ifPresent(title -> out.append("# ").append(title).append("\n\n"));
    if (!article.authors().isEmpty() || article.published().isPresent()) {
      String names = String.join(", ", article.authors());
      String date = article.published().map(time -> time.toLocalDate().toString()).orElse("");
      out.append(names).append(names.isEmpty() || date.isEmpty() ? "" : " · ").append(date);
      out.append("\n\n");
    }
    article.standfirst().ifPresent(text -> out.append("**").append(text).append("**\n\n"));
    for (Element block : Jsoup.parseBodyFragment(article.html()).body().children()) {
      block(block, out);
    }
    return out.toString().strip();
  }

  private static void block(Element block, StringBuilder out) {
    switch (block.normalName()) {
      case "h2", "h3", "h4", "h5", "h6" -> {
        out.append("#".repeat(block.normalName().charAt(1) - '0')).append(' ');
        inline(block, out);
      }
      case "ul", "ol" -> {
        List<Element> items = block.children();
        for (int i = 0; i < items.size(); i++) {
          out.append(block.nameIs("ol") ? (i + 1) + ". " : "- ");
          inline(items.get(i), out);
          out.append('\n');
        }
      }
      case "blockquote" -> out.append("> ").append(block.text());
      case "pre" -> out.append("```\n").append(block.wholeText()).append("\n```");
      case "figure", "img" -> {
        Element picture = block.nameIs("img") ? block : block.selectFirst("img");
        if (picture != null) {
          String caption = block.text().isEmpty() ? picture.attr("alt") : block.text();
          out.append("![").append(caption).append("](").append(picture.attr("src")).append(')');
        }
      }
      default -> inline(block, out);
    }
    out.append("\n\n");
  }

  private static void inline(Element element, StringBuilder out) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        out.append(text.text());
      } else if (child instanceof Element inner) {
        String mark = mark(inner.normalName().toLowerCase(Locale.ROOT));
        if (inner.nameIs("a")) {
          out.append('[').append(inner.text()).append("](").append(inner.attr("href")).append(')');
        } else if (inner.nameIs("br")) {
          out.append("  \n");
        } else {
          out.append(mark);
          inline(inner, out);
          out.append(mark);
        }
      }
    }
  }

  private static String mark(String name) {
    return switch (name) {
      case "strong", "b" -> "**";
      case "em", "i" -> "*";
      case "code" -> "`";
      default -> "";
    };
  }
}
