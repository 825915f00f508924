package org.warraq.article;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Mends what syndication does to the body of an article: headlines repeated as text, sentences
 * glued together, other sites' "read also" lists, stray credits, paragraphs made of line breaks.
 * Each rule is named and counted, none touches correct text, and repairing twice is repairing once.
 * The result is clean by {@link Sanitiser}.
 */
public final class BodyRepair {
  public static final String TRACKING_PIXELS = "tracking-pixels";
  public static final String LINE_BREAKS = "line-breaks";
  public static final String BARE_TEXT = "bare-text";
  public static final String EMPTY_PARAGRAPHS = "empty-paragraphs";
  public static final String REPEATED_HEADLINE = "repeated-headline";
  public static final String REPEATED_STANDFIRST = "repeated-standfirst";
  public static final String READ_ALSO = "read-also";
  public static final String CREDITS = "credits";

  /**
   * A mended body.
   *
   * @param html clean HTML
   * @param counts how often each rule acted; rules that had nothing to do are not in it
   */
  public record Repaired(String html, Map<String, Integer> counts) {
    public Repaired {
      counts = Map.copyOf(counts);
    }
  }

  private BodyRepair() {}

  /**
   * Applies all rules.
   *
   * @param bodyHtml the body, sanitised or not; links absolute
   * @param headline the article's headline, plain; empty if there is none
   * @param standfirst the article's standfirst, plain
   */
  public static Repaired repair(String bodyHtml, String headline, Optional<String> standfirst) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Element body = Jsoup.parseBodyFragment(Sanitiser.clean(bodyHtml, "")).body();
    trackingPixels(body, counts);
    BodyParagraphs.mend(body, counts);
    BodyWords.mend(body, counts);
    RepeatedLines.headline(body, headline, counts);
    standfirst.ifPresent(text -> RepeatedLines.standfirst(body, text, counts));
    ForeignLines.readAlso(body, counts);
    ForeignLines.credits(body, counts);
    emptyParagraphs(body, counts);
    return new Repaired(Sanitiser.clean(body), counts);
  }

  static void count(Map<String, Integer> counts, String rule, int times) {
    if (times > 0) {
      counts.merge(rule, times, Integer::sum);
    }
  }

  private static void trackingPixels(Element body, Map<String, Integer> counts) {
    for (Element img : body.select("img")) {
      if (isPixel(img.attr("width")) || isPixel(img.attr("height"))) {
        img.remove();
        count(counts, TRACKING_PIXELS, 1);
      }
    }
  }

  /** No text but spaces of any kind and invisible signs. */
  private static boolean isBlank(Element element) {
    return element
        .text()
        .chars()
        .allMatch(c -> Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
  }

  private static boolean isPixel(String size) {
    return Arrays.asList("0", "1", "2").contains(size);
  }

  private static void emptyParagraphs(Element body, Map<String, Integer> counts) {
    List<Element> candidates =
        body.select("p, h2, h3, h4, h5, h6, li, ul, ol, blockquote, figure, a, strong, em, b, i");
    for (Element element : candidates.reversed()) {
      if (isBlank(element) && element.selectFirst("img") == null) {
        boolean inline = !AllowList.BLOCKS.contains(element.normalName());
        if (inline) {
          element.unwrap();
        } else {
          element.remove();
          count(counts, EMPTY_PARAGRAPHS, 1);
        }
      }
    }
  }
}
