package org.warraq.fetch;

/** Numbers of bytes as people say them. */
final class Sizes {
  private static final long MIB = 1024 * 1024;

  private Sizes() {}

  /** Whole mebibytes as MB, as the settings write them; anything else in bytes. */
  static String shown(long bytes) {
    return bytes % MIB == 0 ? bytes / MIB + " MB" : bytes + " bytes";
  }
}
