package org.warraq.press;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws press photographs as stylised scenes of plain shapes: no text, hence no fonts. */
final class Painter {
  /** The widths that pictures are offered in, pixels. */
  static final List<Integer> WIDTHS = List.of(320, 640, 1280, 1600);

  /** All scenes are composed on a canvas of this size and scaled when drawn. */
  static final int CANVAS_WIDTH = 1600;

  static final int CANVAS_HEIGHT = 900;

  private Painter() {}

  static int height(int width) {
    return width * 9 / 16;
  }

  /**
   * Draws a scene. One picture is drawn at a time, so that a page full of new pictures leaves the
   * machine to others.
   *
   * @param article whose picture it is; every article has its own hour of day and arrangement
   */
  static synchronized byte[] paint(Scene scene, String article, int width, PictureFormat format) {
    var image = new BufferedImage(width, height(width), BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.scale((double) width / CANVAS_WIDTH, (double) height(width) / CANVAS_HEIGHT);
      var random = Chance.of(article.hashCode());
      var canvas = new Canvas(graphics, Palette.of(scene, random), random);
      Composition.draw(scene, canvas);
    } finally {
      graphics.dispose();
    }
    return encoded(image, format);
  }

  private static byte[] encoded(BufferedImage image, PictureFormat format) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, format.ending(), out)) {
        throw new IllegalStateException("This Java cannot write " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing a picture to memory", e);
    }
    return bytes.toByteArray();
  }
}
