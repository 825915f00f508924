package org.warraq.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes a picture inside limits. Its size is read from its header and judged before a pixel is
 * decoded: a few kilobytes can claim to be gigabytes.
 */
final class PictureReader {
  /** A large camera's picture; 160 MB when decoded whole. */
  private static final int MAX_PIXELS = 40_000_000;

  private static final int MAX_SIDE = 12_000;

  /** Smaller ones are icons, buttons and counters. */
  private static final int MIN_WIDTH = 200;

  private static final int MIN_HEIGHT = 100;

  static {
    // Streams stay in memory: a cache on disk would be one more file for every picture.
    ImageIO.setUseCache(false);
  }

  private PictureReader() {}

  /**
   * An upright picture without transparency.
   *
   * @param image may be smaller than the original, but not narrower than {@code enough}
   * @param width of the original
   * @param height of the original
   */
  record Picture(BufferedImage image, int width, int height) {}

  /**
   * @param enough pixels of width beyond which nothing is gained
   */
  static Picture read(byte[] bytes, int enough) throws UnfitPicture {
    PictureFormat format = PictureFormat.of(bytes);
    ImageReader reader = ImageIO.getImageReadersByFormatName(format.reader()).next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      check(width, height);
      Orientation orientation =
          format == PictureFormat.JPEG ? Orientation.of(bytes) : Orientation.UPRIGHT;
      int shownWidth = orientation.isTurned() ? height : width;
      int shownHeight = orientation.isTurned() ? width : height;
      ImageReadParam param = reader.getDefaultReadParam();
      int step = Math.max(1, shownWidth / (2 * enough));
      param.setSourceSubsampling(step, step, 0, 0);
      BufferedImage decoded = reader.read(0, param);
      return new Picture(upright(decoded, orientation), shownWidth, shownHeight);
    } catch (IOException | RuntimeException e) {
      // The decoders of the JDK throw whatever a broken file makes them run into.
      throw new UnfitPicture("The %s is damaged or of an unusual kind.".formatted(format));
    } finally {
      reader.dispose();
    }
  }

  private static void check(int width, int height) throws UnfitPicture {
    if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
      throw new UnfitPicture("The picture is too large: %d×%d pixels.".formatted(width, height));
    }
    if (width < MIN_WIDTH || height < MIN_HEIGHT) {
      throw new UnfitPicture("The picture is too small: %d×%d pixels.".formatted(width, height));
    }
  }

  private static BufferedImage upright(BufferedImage image, Orientation orientation) {
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage upright =
        orientation.isTurned()
            ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
            : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = upright.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
    pen.drawImage(image, orientation.upright(width, height), null);
    pen.dispose();
    return upright;
  }
}
