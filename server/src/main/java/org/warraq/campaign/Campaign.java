package org.warraq.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.warraq.language.RepairPolicy;
import org.warraq.newsroom.UpdatePolicy;

/**
 * A set of feeds that are collected under the same rules.
 *
 * @param defaultSectionId the section for articles whose feed names none that we have
 * @param pollEvery the pause between two polls of each feed; by each feed's own rhythm when absent
 */
public record Campaign(
    long id,
    String name,
    State state,
    FullText fullText,
    Rules rules,
    Optional<Long> defaultSectionId,
    Optional<Duration> pollEvery) {

  /** The same campaign, polled or not. */
  public Campaign with(State polled) {
    return new Campaign(id, name, polled, fullText, rules, defaultSectionId, pollEvery);
  }

  /** Whether its feeds are polled. */
  public enum State {
    ACTIVE,
    PAUSED
  }

  /** When the page behind an entry is fetched. */
  public enum FullText {
    /** Never: what the feed says is all there is. */
    FEED_ONLY,
    /** When the feed carries a summary only. */
    WHEN_PARTIAL,
    ALWAYS
  }

  /** What becomes of an article that no rule stops. */
  public enum PublishMode {
    PUBLISH,
    /** Every article waits for an editor. */
    HOLD
  }

  /**
   * The rules by which an entry is decided.
   *
   * @param minWords texts with fewer words are rejected
   * @param maxAge entries that are older when they come are rejected; any age when absent
   * @param delay an article appears this long after its publication at the source
   * @param minConfidence an extraction that is less sure of itself, from 0 to 1, is held for an
   *     editor
   * @param languages BCP 47 tags of the languages that may appear; all when empty
   * @param requiredWords one of these must occur when there are any; spelling folded, whole words
   * @param refusedWords none of these may occur
   * @param updates what becomes of an article that its publisher has changed
   * @param repairs which rules of repair act on its texts
   */
  public record Rules(
      PublishMode publishMode,
      int minWords,
      Optional<Duration> maxAge,
      Duration delay,
      double minConfidence,
      List<String> languages,
      List<String> requiredWords,
      List<String> refusedWords,
      UpdatePolicy updates,
      RepairPolicy repairs) {

    /** Rules under which changes are taken over and texts are mended as usual. */
    public Rules(
        PublishMode publishMode,
        int minWords,
        Optional<Duration> maxAge,
        Duration delay,
        double minConfidence,
        List<String> languages,
        List<String> requiredWords,
        List<String> refusedWords) {
      this(
          publishMode,
          minWords,
          maxAge,
          delay,
          minConfidence,
          languages,
          requiredWords,
          refusedWords,
          UpdatePolicy.TAKE_OVER,
          RepairPolicy.USUAL);
    }

    /** The same rules with these repairs. */
    public Rules with(RepairPolicy policy) {
      return new Rules(
          publishMode,
          minWords,
          maxAge,
          delay,
          minConfidence,
          languages,
          requiredWords,
          refusedWords,
          updates,
          policy);
    }

    /** Publish what comes, unless the extraction is unsure. */
    public static final Rules OPEN =
        new Rules(
            PublishMode.PUBLISH,
            0,
            Optional.empty(),
            Duration.ZERO,
            0.4,
            List.of(),
            List.of(),
            List.of());
  }
}
