package org.warraq.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Makes the documents of the houses, and keeps those that were asked for last. */
final class Printer {
  /** Enough for a round through four hundred feeds of fifty entries. */
  private static final long TEXT_CACHE_BYTES = 96L << 20;

  /** All pictures of the demo in the sizes that it uses. */
  private static final long PICTURE_CACHE_BYTES = 48L << 20;

  private static final Pattern PICTURE =
      Pattern.compile("/media/([a-z]+-\\w+)-(\\d{3,4})x(\\d{3,4})\\.(png|jpg)");

  private final DocumentCache texts = new DocumentCache(TEXT_CACHE_BYTES);
  private final DocumentCache pictures = new DocumentCache(PICTURE_CACHE_BYTES);

  /** A drawn picture and its media type. */
  record Drawing(Document document, PictureFormat format) {}

  Document feed(House house, Instant now) {
    Instant change = house.stock().lastChange(now);
    return texts.get(name(house, "feed", change), () -> feed(house, now, change));
  }

  /** The feed as it would look if it had been built at that instant; never kept. */
  Document feed(House house, Instant now, Instant built) {
    Masthead masthead = house.masthead();
    String text = masthead.feed().write(new FeedWriter.Issue(house, house.stock().at(now), built));
    byte[] bytes = Markup.bytes(text, masthead.charset());
    return Document.of(
        switch (masthead.packing()) {
          case NONE -> bytes;
          case GZIP -> compressed(bytes);
        });
  }

  Document home(House house, Instant now) {
    return page(house, "home", now, () -> HomePage.of(house, house.stock().at(now)));
  }

  Document article(House house, PressArticle article, Instant now) {
    return page(
        house,
        article.id(),
        now,
        () -> house.masthead().page().article(house, article, house.stock().at(now)));
  }

  /** The picture under this path, if an article that has appeared carries it in that size. */
  Optional<Drawing> picture(House house, String path, Instant now) {
    return Optional.of(PICTURE.matcher(path))
        .filter(Matcher::matches)
        .flatMap(match -> {
          int width = Integer.parseInt(match.group(2));
          return Painter.WIDTHS.contains(width)
                  && Integer.parseInt(match.group(3)) == Painter.height(width)
              ? scene(house, match.group(1), now).map(scene -> drawing(match, scene, width))
              : Optional.empty();
        });
  }

  private static Optional<Scene> scene(House house, String id, Instant now) {
    return house.stock().at(now).stream()
        .filter(article -> article.id().equals(id))
        .findFirst()
        .flatMap(PressArticle::picture)
        .map(PressArticle.Picture::scene);
  }

  private Drawing drawing(Matcher match, Scene scene, int width) {
    var format = match.group(4).equals("png") ? PictureFormat.PNG : PictureFormat.JPG;
    return new Drawing(
        pictures.get(
            match.group(), () -> Document.of(Painter.paint(scene, match.group(1), width, format))),
        format);
  }

  private Document page(House house, String what, Instant now, Supplier<String> html) {
    return texts.get(
        name(house, what, house.stock().lastChange(now)),
        () -> Document.of(Markup.bytes(html.get(), house.masthead().charset())));
  }

  private static String name(House house, String what, Instant change) {
    return house.id() + " " + what + " " + change;
  }

  private static byte[] compressed(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory", e);
    }
    return out.toByteArray();
  }
}
