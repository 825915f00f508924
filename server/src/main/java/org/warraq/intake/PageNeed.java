package org.warraq.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.warraq.article.BodyText;
import org.warraq.campaign.Campaign;
import org.warraq.language.Folding;
import org.warraq.newsroom.Extent;

/** Whether the page behind an entry has to be fetched. */
final class PageNeed {
  /** Fewer words than this are a teaser, whatever element they stand in. */
  private static final int TEASER_WORDS = 80;

  /** With at least so many words the feed alone gives an excerpt. */
  private static final int EXCERPT_WORDS = 20;

  private static final Pattern CUT_OFF =
      Pattern.compile("(?:…|\\.\\.\\.|\\[&?#?\\w*;?…?\\.*])\\s*\\S{0,20}\\s*$");

  private PageNeed() {}

  static boolean of(ReceivedEntry entry, Campaign.FullText wanted, Extent rights) {
    return switch (rights) {
      case HEADLINE -> false;
      case EXCERPT -> wanted != Campaign.FullText.FEED_ONLY && words(entry) < EXCERPT_WORDS;
      case FULL ->
          switch (wanted) {
            case FEED_ONLY -> false;
            case ALWAYS -> true;
            case WHEN_PARTIAL -> isPartial(entry);
          };
    };
  }

  private static int words(ReceivedEntry entry) {
    return entry
        .contentHtml()
        .or(entry::summaryHtml)
        .map(html -> BodyText.words(BodyText.text(html)))
        .orElse(0);
  }

  /** Whether the feed's text of the entry is not the whole article. */
  static boolean isPartial(ReceivedEntry entry) {
    Optional<String> content = entry.contentHtml().map(BodyText::text);
    if (content.isEmpty() || BodyText.words(content.get()) < TEASER_WORDS) {
      return true;
    }
    String text = content.get();
    boolean saysSummaryAgain =
        entry
                .summaryHtml()
                .map(BodyText::text)
                .map(Folding::key)
                .filter(Folding.key(text)::equals)
                .isPresent()
            && BodyText.words(text) < 2 * TEASER_WORDS;
    return saysSummaryAgain
        || CUT_OFF.matcher(text.substring(Math.max(0, text.length() - 60))).find();
  }
}
