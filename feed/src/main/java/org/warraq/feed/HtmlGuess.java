package org.warraq.feed;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Entities;

/**
 * Guesses whether a text of an RSS feed, where nothing says so, is HTML: it has a closing tag, an
 * attribute or a character reference, and nothing in it that HTML does not know.
 */
final class HtmlGuess {
  private static final Set<String> TAGS =
      Set.of(
          ("a abbr acronym address area article aside audio b bdi bdo big blockquote br button"
                  + " canvas caption center cite code col colgroup dd del details dfn dir div dl"
                  + " dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header"
                  + " hr i iframe img input ins kbd label legend li main map mark menu meter nav"
                  + " noscript ol optgroup option output p picture pre progress q s samp section"
                  + " select small source span strike strong style sub summary sup table tbody td"
                  + " textarea tfoot th thead time tr tt u ul var video wbr script embed object"
                  + " param")
              .split(" "));

  /** References in titles are short; the search for their end is, too. */
  private static final int MAX_REFERENCE = 12;

  private HtmlGuess() {}

  static boolean isHtml(String text) {
    return text.indexOf('<') < 0 ? hasReference(text) : hasTags(text);
  }

  private static boolean hasTags(String text) {
    boolean closing = false;
    int open = text.indexOf('<');
    while (open >= 0) {
      int start = text.startsWith("</", open) ? open + 2 : open + 1;
      int end = start;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        if (end - start > 10
            || !TAGS.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
          return false;
        }
        closing |=
            start == open + 2
                || text.startsWith("br", start)
                || text.startsWith("img", start)
                || hasAttribute(text, end);
      }
      open = text.indexOf('<', end);
    }
    return closing || hasReference(text);
  }

  private static boolean hasAttribute(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || isAttributeName(text.charAt(at)))) {
      at++;
    }
    return at > from + 1 && at < text.length() && text.charAt(at) == '=';
  }

  private static boolean isAttributeName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  }

  private static boolean hasReference(String text) {
    boolean found = false;
    int amp = text.indexOf('&');
    while (amp >= 0) {
      int length = text.substring(amp, Math.min(text.length(), amp + MAX_REFERENCE)).indexOf(';');
      if (length > 1) {
        String name = text.substring(amp + 1, amp + length);
        if (name.charAt(0) == '#' || Entities.isNamedEntity(name)) {
          found = true;
        } else if (name.chars().allMatch(Character::isLetterOrDigit)) {
          return false;
        }
      }
      amp = text.indexOf('&', amp + 1);
    }
    return found;
  }
}
