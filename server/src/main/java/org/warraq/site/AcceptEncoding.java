package org.warraq.site;

import org.jspecify.annotations.Nullable;

/** What a client says about compressed answers; RFC 9110, 12.5.3. */
final class AcceptEncoding {
  private AcceptEncoding() {}

  /**
   * Whether gzip is named, or everything is, with a quality above zero.
   *
   * @param header the value of Accept-Encoding
   */
  static boolean allowsGzip(@Nullable String header) {
    if (header == null) {
      return false;
    }
    boolean everything = false;
    for (String part : header.split(",")) {
      int parameters = part.indexOf(';');
      String coding = (parameters < 0 ? part : part.substring(0, parameters)).strip();
      boolean refused =
          parameters >= 0 && part.substring(parameters).matches(";\\s*q=0(\\.0*)?\\s*");
      if (coding.equalsIgnoreCase("gzip")) {
        return !refused;
      }
      everything |= coding.equals("*") && !refused;
    }
    return everything;
  }
}
