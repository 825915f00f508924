package org.warraq.article;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Fixed words that a line may begin with, followed by a space, a colon, a stroke or nothing. */
final class Openings {
  private final Set<String> phrases = new HashSet<>();
  private int longest;

  Openings(Collection<String> phrases) {
    for (String phrase : phrases) {
      this.phrases.add(phrase.toLowerCase(Locale.ROOT));
      longest = Math.max(longest, phrase.length());
    }
  }

  /** How many characters the longest of the phrases takes that the line begins with; 0 if none. */
  int length(String line) {
    int end = Math.min(line.length(), longest);
    String beginning = line.substring(0, end).toLowerCase(Locale.ROOT);
    int found = 0;
    for (int i = 1; i <= beginning.length(); i++) {
      boolean ends =
          i == line.length() || isBoundary(line.charAt(i)) || isBoundary(line.charAt(i - 1));
      if (ends && phrases.contains(beginning.substring(0, i))) {
        found = i;
      }
    }
    return found;
  }

  /** The line without the longest of the phrases and the signs behind it. */
  String rest(String line) {
    int at = length(line);
    if (at == 0) {
      return line;
    }
    while (at < line.length() && (isBoundary(line.charAt(at)) || isDash(line.charAt(at)))) {
      at++;
    }
    return line.substring(at);
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—';
  }

  private static boolean isBoundary(char c) {
    return c == ' ' || c == '\u00a0' || c == ':' || c == '：' || c == '/' || c == '／';
  }
}
