package org.warraq.bench;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.warraq.bench.ExtractCorpus.Example;

/**
 * A page that is Arabic by its letters only: what is read has each Latin letter replaced by one
 * Arabic letter, comma, semicolon and question mark by their Arabic forms, and runs right to left;
 * what machines read (names, classes, addresses, dates) stays. An extractor that reads structure
 * finds in the twin what it finds in the page.
 */
final class ArabicTwin {
  /** One for each of a to z, capital or small; none of them folds into another. */
  private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنه";

  private static final Set<String> READ_METAS =
      Set.of("title", "description", "site_name", "author", "keywords", "news_keywords", "section");

  private static final Pattern FOR_MACHINES =
      Pattern.compile("(?s).*(?:://|^\\d{4}-\\d\\d|^[\\w.#-]+/[\\w.+-]+$).*");

  private static final Set<String> MACHINE_KEYS =
      Set.of("inLanguage", "isAccessibleForFree", "cssSelector", "url", "contentUrl", "encoding");

  private ArabicTwin() {}

  static Example of(Example example) {
    return new Example(
        example.id(),
        example.url(),
        page(example.html(), example.url()),
        letters(example.body()),
        example.title().map(ArabicTwin::letters),
        example.author().map(ArabicTwin::letters),
        example.date());
  }

  private static String page(String html, String url) {
    Document page = Jsoup.parse(html, url);
    page.outputSettings().prettyPrint(false);
    page.traverse((node, _) -> {
      if (node instanceof TextNode text) {
        text.text(letters(text.getWholeText()));
      } else if (node instanceof DataNode data
          && data.parent() instanceof Element script
          && script.attr("type").contains("ld+json")) {
        data.setWholeData(json(data.getWholeData()));
      } else if (node instanceof Element element) {
        attributes(element);
      }
    });
    Optional.ofNullable(page.selectFirst("html"))
        .ifPresent(root -> root.attr("dir", "rtl").attr("lang", "ar"));
    return page.outerHtml();
  }

  private static void attributes(Element element) {
    for (String name : Set.of("alt", "title")) {
      if (element.hasAttr(name)) {
        element.attr(name, letters(element.attr(name)));
      }
    }
    if (element.nameIs("meta")) {
      String name = element.attr("property") + element.attr("name") + element.attr("itemprop");
      String last =
          name.toLowerCase(Locale.ROOT).substring(Math.max(name.lastIndexOf(':'), -1) + 1);
      String content = element.attr("content");
      if (READ_METAS.contains(last.replace("dc.", "")) && !isForMachines(content)) {
        element.attr("content", letters(content));
      }
    }
  }

  private static boolean isForMachines(String value) {
    return FOR_MACHINES.matcher(value.strip()).matches();
  }

  static String letters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(letter(text.charAt(i)));
    }
    return out.toString();
  }

  private static char letter(char c) {
    char plain = c;
    if (c >= 0xc0 && c < 0x250) {
      plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }
    char small = Character.toLowerCase(plain);
    if (small >= 'a' && small <= 'z') {
      return LETTERS.charAt(small - 'a');
    }
    return switch (c) {
      case ',' -> '،';
      case ';' -> '؛';
      case '?' -> '؟';
      default -> c;
    };
  }

  /** The strings of JSON that are values and not for machines; however broken the rest is. */
  private static String json(String json) {
    StringBuilder out = new StringBuilder(json.length());
    String key = "";
    for (int at = 0; at < json.length(); ) {
      char c = json.charAt(at);
      if (c != '"') {
        out.append(c);
        at++;
        continue;
      }
      int end = at + 1;
      while (end < json.length() && json.charAt(end) != '"') {
        end += json.charAt(end) == '\\' ? 2 : 1;
      }
      end = Math.min(end, json.length());
      String value = json.substring(at + 1, end);
      int next = end + 1;
      while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
        next++;
      }
      if (next < json.length() && json.charAt(next) == ':') {
        key = value;
        out.append('"').append(value).append('"');
      } else {
        boolean kept = key.startsWith("@") || MACHINE_KEYS.contains(key) || isForMachines(value);
        out.append('"').append(kept ? value : escaped(value)).append('"');
      }
      at = end + 1;
    }
    return out.toString();
  }

  private static String escaped(String value) {
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        int end = Math.min(value.length(), i + (value.startsWith("u", i + 1) ? 6 : 2));
        out.append(value, i, end);
        i = end - 1;
      } else if (c == '&' && entity(value, i) > i) {
        int end = entity(value, i);
        out.append(value, i, end);
        i = end - 1;
      } else {
        out.append(letter(c));
      }
    }
    return out.toString();
  }

  /** Where the character reference that begins here ends, or here. */
  private static int entity(String value, int at) {
    int end = at + 1;
    while (end < value.length()
        && end < at + 10
        && (Character.isLetterOrDigit(value.charAt(end)) || value.charAt(end) == '#')) {
      end++;
    }
    return end < value.length() && value.charAt(end) == ';' ? end + 1 : at;
  }
}
