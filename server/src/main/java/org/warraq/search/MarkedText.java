package org.warraq.search;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Passages as HTML: escaped, found words in {@code <mark>}, gaps as an ellipsis. */
final class MarkedText extends PassageFormatter {
  static final String OPEN = "<mark>";
  private static final String CLOSE = "</mark>";
  private static final String GAP = " … ";

  @Override
  public String format(Passage[] passages, String content) {
    Passage[] inOrder = passages.clone();
    Arrays.sort(inOrder, Comparator.comparingInt(Passage::getStartOffset));
    StringBuilder out = new StringBuilder();
    int end = 0;
    for (Passage passage : inOrder) {
      out.append(passage.getStartOffset() > end ? GAP : "");
      append(passage, content, out);
      end = passage.getEndOffset();
    }
    return (end < content.strip().length() ? out.append(GAP) : out).toString().strip();
  }

  private static void append(Passage passage, String content, StringBuilder out) {
    int at = passage.getStartOffset();
    for (int i = 0; i < passage.getNumMatches(); i++) {
      int start = passage.getMatchStarts()[i];
      int end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
      // The spellings of one word match at the same place.
      if (start >= at && end > start) {
        escape(content, at, start, out);
        out.append(OPEN);
        escape(content, start, end, out);
        out.append(CLOSE);
        at = end;
      }
    }
    escape(content, at, passage.getEndOffset(), out);
  }

  private static void escape(String text, int start, int end, StringBuilder out) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }
}
