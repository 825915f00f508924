package org.warraq.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a picture is, by its first bytes and by nothing that a server says. */
enum PictureFormat {
  JPEG("jpeg"),
  PNG("png"),
  GIF("gif");

  private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private final String reader;

  PictureFormat(String reader) {
    this.reader = reader;
  }

  /** The format's name in ImageIO. */
  String reader() {
    return reader;
  }

  static PictureFormat of(byte[] bytes) throws UnfitPicture {
    if (startsWith(bytes, JPEG_START)) {
      return JPEG;
    }
    if (startsWith(bytes, PNG_START)) {
      return PNG;
    }
    String head = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return GIF;
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      throw new UnfitPicture("WebP pictures cannot be read here.");
    }
    if (head.startsWith("ftypavif", 4)) {
      throw new UnfitPicture("AVIF pictures cannot be read here.");
    }
    if (head.stripLeading().startsWith("<")) {
      throw new UnfitPicture("A page or a drawing in XML came instead of a picture.");
    }
    throw new UnfitPicture("The bytes are no JPEG, PNG or GIF.");
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
