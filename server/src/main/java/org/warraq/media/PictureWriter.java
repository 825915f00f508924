package org.warraq.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.warraq.newsroom.PictureShape;

/** Makes a picture smaller and writes it as progressive JPEG without metadata. */
final class PictureWriter {
  /** Below this, newspaper pictures begin to show blocks; above, files grow and nobody sees why. */
  private static final float QUALITY = 0.82f;

  private PictureWriter() {}

  /** A copy with this size. Halved until near, then fitted: one leap would skip pixels. */
  static BufferedImage scaled(BufferedImage picture, int width, int height) {
    BufferedImage at = picture;
    while (at.getWidth() >= 2 * width && at.getHeight() >= 2 * height) {
      at =
          drawn(
              at,
              at.getWidth() / 2,
              at.getHeight() / 2,
              RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }
    return at.getWidth() == width && at.getHeight() == height
        ? at
        : drawn(at, width, height, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
  }

  private static BufferedImage drawn(
      BufferedImage picture, int width, int height, Object interpolation) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
    pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }

  /** The piece of a stored picture that has this shape. */
  static BufferedImage cut(Path stored, PictureShape shape) throws IOException {
    BufferedImage picture = ImageIO.read(stored.toFile());
    PictureShape.Piece piece = shape.of(picture.getWidth(), picture.getHeight());
    return picture.getSubimage(piece.x(), piece.y(), piece.width(), piece.height());
  }

  static void write(BufferedImage picture, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (OutputStream bytes = Files.newOutputStream(file);
        ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
  }
}
