package org.warraq.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The latest article pages of one site, and what they have in common. A site prints the same lines
 * under every article: where to subscribe, who the company is, what else to read. No word list
 * knows them, but the site itself gives them away. What the pages have in common is only ever used
 * to take lines out of a text or to prefer a container; it never adds anything.
 *
 * @param pages the oldest first, at most {@link #MOST_PAGES}
 */
public record SiteMemory(List<Page> pages) {
  public static final int MOST_PAGES = 20;

  /** A line is furniture when so many different articles have it. */
  private static final int LEAST_PAGES = 3;

  /**
   * A long paragraph that only a few of many articles share is the background of a story that goes
   * on; a company's tail stands under all.
   */
  private static final int PARAGRAPH = 200;

  private static final int PARAGRAPH_SHARE = 4;

  /** Two addresses of which so much of the text is the same hold one article. */
  private static final double SAME_ARTICLE = 0.3;

  /** A container that so many of the latest pages do not have is of an older design. */
  private static final int REDESIGN = 2;

  /** A site of which nothing is known. */
  public static final SiteMemory EMPTY = new SiteMemory(List.of());

  public SiteMemory {
    pages = List.copyOf(pages);
  }

  /**
   * A page, as it is remembered.
   *
   * @param address one of each page
   * @param containerPath as {@link PageShape} has it
   * @param lines key and length of each
   */
  public record Page(String address, String containerPath, List<Line> lines) {
    public Page {
      lines = List.copyOf(lines);
    }

    /** What is remembered of a page's shape. */
    public static Page of(String address, PageShape shape) {
      return new Page(
          address,
          shape.containerPath(),
          shape.lines().stream().map(line -> new Line(line.key(), line.text().length())).toList());
    }

    private boolean isSameArticle(Page other) {
      if (address.equals(other.address)) {
        return true;
      }
      Set<Long> theirs = new HashSet<>();
      other.lines.forEach(line -> theirs.add(line.key()));
      double common =
          lines.stream().filter(l -> theirs.contains(l.key())).mapToInt(Line::length).sum();
      return opening().filter(line -> theirs.contains(line.key())).isPresent()
          && common >= SAME_ARTICLE * Math.min(length(), other.length());
    }

    /** Its first paragraph, which no two articles have in common. */
    private Optional<Line> opening() {
      return lines.stream().filter(line -> line.length() >= PARAGRAPH / 4).findFirst();
    }

    private int length() {
      return lines.stream().mapToInt(Line::length).sum();
    }
  }

  /**
   * A block of text.
   *
   * @param key as {@link PageShape} has it
   * @param length in characters
   */
  public record Line(long key, int length) {}

  /** With one more page; another version of an article takes the place of the one before. */
  public SiteMemory with(Page page) {
    List<Page> all = new ArrayList<>(pages);
    all.removeIf(page::isSameArticle);
    all.add(page);
    return new SiteMemory(all.subList(Math.max(0, all.size() - MOST_PAGES), all.size()));
  }

  /** The keys of lines that the site repeats. */
  public Set<Long> furniture() {
    Map<Line, Integer> counts = new HashMap<>();
    for (Page page : pages) {
      Set.copyOf(page.lines()).forEach(line -> counts.merge(line, 1, Integer::sum));
    }
    Set<Long> furniture = new HashSet<>();
    counts.forEach((line, count) -> {
      int least =
          line.length() < PARAGRAPH
              ? LEAST_PAGES
              : Math.max(LEAST_PAGES, Math.ceilDiv(pages.size(), PARAGRAPH_SHARE));
      if (count >= least) {
        furniture.add(line.key());
      }
    });
    return furniture;
  }

  /** The container that most pages have, if one of the latest still has it. */
  public Optional<String> containerPath() {
    Map<String, Integer> counts = new HashMap<>();
    pages.forEach(page -> counts.merge(page.containerPath(), 1, Integer::sum));
    List<String> latest =
        pages.subList(Math.max(0, pages.size() - REDESIGN), pages.size()).stream()
            .map(Page::containerPath)
            .toList();
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_PAGES && latest.contains(entry.getKey()))
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
