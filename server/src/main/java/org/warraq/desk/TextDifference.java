package org.warraq.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * What was taken out of a text and what was put in, word by word: the longest common subsequence of
 * the words (R. Wagner, M. Fischer 1974).
 */
public final class TextDifference {
  /** Of longer texts the middle that differs is shown as one piece each. */
  private static final int MAX_CELLS = 4_000_000;

  /** Stands for the end of a paragraph (Unicode's paragraph separator), a word among words. */
  private static final String PARAGRAPH = "\u2029";

  private TextDifference() {}

  /** What happened to a piece of text. */
  public enum Change {
    KEPT,
    REMOVED,
    ADDED
  }

  /** Some words that follow each other. */
  public record Piece(Change change, String text) {}

  /** The pieces that lead from one text to the other, in their order. */
  public static List<Piece> between(String before, String after) {
    String[] one = words(before);
    String[] two = words(after);
    int start = 0;
    while (start < one.length && start < two.length && one[start].equals(two[start])) {
      start++;
    }
    int end = 0;
    while (end < one.length - start
        && end < two.length - start
        && one[one.length - 1 - end].equals(two[two.length - 1 - end])) {
      end++;
    }
    List<Piece> pieces = new ArrayList<>();
    add(pieces, Change.KEPT, one, 0, start);
    middle(pieces, one, start, one.length - end, two, start, two.length - end);
    add(pieces, Change.KEPT, one, one.length - end, one.length);
    return pieces;
  }

  /**
   * The pieces that lead from one text to the other, paragraph by paragraph; paragraphs are
   * separated by a blank line. Where one text has an end of a paragraph and the other has none, a
   * paragraph ends too.
   */
  public static List<List<Piece>> paragraphs(String before, String after) {
    List<List<Piece>> paragraphs = new ArrayList<>();
    List<Piece> paragraph = new ArrayList<>();
    for (Piece piece : between(marked(before), marked(after))) {
      String[] parts = piece.text().split(PARAGRAPH, -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0 && !paragraph.isEmpty()) {
          paragraphs.add(paragraph);
          paragraph = new ArrayList<>();
        }
        if (!parts[i].isBlank()) {
          paragraph.add(new Piece(piece.change(), parts[i].strip()));
        }
      }
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
    return paragraphs;
  }

  private static String marked(String text) {
    return text.strip().replace(PARAGRAPH, " ").replaceAll("\\n\\s*\\n", " " + PARAGRAPH + " ");
  }

  private static String[] words(String text) {
    String bare = text.strip();
    return bare.isEmpty() ? new String[0] : bare.split("\\s+");
  }

  private static void middle(
      List<Piece> pieces, String[] one, int from, int to, String[] two, int start, int end) {
    int rows = to - from;
    int columns = end - start;
    if ((long) rows * columns > MAX_CELLS) {
      add(pieces, Change.REMOVED, one, from, to);
      add(pieces, Change.ADDED, two, start, end);
      return;
    }
    int[][] common = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        common[i][j] =
            one[from + i].equals(two[start + j])
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows || j < columns) {
      if (i < rows && j < columns && one[from + i].equals(two[start + j])) {
        add(pieces, Change.KEPT, one, from + i, from + i + 1);
        i++;
        j++;
      } else if (j == columns || (i < rows && common[i + 1][j] >= common[i][j + 1])) {
        add(pieces, Change.REMOVED, one, from + i, from + i + 1);
        i++;
      } else {
        add(pieces, Change.ADDED, two, start + j, start + j + 1);
        j++;
      }
    }
  }

  private static void add(List<Piece> pieces, Change change, String[] words, int from, int to) {
    if (from >= to) {
      return;
    }
    String text = String.join(" ", List.of(words).subList(from, to));
    if (!pieces.isEmpty() && pieces.getLast().change() == change) {
      Piece last = pieces.removeLast();
      pieces.add(new Piece(change, last.text() + " " + text));
    } else {
      pieces.add(new Piece(change, text));
    }
  }
}
