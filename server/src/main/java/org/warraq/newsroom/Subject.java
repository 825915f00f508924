package org.warraq.newsroom;

import java.time.Instant;
import java.util.Optional;
import org.warraq.language.Exchanges.Headlined;
import org.warraq.language.TextFingerprint;

/**
 * What is compared of a draft.
 *
 * @param brief whether the text alone is too short; then headline, standfirst and text are compared
 *     as one, and never taken for the same article
 */
record Subject(Headlined text, boolean brief, long entryId, long sourceId, Instant publishedAt) {
  /** With fewer words, likeness is chance. */
  private static final int LEAST_WORDS = 8;

  /** Nothing when there are too few words to compare at all. */
  static Optional<Subject> of(Draft draft, Provenance from) {
    boolean brief = draft.fingerprint().isEmpty();
    TextFingerprint text =
        draft
            .fingerprint()
            .orElseGet(() ->
                TextFingerprint.ofShort(
                    draft.headline() + "\n" + draft.standfirst().orElse("") + "\n" + draft.text()));
    return text.length() < LEAST_WORDS
        ? Optional.empty()
        : Optional.of(
            new Subject(
                new Headlined(TextFingerprint.ofShort(draft.headline()), text),
                brief,
                from.entryId(),
                from.source().id(),
                draft.publishedAt()));
  }
}
