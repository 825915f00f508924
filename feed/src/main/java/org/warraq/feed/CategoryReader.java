package org.warraq.feed;

import static org.warraq.feed.DetailsReader.attribute;
import static org.warraq.feed.DetailsReader.present;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** Reads categories and keywords. */
final class CategoryReader {
  /** What a category of Media RSS belongs to unless it says otherwise. */
  private static final String MEDIA = "http://search.yahoo.com/mrss/category_schema";

  private static final String ITUNES = "http://www.itunes.com/";

  private CategoryReader() {}

  /** Reads the element if it is one of these. */
  static boolean read(Element element, String name, Scope scope, DetailsBuilder out) {
    switch (name) {
      case "category" -> category(element, out);
      case "dc:subject", "dcterms:subject" ->
          out.category(new Category(line(element), Optional.empty(), Optional.empty()));
      case "keywords", "tags", "itunes:keywords", "media:keywords" ->
          keywords(TextReader.line(element), name.startsWith("itunes") ? ITUNES : "", out);
      case "itunes:category" -> itunes(element, out, 0);
      case "media:category" ->
          out.category(
              new Category(
                  line(element),
                  present(attribute(element, "scheme")).or(() -> Optional.of(MEDIA)),
                  present(attribute(element, "label"))));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void category(Element element, DetailsBuilder out) {
    String term = attribute(element, "term");
    String scheme = attribute(element, "scheme");
    out.category(
        new Category(
            term.isEmpty() ? line(element) : PlainText.of(term, Text.PLAIN),
            present(scheme.isEmpty() ? attribute(element, "domain") : scheme),
            present(PlainText.of(attribute(element, "label"), Text.PLAIN))));
  }

  private static String line(Element element) {
    return PlainText.of(TextReader.line(element), Text.PLAIN);
  }

  private static void keywords(String written, String scheme, DetailsBuilder out) {
    int from = 0;
    for (int i = 0; i <= written.length(); i++) {
      if (i == written.length() || ",،;؛".indexOf(written.charAt(i)) >= 0) {
        String term = PlainText.of(written.substring(from, i), Text.PLAIN);
        out.category(new Category(term, present(scheme), Optional.empty()));
        from = i + 1;
      }
    }
  }

  private static void itunes(Element element, DetailsBuilder out, int depth) {
    String term = PlainText.of(attribute(element, "text"), Text.PLAIN);
    out.category(new Category(term, Optional.of(ITUNES), Optional.empty()));
    for (Element child = element.firstElementChild();
        child != null && depth < 3;
        child = child.nextElementSibling()) {
      if (Names.of(child).equals("itunes:category")) {
        itunes(child, out, depth + 1);
      }
    }
  }
}
