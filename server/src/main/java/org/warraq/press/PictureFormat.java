package org.warraq.press;

import java.util.Locale;

/** The file formats of drawn pictures. */
enum PictureFormat {
  PNG("image/png"),
  JPG("image/jpeg");

  private final String mediaType;

  PictureFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
