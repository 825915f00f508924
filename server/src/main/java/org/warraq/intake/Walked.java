package org.warraq.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.Draft;
import org.warraq.newsroom.Marks;
import org.warraq.newsroom.Provenance;
import org.warraq.newsroom.Takedown;
import org.warraq.newsroom.UpdatePolicy;

/** Where an entry's walk led, before anything of it is written. */
sealed interface Walked {
  /** What the steps did, a line each, for people. */
  List<String> trace();

  /**
   * A draft for the newsroom, which may still find that it has the article.
   *
   * @param attribution what the text said of its source
   * @param page what its page is made of, when one was read with confidence
   */
  record Drafted(
      Draft draft,
      Optional<Picture> picture,
      Optional<SitePage> page,
      Provenance from,
      ArticleStatus status,
      Optional<Instant> releaseAt,
      Decision decision,
      UpdatePolicy updates,
      Attribution attribution,
      List<String> trace)
      implements Walked {}

  /** What an editor has removed, under a name that it had or under another. */
  record TakenDown(Takedown takedown, Marks marks, List<String> trace) implements Walked {}

  /** Decided without a draft. */
  record Rejected(Decision decision, List<String> trace) implements Walked {}

  /** Something outside was not ready. */
  record Later(Duration pause, int attempts, List<String> trace) implements Walked {}

  /** A lead picture at its origin. */
  record Picture(String url, Optional<String> caption, Optional<String> credit) {}
}
