package org.warraq.fetch;

/** Patterns of paths as robots.txt writes them (RFC 9309, section 2.2.3). */
final class PathPattern {
  private PathPattern() {}

  /**
   * Whether a path begins like the pattern: {@code *} stands for any characters, {@code $} at the
   * end for the end of the path. Takes at most the product of both lengths in steps.
   */
  static boolean matches(String pattern, String path) {
    boolean toTheEnd = pattern.endsWith("$");
    String glob = toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern + "*";
    int at = 0;
    int in = 0;
    int star = -1;
    int resume = 0;
    while (in < path.length()) {
      if (at < glob.length() && glob.charAt(at) == '*') {
        star = at++;
        resume = in;
      } else if (at < glob.length() && glob.charAt(at) == path.charAt(in)) {
        at++;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++resume;
      } else {
        return false;
      }
    }
    while (at < glob.length() && glob.charAt(at) == '*') {
      at++;
    }
    return at == glob.length();
  }
}
