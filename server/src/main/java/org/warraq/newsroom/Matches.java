package org.warraq.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.language.Resemblance;
import org.warraq.newsroom.LikenessStore.Standing;
import org.warraq.store.Database;

/** What an editor may say of a match. Each method is one transaction, or part of the caller's. */
@Component
public class Matches {
  private final Database database;
  private final MatchStore matches;
  private final SightingStore sightings;
  private final LikenessStore texts;
  private final ArticleStore articles;
  private final OutboxStore outbox;
  private final InstantSource clock;

  Matches(
      Database database,
      MatchStore matches,
      SightingStore sightings,
      LikenessStore texts,
      ArticleStore articles,
      OutboxStore outbox,
      InstantSource clock) {
    this.database = database;
    this.matches = matches;
    this.sightings = sightings;
    this.texts = texts;
    this.articles = articles;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What came of an editor's word. */
  public sealed interface Parting {
    /** The entry belongs to no article now; it has to walk again to become one of its own. */
    record WalksAgain(long entryId) implements Parting {}

    /** The article that was joined stands again where it stood. */
    record Restored(long articleId) implements Parting {}

    /** There is no such match, or it is undone already. */
    record Nothing() implements Parting {}
  }

  /**
   * The two of a match are not the same article. The pair is remembered: the entry is never taken
   * for that article again. Nothing is deleted.
   */
  public Parting separate(long matchId, long accountId) {
    return database.write(() -> {
      Instant now = clock.instant();
      Optional<Match> found = matches.find(matchId).filter(Match::canBeUndone);
      if (found.isEmpty()) {
        return new Parting.Nothing();
      }
      Match match = found.get();
      matches.setUndone(matchId, accountId, now);
      matches.setApart(match.entryId(), match.articleId(), now);
      if (match.ownArticleId().isPresent()) {
        return restored(match.ownArticleId().get(), match.entryId(), now);
      }
      sightings
          .forget(match.entryId())
          .ifPresent(standing -> {
            matches.setApart(match.entryId(), standing, now);
            changed(standing);
          });
      return new Parting.WalksAgain(match.entryId());
    });
  }

  private Parting restored(long articleId, long entryId, Instant now) {
    Optional<MatchStore.Joined> joined = matches.part(articleId);
    if (joined.isEmpty()) {
      return new Parting.Nothing();
    }
    sightings.part(articleId);
    matches.setApart(entryId, joined.get().intoId(), now);
    changed(joined.get().intoId());
    ArticleStatus before = joined.get().before();
    boolean visible = before == ArticleStatus.PUBLISHED && !articles.isOfBlockedSource(articleId);
    articles.setStatus(
        articleId,
        before == ArticleStatus.PUBLISHED && !visible ? ArticleStatus.HELD : before,
        Optional.empty());
    if (visible) {
      outbox.add(OutboxEvent.Kind.PUBLISHED, articleId);
    }
    return new Parting.Restored(articleId);
  }

  /** What came of joining. */
  public enum Joining {
    DONE,
    /** One of them does not exist, its time is over, or the two are one already. */
    REFUSED
  }

  /**
   * Two articles are the same: the older stands, with all places where either was seen; the other
   * leaves the readers, and its address leads to the older. It can be undone like any match.
   */
  public Joining join(long oneId, long otherId, long accountId) {
    return database.write(() -> {
      Instant now = clock.instant();
      long standing = standing(Math.min(oneId, otherId));
      long joining = standing(Math.max(oneId, otherId));
      Optional<ArticleStore.Known> older = articles.known(standing);
      Optional<ArticleStore.Known> younger = articles.known(joining);
      Optional<MatchStore.Entry> entry = sightings.origin(joining);
      if (standing == joining
          || entry.isEmpty()
          || older.filter(Matches::isJoinable).isEmpty()
          || younger.filter(Matches::isJoinable).isEmpty()) {
        return Joining.REFUSED;
      }
      long match =
          matches
              .ofPair(standing, joining)
              .orElseGet(() ->
                  matches.insert(
                      entry.get(), standing, Optional.of(joining), found(standing, joining), now));
      matches.setJoined(match, accountId);
      matches.forgetApart(entry.get().id(), standing);
      matches.joinFollowers(joining, standing);
      matches.join(joining, standing, younger.get().status(), now);
      sightings.join(joining, standing);
      articles.setStatus(joining, ArticleStatus.TRASHED, Optional.empty());
      if (younger.get().status() == ArticleStatus.PUBLISHED) {
        outbox.add(OutboxEvent.Kind.WITHDRAWN, joining);
      }
      changed(standing);
      return Joining.DONE;
    });
  }

  private static boolean isJoinable(ArticleStore.Known article) {
    return article.status() != ArticleStatus.EXPIRED;
  }

  private long standing(long articleId) {
    return matches.joinedInto(articleId).orElse(articleId);
  }

  /** The figures of two articles that nobody has compared, as far as their texts are still kept. */
  private MatchStore.Found found(long standing, long joining) {
    List<Standing> one = texts.texts(List.of(standing));
    List<Standing> other = texts.texts(List.of(joining));
    boolean known = !one.isEmpty() && !other.isEmpty();
    return new MatchStore.Found(
        Match.Kind.SAME,
        Match.Doubt.NONE,
        known
            ? Resemblance.of(
                one.getFirst().text().text(), other.getFirst().text().text(), shingle -> false)
            : Resemblance.UNKNOWN,
        known
            ? Duration.between(one.getFirst().publishedAt(), other.getFirst().publishedAt())
            : Duration.ZERO);
  }

  private void changed(long articleId) {
    articles
        .known(articleId)
        .filter(article -> article.status() == ArticleStatus.PUBLISHED)
        .ifPresent(article -> outbox.add(OutboxEvent.Kind.CHANGED, articleId));
  }
}
