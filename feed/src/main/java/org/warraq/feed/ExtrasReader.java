package org.warraq.feed;

import static org.warraq.feed.DetailsReader.attribute;
import static org.warraq.feed.DetailsReader.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the elements of the extensions. */
final class ExtrasReader {
  private ExtrasReader() {}

  /** Reads the element if it belongs to a known extension. */
  static void read(Element element, String name, Scope scope, DetailsBuilder out) {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    switch (prefix) {
      case "media" -> MediaReader.read(element, name, scope, out.extras);
      case "geo", "georss", "gml" -> GeoReader.read(element, name, out.extras);
      case "itunes" -> itunes(element, name, out.extras);
      default -> other(element, name, scope, out.extras);
    }
  }

  private static void itunes(Element element, String name, ExtrasBuilder out) {
    String value = TextReader.line(element).toLowerCase(Locale.ROOT);
    switch (name) {
      case "itunes:block" -> out.block = value.equals("yes") || value.equals("true");
      case "itunes:explicit" -> out.explicit = explicit(value);
      case "itunes:duration" -> out.duration = value.isEmpty() ? null : value;
      default -> {}
    }
  }

  private static @Nullable Boolean explicit(String value) {
    return switch (value) {
      case "yes", "true", "explicit" -> Boolean.TRUE;
      case "no", "false", "clean" -> Boolean.FALSE;
      default -> null;
    };
  }

  private static void other(Element element, String name, Scope scope, ExtrasBuilder out) {
    switch (name) {
      case "thr:in-reply-to" -> {
        if (out.reply == null) {
          String href = attribute(element, "href");
          String source = attribute(element, "source");
          out.reply =
              new Reply(
                  present(attribute(element, "ref")),
                  href.isEmpty() ? Optional.empty() : present(scope.resolve(href)),
                  present(attribute(element, "type")),
                  source.isEmpty() ? Optional.empty() : present(scope.resolve(source)));
        }
      }
      case "psc:chapters" -> out.chapters = chapters(element, scope);
      case "textinput" -> out.textInput = ImageReader.textInput(element, scope);
      case "cloud" ->
          out.cloud =
              new Channel.Cloud(
                  present(attribute(element, "domain")),
                  present(attribute(element, "port")),
                  present(attribute(element, "path")),
                  present(attribute(element, "registerProcedure")),
                  present(attribute(element, "protocol")));
      default -> {}
    }
  }

  private static Chapters chapters(Element element, Scope scope) {
    List<Chapters.Chapter> chapters = new ArrayList<>();
    for (Element child = element.firstElementChild();
        child != null && chapters.size() < Limits.MAX_LIST;
        child = child.nextElementSibling()) {
      if (Names.of(child).equals("psc:chapter")) {
        String href = attribute(child, "href");
        String image = attribute(child, "image");
        chapters.add(
            new Chapters.Chapter(
                attribute(child, "start"),
                present(attribute(child, "title")),
                href.isEmpty() ? Optional.empty() : present(scope.resolve(href)),
                image.isEmpty() ? Optional.empty() : present(scope.resolve(image))));
      }
    }
    return new Chapters(present(attribute(element, "version")), chapters);
  }
}
