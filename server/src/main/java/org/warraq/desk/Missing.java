package org.warraq.desk;

/** What an address or a form of the desk names does not exist, or no longer. */
final class Missing extends RuntimeException {
  private static final long serialVersionUID = 1;

  Missing() {
    super("There is no such thing at the desk", null, false, false);
  }
}
