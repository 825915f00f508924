package org.warraq.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.warraq.article.BodyText;
import org.warraq.language.TextFingerprint;

/**
 * An article as the walk of an entry made it, before rights are applied to it.
 *
 * @param language BCP 47 tag of the text
 * @param bodyHtml the whole text, sanitised and repaired
 * @param text the words of the body, blocks separated by blank lines
 * @param originUrl where readers find the original
 * @param originUrlKey its key; unique among articles
 * @param publishedAt when the source published it
 * @param bylines names of the authors in order
 * @param confidence 0 to 1, how sure the extraction was
 */
public record Draft(
    String language,
    String headline,
    Optional<String> standfirst,
    String bodyHtml,
    String text,
    String originUrl,
    String originUrlKey,
    Instant publishedAt,
    Optional<Instant> modifiedAt,
    Optional<Section> section,
    List<String> bylines,
    List<String> tags,
    Optional<DraftPicture> picture,
    Optional<TextFingerprint> fingerprint,
    double confidence) {

  /** A draft whose text is read out of its body. */
  public Draft(
      String language,
      String headline,
      Optional<String> standfirst,
      String bodyHtml,
      String originUrl,
      String originUrlKey,
      Instant publishedAt,
      Optional<Instant> modifiedAt,
      Optional<Section> section,
      List<String> bylines,
      List<String> tags,
      Optional<DraftPicture> picture,
      Optional<TextFingerprint> fingerprint,
      double confidence) {
    this(
        language,
        headline,
        standfirst,
        bodyHtml,
        BodyText.text(bodyHtml),
        originUrl,
        originUrlKey,
        publishedAt,
        modifiedAt,
        section,
        bylines,
        tags,
        picture,
        fingerprint,
        confidence);
  }

  /** The same draft with this lead picture. */
  public Draft withPicture(DraftPicture lead) {
    return new Draft(
        language,
        headline,
        standfirst,
        bodyHtml,
        text,
        originUrl,
        originUrlKey,
        publishedAt,
        modifiedAt,
        section,
        bylines,
        tags,
        Optional.of(lead),
        fingerprint,
        confidence);
  }

  /** The same draft with its original at this address. */
  public Draft withOrigin(String url, String urlKey) {
    return new Draft(
        language,
        headline,
        standfirst,
        bodyHtml,
        text,
        url,
        urlKey,
        publishedAt,
        modifiedAt,
        section,
        bylines,
        tags,
        picture,
        fingerprint,
        confidence);
  }

  /** The lead picture, as the room {@code media} has noted it. */
  public record DraftPicture(long mediaId, Optional<String> caption, Optional<String> credit) {}
}
