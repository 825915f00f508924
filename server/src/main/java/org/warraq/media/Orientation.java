package org.warraq.media;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How a camera was held, from the tag 0x0112 of a JPEG's Exif segment (CIPA DC-008, section 4.6.4).
 * Whatever cannot be read is upright.
 */
enum Orientation {
  UPRIGHT,
  MIRRORED,
  UPSIDE_DOWN,
  UPSIDE_DOWN_MIRRORED,
  MIRRORED_LEFT,
  RIGHT,
  MIRRORED_RIGHT,
  LEFT;

  private static final int TAG = 0x0112;
  private static final int START_OF_SCAN = 0xda;
  private static final int APP1 = 0xe1;
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

  static Orientation of(byte[] jpeg) {
    try {
      return find(ByteBuffer.wrap(jpeg));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
  }

  private static Orientation find(ByteBuffer jpeg) {
    jpeg.position(2);
    while ((jpeg.get() & 0xff) == 0xff) {
      int marker = jpeg.get() & 0xff;
      int length = jpeg.getShort() & 0xffff;
      if (marker == START_OF_SCAN || length < 2) {
        return UPRIGHT;
      }
      byte[] name = new byte[EXIF.length];
      if (marker == APP1 && length > 2 + EXIF.length) {
        jpeg.get(jpeg.position(), name);
        if (Arrays.equals(name, EXIF)) {
          return inTiff(jpeg.slice(jpeg.position() + EXIF.length, length - 2 - EXIF.length));
        }
      }
      jpeg.position(jpeg.position() + length - 2);
    }
    return UPRIGHT;
  }

  private static Orientation inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xffff) == TAG) {
        return values()[tiff.getShort(entry + 8) - 1];
      }
    }
    return UPRIGHT;
  }

  /** Whether the upright picture's width is the stored one's height. */
  boolean isTurned() {
    return ordinal() >= MIRRORED_LEFT.ordinal();
  }

  /** Brings a stored picture of this size upright. */
  AffineTransform upright(int width, int height) {
    return switch (this) {
      case UPRIGHT -> new AffineTransform();
      case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
      case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
      case MIRRORED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
      case MIRRORED_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
      case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
    };
  }
}
