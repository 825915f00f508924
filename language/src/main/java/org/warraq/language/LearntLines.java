package org.warraq.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lines with which a feed begins or ends its articles again and again: its boilerplate, which
 * no list of phrases foresees. A line is known by its first five words, folded, so that what
 * changes behind them (a headline, a name) does not matter.
 *
 * @param heads keys of lines at the beginning
 * @param tails keys of lines at the end
 */
public record LearntLines(Set<String> heads, Set<String> tails) {
  public static final LearntLines NONE = new LearntLines(Set.of(), Set.of());

  /** So many lines at the beginning are looked at. */
  public static final int HEAD = 2;

  /** So many lines at the end are looked at. */
  public static final int TAIL = 4;

  /** What a line must be found in, of the articles of a feed. */
  public static final double MIN_SHARE = 0.03;

  /** Under so many articles a share says nothing. */
  public static final int MIN_ARTICLES = 20;

  /** In so many at least, however few there are. */
  public static final int MIN_TIMES = 4;

  private static final int WORDS = 5;
  private static final int MIN_WORDS = 2;

  /** Longer lines are text; an agency's standing paragraph of background is one, too. */
  private static final int MAX_CHARACTERS = 240;

  public LearntLines {
    heads = Set.copyOf(heads);
    tails = Set.copyOf(tails);
  }

  /** Where in an article a line stands. */
  public enum Edge {
    HEAD,
    TAIL
  }

  /** A line at an edge of an article, as it is counted. */
  public record EdgeLine(Edge edge, String key, String sample) {}

  /** The lines of an article that may be boilerplate; its middle never is. */
  public static List<EdgeLine> edges(List<String> paragraphs) {
    List<EdgeLine> lines = new ArrayList<>();
    int head = Math.min(HEAD, paragraphs.size() - 1);
    for (int i = 0; i < head; i++) {
      add(lines, Edge.HEAD, paragraphs.get(i));
    }
    for (int i = Math.max(Math.max(head, 1), paragraphs.size() - TAIL);
        i < paragraphs.size();
        i++) {
      add(lines, Edge.TAIL, paragraphs.get(i));
    }
    return lines.stream().distinct().toList();
  }

  private static void add(List<EdgeLine> lines, Edge edge, String paragraph) {
    key(paragraph)
        .ifPresent(key -> {
          boolean counted = lines.stream().anyMatch(l -> l.edge() == edge && l.key().equals(key));
          if (!counted) {
            lines.add(new EdgeLine(edge, key, paragraph));
          }
        });
  }

  /** Whether so many articles with a line among so many make it boilerplate. */
  public static boolean isLearnt(int times, int articles) {
    return articles >= MIN_ARTICLES && times >= MIN_TIMES && times >= MIN_SHARE * articles;
  }

  /** Whether a line at this edge is one of them. */
  public boolean knows(Edge edge, String line) {
    Set<String> keys = edge == Edge.HEAD ? heads : tails;
    return !keys.isEmpty() && key(line).filter(keys::contains).isPresent();
  }

  /** The key of a line; nothing if it is too long or too short to be one. */
  public static Optional<String> key(String line) {
    if (line.length() > MAX_CHARACTERS) {
      return Optional.empty();
    }
    String key = Folding.key(line);
    int words = 0;
    for (int i = 0; i <= key.length(); i++) {
      if (i == key.length() || key.charAt(i) == ' ') {
        words++;
        if (words == WORDS) {
          return Optional.of(key.substring(0, i));
        }
      }
    }
    return words >= MIN_WORDS && !key.isEmpty() ? Optional.of(key) : Optional.empty();
  }
}
