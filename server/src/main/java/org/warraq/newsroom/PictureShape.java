package org.warraq.newsroom;

import java.util.Arrays;
import java.util.Optional;

/** The shapes in which search engines and previews want the picture of an article. */
public enum PictureShape {
  WIDE("16x9", 16, 9),
  CLASSIC("4x3", 4, 3),
  SQUARE("1x1", 1, 1);

  private final String name;
  private final int across;
  private final int down;

  PictureShape(String name, int across, int down) {
    this.name = name;
    this.across = across;
    this.down = down;
  }

  /** A piece of a picture in pixels. */
  public record Piece(int x, int y, int width, int height) {}

  /** The file name of a picture in this shape. */
  public String file() {
    return name + ".jpg";
  }

  /**
   * The largest piece of this shape: from the middle across, and from nearer the top than the
   * bottom, where faces are.
   */
  public Piece of(int width, int height) {
    int pieceWidth = Math.min(width, Math.max(1, height * across / down));
    int pieceHeight = Math.min(height, Math.max(1, width * down / across));
    return new Piece((width - pieceWidth) / 2, (height - pieceHeight) / 3, pieceWidth, pieceHeight);
  }

  public static Optional<PictureShape> ofFile(String file) {
    return Arrays.stream(values()).filter(shape -> shape.file().equals(file)).findFirst();
  }
}
