package org.warraq.feed;

import static org.warraq.feed.DetailsReader.attribute;
import static org.warraq.feed.DetailsReader.present;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** Reads Media RSS, with its groups and its contents that hold further elements. */
final class MediaReader {
  private MediaReader() {}

  static void read(Element element, String name, Scope scope, ExtrasBuilder out) {
    read(element, name, scope, out, 0);
  }

  private static void read(
      Element element, String name, Scope scope, ExtrasBuilder out, int depth) {
    switch (name) {
      case "media:group" -> children(element, scope, out, depth);
      case "media:content" -> {
        out.item(item(element, scope));
        children(element, scope, out, depth);
      }
      case "media:thumbnail" -> {
        String url = attribute(element, "url");
        String written = url.isEmpty() ? TextReader.line(element) : url;
        if (!written.isEmpty()) {
          out.thumbnail(
              new Media.Thumbnail(
                  scope.resolve(written),
                  ImageReader.pixels(attribute(element, "width")),
                  ImageReader.pixels(attribute(element, "height"))));
        }
      }
      case "media:credit" ->
          out.credit(
              new Media.Credit(
                  present(attribute(element, "role")),
                  PlainText.of(TextReader.line(element), Text.PLAIN)));
      case "media:player" -> {
        String url = attribute(element, "url");
        out.player = url.isEmpty() ? out.player : scope.resolve(url);
      }
      case "media:rating" -> out.rating = line(element);
      case "media:license" -> {
        String href = attribute(element, "href");
        out.mediaLicense = href.isEmpty() ? line(element) : scope.resolve(href);
      }
      case "media:restriction" -> out.restriction = line(element);
      default -> {}
    }
  }

  private static void children(Element element, Scope scope, ExtrasBuilder out, int depth) {
    for (Element child = element.firstElementChild();
        child != null && depth < 3;
        child = child.nextElementSibling()) {
      read(child, Names.of(child), scope.inside(child), out, depth + 1);
    }
  }

  private static Media.Item item(Element element, Scope scope) {
    String url = attribute(element, "url");
    String description = "";
    String credit = "";
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      switch (Names.of(child)) {
        case "media:description", "media:title" ->
            description = description.isEmpty() ? line(child) : description;
        case "media:credit" -> credit = line(child);
        default -> {}
      }
    }
    return new Media.Item(
        url.isEmpty() ? "" : scope.resolve(url),
        present(attribute(element, "type")),
        present(attribute(element, "medium")),
        ImageReader.pixels(attribute(element, "width")),
        ImageReader.pixels(attribute(element, "height")),
        description.isEmpty() ? Optional.empty() : Optional.of(description),
        present(credit));
  }

  private static String line(Element element) {
    String line = TextReader.line(element);
    return PlainText.of(line, HtmlGuess.isHtml(line) ? Text.HTML : Text.PLAIN);
  }
}
