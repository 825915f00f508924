package org.warraq.article;

/**
 * Mends what templates do to JSON: quotation marks inside strings that nobody escaped, and ends
 * that were cut off.
 */
final class BrokenJson {
  private BrokenJson() {}

  static String mended(String json) {
    StringBuilder out = new StringBuilder(json.length() + 16);
    StringBuilder open = new StringBuilder();
    boolean string = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (string) {
        if (c == '\\' && i + 1 < json.length()) {
          out.append(c).append(json.charAt(++i));
        } else if (c == '"' && !closes(json, i)) {
          out.append("\\\"");
        } else {
          out.append(c);
          string = c != '"';
        }
        continue;
      }
      if (c == '"') {
        string = true;
      } else if (c == '{' || c == '[') {
        open.append(c == '{' ? '}' : ']');
      } else if (c == '}' || c == ']') {
        if (open.isEmpty()) {
          break;
        }
        open.setLength(open.length() - 1);
      }
      out.append(c);
      if (open.isEmpty() && (c == '}' || c == ']')) {
        // What follows the first value is another one, or dirt.
        break;
      }
    }
    return out.append(string ? "\"" : "").append(open.reverse()).toString();
  }

  /** Whether a quotation mark ends its string: JSON goes on behind it. */
  private static boolean closes(String json, int at) {
    int next = space(json, at + 1);
    if (next >= json.length()) {
      return true;
    }
    return switch (json.charAt(next)) {
      case ':', '}', ']' -> true;
      case ',' -> {
        int after = space(json, next + 1);
        yield after >= json.length()
            || "\"{[}]-0123456789tfn".indexOf(json.charAt(after)) >= 0 && !isWord(json, after);
      }
      default -> false;
    };
  }

  /** A word of prose that begins as {@code true}, {@code false} and {@code null} do. */
  private static boolean isWord(String json, int at) {
    return "tfn".indexOf(json.charAt(at)) >= 0
        && !json.startsWith("true", at)
        && !json.startsWith("false", at)
        && !json.startsWith("null", at);
  }

  private static int space(String json, int from) {
    int at = from;
    while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
      at++;
    }
    return at;
  }
}
