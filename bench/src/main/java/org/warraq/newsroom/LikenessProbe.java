package org.warraq.newsroom;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** Looks a draft up without filing it. */
public final class LikenessProbe {
  private final Likeness likeness;

  public LikenessProbe(ApplicationContext rooms) {
    this.likeness = rooms.getBean(Likeness.class);
  }

  /** Which of the places of each of its keys an article takes. */
  public static int place(long articleId) {
    return LikenessKeyStore.place(articleId);
  }

  /** The article that the draft would be taken for. */
  public Optional<Long> same(Draft draft, Provenance from, Instant now) {
    return likeness.look(draft, from, now).same().map(kin -> kin.standing().articleId());
  }
}
