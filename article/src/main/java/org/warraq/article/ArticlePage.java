package org.warraq.article;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article as it was read out of a page.
 *
 * @param title the headline, without the site's name
 * @param standfirst the summary that stands between headline and text; not a part of {@code text}
 * @param authors people's names, without “by” and without the site
 * @param published when the page says it was published, with the offset it says; a time without one
 *     counts as UTC
 * @param modified when the page says it was last changed
 * @param section the site's section, as it names it
 * @param tags keywords, as the page gives them
 * @param language primary language tag of BCP 47, from the declaration and the text
 * @param siteName the publisher's name for itself
 * @param canonical the address that the page declares as its own
 * @param shared the address that the page wants to be shared under ({@code og:url})
 * @param leadImage the picture that stands for the article
 * @param paragraphs the blocks of the text in order, plain
 * @param text the paragraphs, separated by blank lines
 * @param html the text with headings, lists, pictures and links, clean by {@link Sanitiser}
 * @param confidence from 0 (nothing found) to 1 (every sign agrees)
 * @param warnings why the confidence is not higher, in words for a log or an editor
 * @param robots what the page asks of machines: {@code noindex}, {@code noarchive}, {@code
 *     nosnippet} …
 * @param signals what it says about its use, with whom it speaks to and where it stands
 * @param shape what it is made of, to compare it with the site's other pages
 */
public record ArticlePage(
    Optional<String> title,
    Optional<String> standfirst,
    List<String> authors,
    Optional<OffsetDateTime> published,
    Optional<OffsetDateTime> modified,
    Optional<String> section,
    List<String> tags,
    Optional<String> language,
    Optional<String> siteName,
    Optional<String> canonical,
    Optional<String> shared,
    Optional<LeadImage> leadImage,
    List<String> paragraphs,
    String text,
    String html,
    double confidence,
    List<String> warnings,
    List<String> robots,
    List<RightsSignal> signals,
    PageShape shape) {

  public ArticlePage {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    paragraphs = List.copyOf(paragraphs);
    warnings = List.copyOf(warnings);
    robots = List.copyOf(robots);
    signals = List.copyOf(signals);
  }

  /** The same with less confidence, for a reason. */
  ArticlePage doubted(double factor, String warning) {
    List<String> all = new ArrayList<>(warnings);
    all.add(warning);
    return new ArticlePage(
        title,
        standfirst,
        authors,
        published,
        modified,
        section,
        tags,
        language,
        siteName,
        canonical,
        shared,
        leadImage,
        paragraphs,
        text,
        html,
        Math.round(confidence * factor * 100) / 100.0,
        all,
        robots,
        signals,
        shape);
  }
}
