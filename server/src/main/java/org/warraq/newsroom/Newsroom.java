package org.warraq.newsroom;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.article.BodyText;
import org.warraq.article.Sanitiser;
import org.warraq.newsroom.ArticleStore.Author;
import org.warraq.newsroom.ArticleStore.Content;
import org.warraq.newsroom.ArticleStore.Known;
import org.warraq.store.Database;

/**
 * What may happen to articles. Each method is one transaction (or part of the caller's) that also
 * writes what the other rooms have to know into the outbox.
 */
@Component
public class Newsroom {
  /** Of the transactions that file drafts, one looks and writes at a time, on whatever node. */
  private static final long FILING = 0x66696c696e67L;

  private final Database database;
  private final ArticleStore articles;
  private final SightingStore sightings;
  private final StoryStore stories;
  private final Likeness likeness;
  private final MatchStore matches;
  private final BylineStore bylines;
  private final SignalStore signals;
  private final OutboxStore outbox;
  private final InstantSource clock;

  Newsroom(
      Database database,
      ArticleStore articles,
      SightingStore sightings,
      StoryStore stories,
      Likeness likeness,
      MatchStore matches,
      BylineStore bylines,
      SignalStore signals,
      OutboxStore outbox,
      InstantSource clock) {
    this.database = database;
    this.articles = articles;
    this.sightings = sightings;
    this.stories = stories;
    this.likeness = likeness;
    this.matches = matches;
    this.bylines = bylines;
    this.signals = signals;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Takes in what an entry brought. It becomes an article with the given status, or one more
   * sighting of an article that stands, or a revision of the article that was made from the same
   * entry. Rights are applied here: nothing that the source forbids is stored as the article's
   * text.
   *
   * @param status what a new article becomes; {@link ArticleStatus#SCHEDULED} needs a release time
   */
  public Filing file(
      Draft draft, Provenance from, ArticleStatus status, Optional<Instant> releaseAt) {
    return database.write(() -> {
      takeTurn();
      Instant now = clock.instant();
      signals.keep(from.entryId(), from.signals());
      Optional<SightingStore.EntrySighting> seen = sightings.ofEntry(from.entryId());
      if (seen.isPresent()) {
        long id = seen.get().articleId();
        return seen.get().kind() == Sighting.Kind.ORIGIN
            ? revised(id, draft, from, now)
            : new Filing.Unchanged(id);
      }
      Optional<Long> sameUrl =
          articles
              .byOriginKey(draft.originUrlKey())
              .or(() -> sightings.bySightingKey(from.urlKey()));
      if (sameUrl.isPresent()) {
        return sighted(standing(sameUrl.get()), Filing.Match.URL, 1, from, now);
      }
      Likeness.Findings findings = likeness.look(draft, from, now);
      if (findings.same().isPresent()) {
        likeness.logSame(findings, from, now);
        Likeness.Kin same = findings.same().get();
        return sighted(
            same.standing().articleId(),
            Filing.Match.TEXT,
            same.resemblance().jaccard(),
            from,
            now);
      }
      return created(draft, from, status, releaseAt, findings, now);
    });
  }

  /**
   * Waits until nobody else files, so that two nodes cannot each make an article of the same text.
   * For the beginning of a transaction that will file; filing does it by itself otherwise.
   */
  public void takeTurn() {
    database.takeTurn(FILING);
  }

  /** The article that stands for another, if an editor joined the two. */
  private long standing(long articleId) {
    return matches.joinedInto(articleId).orElse(articleId);
  }

  private Filing created(
      Draft draft,
      Provenance from,
      ArticleStatus status,
      Optional<Instant> releaseAt,
      Likeness.Findings findings,
      Instant now) {
    Allowance allowance = Allowance.of(from.source().rights(), from.signals(), now);
    Content content = content(draft, allowance);
    var inserted =
        articles.insert(draft, content, from.source(), allowance, status, releaseAt, now);
    if (inserted.isEmpty()) {
      // Another node wrote it between our look and our insert.
      long id = articles.byOriginKey(draft.originUrlKey()).orElseThrow();
      return sighted(id, Filing.Match.URL, 1, from, now);
    }
    long id = inserted.getAsLong();
    articles.keepRevision(id, 1, content, Author.entry(from.entryId()), now);
    sightings.sight(id, Sighting.Kind.ORIGIN, from, 1, now);
    bylines.setBylines(id, draft.bylines());
    bylines.setTags(id, draft.tags());
    likeness.keep(id, findings, from, now);
    findings.related().stream()
        .filter(kin -> kin.doubt() != Match.Doubt.FORM)
        .findFirst()
        .ifPresent(kin -> joinStory(id, kin.standing(), now));
    if (status == ArticleStatus.PUBLISHED) {
      outbox.add(OutboxEvent.Kind.PUBLISHED, id);
    }
    return new Filing.Created(id, status);
  }

  private void joinStory(long id, LikenessStore.Standing nearest, Instant now) {
    long story =
        nearest
            .storyId()
            .orElseGet(() -> {
              long fresh = stories.newStory(nearest.headline(), now);
              stories.setStory(nearest.articleId(), fresh);
              return fresh;
            });
    stories.setStory(id, story);
  }

  private Filing sighted(
      long id, Filing.Match match, double resemblance, Provenance from, Instant now) {
    if (sightings.sight(id, Sighting.Kind.ALSO_REPORTED, from, resemblance, now)) {
      articles.known(id).ifPresent(this::tellIfVisible);
    }
    return new Filing.Sighted(id, match, resemblance);
  }

  private Filing revised(long id, Draft draft, Provenance from, Instant now) {
    Known known = articles.known(id).orElseThrow();
    Allowance allowance =
        Allowance.ofStanding(known.shown(), from.source().rights(), from.signals());
    boolean tightened = known.status() != ArticleStatus.EXPIRED && articles.tighten(id, allowance);
    if (tightened && known.editedAtDesk()) {
      Author author = Author.entry(from.entryId());
      articles.revise(known, shortened(known, allowance), Optional.empty(), author, now);
      tellIfVisible(known);
      return new Filing.KeptEdited(id);
    }
    Content fresh = content(draft, allowance);
    boolean same =
        fresh.headline().equals(known.headline())
            && fresh.standfirst().equals(known.standfirst())
            && fresh.bodyHtml().equals(known.bodyHtml());
    if (same && tightened) {
      tellIfVisible(known);
    }
    if (same || known.status() == ArticleStatus.EXPIRED) {
      return new Filing.Unchanged(id);
    }
    if (known.editedAtDesk()) {
      return new Filing.KeptEdited(id);
    }
    Optional<Instant> modified =
        draft.modifiedAt().isPresent() ? draft.modifiedAt() : Optional.of(now);
    int number = articles.revise(known, fresh, modified, Author.entry(from.entryId()), now);
    tellIfVisible(known);
    return new Filing.Revised(id, number);
  }

  /** What an editor has written, as far as it may be shown now. */
  private static Content shortened(Known known, Allowance allowance) {
    Quotation quotation =
        Quotation.of(known.standfirst(), known.bodyHtml(), known.language(), allowance);
    return new Content(
        known.headline(), quotation.standfirst(), quotation.bodyHtml(), known.words());
  }

  private static Content content(Draft draft, Allowance allowance) {
    Quotation quotation = Quotation.of(draft, allowance);
    return new Content(
        draft.headline(),
        quotation.standfirst(),
        quotation.bodyHtml(),
        BodyText.words(draft.text()));
  }

  private void tellIfVisible(Known changed) {
    if (changed.status() == ArticleStatus.PUBLISHED) {
      outbox.add(OutboxEvent.Kind.CHANGED, changed.id());
    }
  }

  /** Whether an address may not come back. */
  public boolean takenDown(String urlKey) {
    return articles.takenDown(urlKey);
  }

  /** Whether an address belongs to an article that another entry than this one brought. */
  public boolean isSightedElsewhere(String urlKey, long entryId) {
    return sightings.ofEntry(entryId).isEmpty()
        && articles.byOriginKey(urlKey).or(() -> sightings.bySightingKey(urlKey)).isPresent();
  }

  /**
   * An editor's change of the text, if the article still is the revision that the editor has read;
   * later changes of the origin no longer overwrite it.
   *
   * @param basedOn number of that revision
   * @param bodyHtml is sanitised here
   */
  public Amendment amend(
      long id,
      int basedOn,
      String headline,
      Optional<String> standfirst,
      String bodyHtml,
      long accountId) {
    return database.write(() -> {
      Optional<Known> found = articles.known(id).filter(k -> k.status() != ArticleStatus.EXPIRED);
      if (found.isEmpty()) {
        return new Amendment.Missing();
      }
      Known known = found.get();
      if (known.revision() != basedOn) {
        return new Amendment.Overtaken(known.revision());
      }
      String clean = Sanitiser.clean(bodyHtml, "");
      Content content =
          new Content(
              headline.strip(),
              standfirst.map(String::strip).filter(s -> !s.isEmpty()),
              clean,
              // The words of an excerpt are those of the whole original, which stays as it was.
              known.shown() == Extent.FULL ? BodyText.words(BodyText.text(clean)) : known.words());
      int number =
          articles.revise(
              known, content, Optional.empty(), Author.editor(accountId), clock.instant());
      tellIfVisible(known);
      return new Amendment.Saved(number);
    });
  }

  /**
   * Puts an article before the readers, takes it back to the queue, or throws it away. An article
   * of a blocked source does not come before readers.
   *
   * @return whether the article's status changed
   */
  public boolean move(long id, ArticleStatus status) {
    return database.write(() -> {
      Optional<Known> known = articles.known(id);
      boolean movable =
          known.isPresent()
              && known.get().status() != status
              && known.get().status() != ArticleStatus.EXPIRED
              && !(status == ArticleStatus.PUBLISHED && articles.isOfBlockedSource(id));
      if (movable) {
        boolean visible = status == ArticleStatus.PUBLISHED;
        articles.setStatus(id, status, visible ? Optional.of(clock.instant()) : Optional.empty());
        if (visible) {
          outbox.add(OutboxEvent.Kind.PUBLISHED, id);
        } else if (known.get().status() == ArticleStatus.PUBLISHED) {
          outbox.add(OutboxEvent.Kind.WITHDRAWN, id);
        }
      }
      return movable;
    });
  }

  /** The picture's file is here (or has changed): pages that show it are made anew. */
  public void pictureReady(long mediaId) {
    database.run(() ->
        articles.withPicture(mediaId).forEach(id -> outbox.add(OutboxEvent.Kind.CHANGED, id)));
  }

  /**
   * Publishes what is scheduled for now, withdraws what rights no longer allow, forgets
   * fingerprints that are too old to match. Called now and then.
   *
   * @return how many articles changed
   */
  public int keepTime() {
    return database.write(() -> {
      Instant now = clock.instant();
      List<Long> due = articles.due(ArticleStatus.SCHEDULED, "release_at", now);
      for (long id : due) {
        if (articles.isOfBlockedSource(id)) {
          articles.setStatus(id, ArticleStatus.HELD, Optional.empty());
        } else {
          articles.setStatus(id, ArticleStatus.PUBLISHED, Optional.of(now));
          outbox.add(OutboxEvent.Kind.PUBLISHED, id);
        }
      }
      List<Long> over = articles.due(ArticleStatus.PUBLISHED, "expires_at", now);
      for (long id : over) {
        articles.setStatus(id, ArticleStatus.EXPIRED, Optional.empty());
        articles.forgetText(id);
        outbox.add(OutboxEvent.Kind.WITHDRAWN, id);
      }
      likeness.forgetOld(now);
      return due.size() + over.size();
    });
  }
}
