package org.warraq.article;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.warraq.language.RepairPolicy;
import org.warraq.language.RepairRule;

/**
 * Mends what syndication does to the body of an article: headlines repeated as text, sentences
 * glued together, other sites' "read also" lists, stray credits, calls to subscribe, datelines in
 * the text, paragraphs made of line breaks. Each rule is named and counted, none touches correct
 * text, and repairing twice is repairing once. The result is clean by {@link Sanitiser}.
 */
public final class BodyRepair {
  /**
   * What is known of the article.
   *
   * @param headline its headline, plain; empty if there is none
   * @param standfirst its standfirst, plain
   * @param language the language's tag, if somebody knows it
   * @param policy which rules act
   */
  public record Hints(
      String headline,
      Optional<String> standfirst,
      Optional<String> language,
      RepairPolicy policy) {

    /** The usual rules. */
    public Hints(String headline, Optional<String> standfirst) {
      this(headline, standfirst, Optional.empty(), RepairPolicy.USUAL);
    }
  }

  /** Words that a rule took out of the text. */
  public record Removed(RepairRule rule, String text) {}

  /**
   * A mended body.
   *
   * @param html clean HTML
   * @param dateline city and agency that stood before the first sentence
   * @param credits lines that named the source, in their order
   * @param removed what was taken out
   * @param counts how often each rule acted, by its name; rules that had nothing to do are not in
   *     it
   */
  public record Repaired(
      String html,
      Optional<String> dateline,
      List<String> credits,
      List<Removed> removed,
      Map<String, Integer> counts) {
    public Repaired {
      credits = List.copyOf(credits);
      removed = List.copyOf(removed);
    }
  }

  private BodyRepair() {}

  /**
   * Applies the usual rules.
   *
   * @param bodyHtml the body, sanitised or not; links absolute
   * @param headline the article's headline, plain; empty if there is none
   * @param standfirst the article's standfirst, plain
   */
  public static Repaired repair(String bodyHtml, String headline, Optional<String> standfirst) {
    return repair(bodyHtml, new Hints(headline, standfirst));
  }

  /** Applies the rules of the policy. */
  public static Repaired repair(String bodyHtml, Hints hints) {
    Element body = Jsoup.parseBodyFragment(Sanitiser.clean(bodyHtml, "")).body();
    RepairNotes notes = new RepairNotes(body, hints.policy(), hints.language());
    if (notes.allows(RepairRule.TRACKING_PIXELS)) {
      trackingPixels(body, notes);
    }
    BodyParagraphs.mend(body, notes);
    BodyWords.mend(body, notes);
    lines(body, hints, notes);
    if (notes.allows(RepairRule.ONE_BLOCK)) {
      BodyParagraphs.ofOneBlock(body, notes);
    }
    if (notes.allows(RepairRule.EMPTY_PARAGRAPHS)) {
      emptyParagraphs(body, notes);
    }
    return new Repaired(
        Sanitiser.clean(body),
        notes.dateline,
        notes.credits,
        notes.removed(),
        notes.tally.byName());
  }

  /** The rules that take whole lines out. */
  private static void lines(Element body, Hints hints, RepairNotes notes) {
    List<Element> before = Lines.of(body);
    notes.keepOrder(before);
    if (notes.allows(RepairRule.READ_ALSO)) {
      ForeignLines.readAlso(body, notes);
    }
    if (notes.allows(RepairRule.CREDITS)) {
      ForeignLines.credits(body, notes);
    }
    if (notes.allows(RepairRule.CALLS)) {
      ForeignLines.calls(body, notes);
      SiteTail.cut(before, notes);
    }
    if (notes.allows(RepairRule.REPEATED_HEADLINE)) {
      RepeatedLines.headline(body, hints.headline(), notes);
    }
    if (notes.allows(RepairRule.REPEATED_STANDFIRST)) {
      hints.standfirst().ifPresent(text -> RepeatedLines.standfirst(body, text, notes));
      RepeatedLines.beginning(body, notes);
    }
    if (notes.allows(RepairRule.DATELINE)) {
      Datelines.take(body, notes);
    }
  }

  private static void trackingPixels(Element body, RepairNotes notes) {
    for (Element img : body.select("img")) {
      if (isPixel(img.attr("width")) || isPixel(img.attr("height"))) {
        img.remove();
        notes.count(RepairRule.TRACKING_PIXELS, 1);
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

  private static void emptyParagraphs(Element body, RepairNotes notes) {
    List<Element> candidates =
        body.select("p, h2, h3, h4, h5, h6, li, ul, ol, blockquote, figure, a, strong, em, b, i");
    for (Element element : candidates.reversed()) {
      if (isBlank(element) && element.selectFirst("img") == null) {
        boolean inline = !AllowList.BLOCKS.contains(element.normalName());
        if (inline) {
          element.unwrap();
        } else {
          element.remove();
          notes.count(RepairRule.EMPTY_PARAGRAPHS, 1);
        }
      }
    }
  }
}
