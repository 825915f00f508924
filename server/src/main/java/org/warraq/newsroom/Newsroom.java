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
  private final Recognition recognition;
  private final Updates updates;
  private final Takedowns takedowns;
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
      Recognition recognition,
      Updates updates,
      Takedowns takedowns,
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
    this.recognition = recognition;
    this.updates = updates;
    this.takedowns = takedowns;
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
    return file(draft, from, status, releaseAt, UpdatePolicy.TAKE_OVER);
  }

  /**
   * As {@link #file(Draft, Provenance, ArticleStatus, Optional)}.
   *
   * @param policy what becomes of an article whose origin has changed
   */
  public Filing file(
      Draft brought,
      Provenance from,
      ArticleStatus status,
      Optional<Instant> releaseAt,
      UpdatePolicy policy) {
    return database.write(() -> {
      takeTurn();
      Instant now = clock.instant();
      signals.keep(from.entryId(), from.signals());
      Optional<SightingStore.EntrySighting> seen = sightings.ofEntry(from.entryId());
      if (seen.isPresent()) {
        long id = seen.get().articleId();
        return seen.get().kind() == Sighting.Kind.ORIGIN
            ? updated(id, brought, from, policy, now)
            : new Filing.Unchanged(id);
      }
      Recognition.Found found = recognition.find(brought, from);
      Optional<Long> known = notApart(found.articleId(), brought, from);
      Draft draft = known.isPresent() ? found.draft() : recognition.ownAddress(found.draft(), from);
      if (known.isPresent() && found.match() == Filing.Match.URL) {
        likeness.logNamed(known.get(), Match.Kind.SAME_ADDRESS, draft, from, now);
        return sighted(known.get(), Filing.Match.URL, 1, draft, from, now);
      }
      Likeness.Findings findings = likeness.look(draft, from, now);
      if (findings.same().isPresent()) {
        likeness.logSame(findings, from, now);
        Likeness.Kin same = findings.same().get();
        return sighted(
            same.standing().articleId(),
            Filing.Match.TEXT,
            same.resemblance().jaccard(),
            draft,
            from,
            now);
      }
      if (known.isPresent()) {
        // The same words after the time in which texts are compared.
        likeness.logNamed(known.get(), Match.Kind.SAME, draft, from, now);
        return sighted(known.get(), Filing.Match.TEXT, 1, draft, from, now);
      }
      return created(draft, from, status, releaseAt, findings, now);
    });
  }

  /** The article that stands for the one found, unless an editor has parted this entry from it. */
  private Optional<Long> notApart(Optional<Long> found, Draft draft, Provenance from) {
    Optional<Long> known = found.map(this::standing);
    if (known.filter(matches.apartFrom(from.entryId())::contains).isPresent()) {
      recognition.part(found.orElseThrow(), draft, from);
      return Optional.empty();
    }
    return known;
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
      likeness.logNamed(id, Match.Kind.SAME_ADDRESS, draft, from, now);
      return sighted(id, Filing.Match.URL, 1, draft, from, now);
    }
    long id = inserted.getAsLong();
    recognition.remember(id, draft, from);
    articles.keepRevision(id, 1, content, Author.entry(from.entryId()), now);
    sightings.sight(id, Sighting.Kind.ORIGIN, from, 1, now);
    bylines.attachBylines(id, draft.bylines());
    bylines.attachTags(id, draft.tags());
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
      long id, Filing.Match match, double resemblance, Draft draft, Provenance from, Instant now) {
    recognition.remember(id, draft, from);
    if (sightings.sight(id, Sighting.Kind.ALSO_REPORTED, from, resemblance, now)) {
      articles.known(id).ifPresent(this::tellIfVisible);
    }
    return new Filing.Sighted(id, match, resemblance);
  }

  private Filing updated(long id, Draft draft, Provenance from, UpdatePolicy policy, Instant now) {
    recognition.remember(id, draft, from);
    return updates.take(id, draft, from, policy, now);
  }

  static Content content(Draft draft, Allowance allowance) {
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

  /**
   * Whether an entry's marks belong to an article that another entry than this one brought. What an
   * editor has parted from an article still has its marks there, and is to be one of its own.
   */
  public boolean isSightedElsewhere(Marks marks, long entryId) {
    return sightings.ofEntry(entryId).isEmpty()
        && recognition.isKnown(marks)
        && matches.apartFrom(entryId).isEmpty();
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
        if (status == ArticleStatus.TRASHED) {
          takedowns.keepAway(id, Takedown.Cause.TRASHED, "", Optional.empty());
        } else if (known.get().status() == ArticleStatus.TRASHED) {
          takedowns.letBack(id);
        }
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
