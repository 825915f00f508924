package org.warraq.feed;

import static org.warraq.feed.DetailsReader.present;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the picture of an RSS channel and the elements built like it. */
final class ImageReader {
  private ImageReader() {}

  static @Nullable Image of(Element element, Scope scope) {
    Scope inside = scope;
    String url = "";
    String title = "";
    String link = "";
    String description = "";
    Optional<Integer> width = Optional.empty();
    Optional<Integer> height = Optional.empty();
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      Scope own = inside.inside(child);
      switch (Names.of(child)) {
        case "url", "href" -> url = own.resolve(TextReader.line(child));
        case "title" -> title = PlainText.of(TextReader.line(child), Text.PLAIN);
        case "link" -> link = own.resolve(TextReader.line(child));
        case "description" -> description = PlainText.of(TextReader.line(child), Text.PLAIN);
        case "width" -> width = pixels(TextReader.line(child));
        case "height" -> height = pixels(TextReader.line(child));
        default -> {}
      }
    }
    if (url.isEmpty() && title.isEmpty() && link.isEmpty()) {
      return null;
    }
    return new Image(url, present(title), present(link), present(description), width, height);
  }

  static Channel.TextInput textInput(Element element, Scope scope) {
    String title = "";
    String description = "";
    String name = "";
    String link = "";
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      switch (Names.of(child)) {
        case "title" -> title = PlainText.of(TextReader.line(child), Text.PLAIN);
        case "description" -> description = PlainText.of(TextReader.line(child), Text.PLAIN);
        case "name" -> name = TextReader.line(child);
        case "link" -> link = scope.inside(child).resolve(TextReader.line(child));
        default -> {}
      }
    }
    return new Channel.TextInput(
        present(title), present(description), present(name), present(link));
  }

  /** A size in pixels; anything but a number up to six digits is no size. */
  static Optional<Integer> pixels(String written) {
    String digits = written.endsWith("px") ? written.substring(0, written.length() - 2) : written;
    boolean number =
        !digits.isEmpty()
            && digits.length() <= 6
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }

  /** A size in bytes. */
  static Optional<Long> bytes(String written) {
    boolean number =
        !written.isEmpty()
            && written.length() <= 15
            && written.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Optional.of(Long.valueOf(written)) : Optional.empty();
  }
}
