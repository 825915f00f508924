package org.warraq.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.FeedPolling.Move;
import org.warraq.campaign.FeedPolling.Validators;
import org.warraq.campaign.PublisherWishes;
import org.warraq.feed.Entry;
import org.warraq.feed.Feed;
import org.warraq.intake.EntryStore.Recorded;

/** What a poll means for its feed: state, next poll, and what there is to say. Writes nothing. */
final class AfterPoll {
  /** A feed of one or two entries has nothing but unknown ones whenever it has news. */
  private static final int LEAST_UNKNOWN = 3;

  private final PollSchedule schedule;

  AfterPoll(PollSchedule schedule) {
    this.schedule = schedule;
  }

  /**
   * A feed after a poll.
   *
   * @param address the feed's new address, when it has moved for good
   * @param title what the feed calls itself, when it had no title
   * @param explanation for the log
   */
  record Result(
      CampaignFeed feed, Optional<URI> address, Optional<String> title, String explanation) {}

  Result of(Claim claim, PollOutcome outcome, Recorded recorded, Instant now) {
    CampaignFeed feed = claim.feed();
    return switch (outcome) {
      case PollOutcome.Updated updated -> updated(claim, updated, recorded, now);
      case PollOutcome.NotModified same -> notModified(claim, same, now);
      case PollOutcome.Gone gone ->
          said(
              gone,
              new FeedState(feed)
                  .gone()
                  .build(schedule.afterGone(wasGone(feed) ? feed.failures() + 1 : 1, now)));
      case PollOutcome.Refused refused -> failed(feed, refused, refused.retryAfter(), now);
      case PollOutcome.Unreadable _,
          PollOutcome.Blocked _,
          PollOutcome.Failed _,
          PollOutcome.NotAsked _ ->
          failed(feed, outcome, Optional.empty(), now);
    };
  }

  private static boolean wasGone(CampaignFeed feed) {
    return feed.state() == CampaignFeed.State.GONE;
  }

  /** A feed that is gone stays so whatever its host does instead of answering. */
  private Result failed(
      CampaignFeed feed, PollOutcome outcome, Optional<Duration> retryAfter, Instant now) {
    FeedState state = new FeedState(feed).failed();
    int failures = feed.failures() + 1;
    return said(
        outcome,
        state.build(
            wasGone(feed)
                ? schedule.afterGone(failures, now)
                : schedule.afterFailure(failures, retryAfter, feed.polling().wishes(), now)));
  }

  private static Result said(PollOutcome outcome, CampaignFeed after) {
    return new Result(after, Optional.empty(), Optional.empty(), outcome.explanation());
  }

  private Result notModified(Claim claim, PollOutcome.NotModified same, Instant now) {
    CampaignFeed feed = claim.feed();
    FeedState state =
        new FeedState(feed)
            .worked(
                isPushed(claim, now)
                    ? known(feed)
                    : ArrivalRate.updated(known(feed), 0, elapsed(feed, now)));
    if (same.isWithoutDocument()) {
      state.notModified();
    } else {
      feed.bodyHash().ifPresent(hash -> state.read(now, hash));
    }
    if (feed.polling().validators() == Validators.TRUSTED) {
      state.validators(same.etag(), same.lastModified());
    }
    List<String> notes = new ArrayList<>(List.of(same.explanation()));
    Optional<URI> address =
        move(feed, state, same.movedTo(), MoveWatch.Resemblance.SAME_FEED, now, notes);
    PollSchedule.Basis basis =
        basis(claim, state, feed.polling().wishes(), same.fresh(), PollSchedule.Found.USUAL);
    return new Result(
        state.build(schedule.afterSuccess(basis, now)),
        address,
        Optional.empty(),
        String.join(". ", notes));
  }

  private Result updated(Claim claim, PollOutcome.Updated updated, Recorded recorded, Instant now) {
    CampaignFeed feed = claim.feed();
    Feed document = updated.feed();
    PublisherWishes wishes = PublisherWishes.of(document);
    List<String> notes = new ArrayList<>(List.of(updated.explanation()));
    FeedState state =
        new FeedState(feed)
            .worked(isPushed(claim, now) ? known(feed) : rate(feed, document, recorded, now))
            .read(now, updated.bodyHash())
            .wishes(wishes);
    if (wasGone(feed)) {
      notes.add("The feed was gone and is back");
    }
    if (recorded.fresh() > 0) {
      state.newEntriesAt(now).pace(ArrivalRate.pace(feed.polling().pace(), dates(document), now));
    }
    judgeValidators(feed, state, updated, recorded, notes);
    Optional<URI> address =
        move(feed, state, updated.movedTo(), resemblance(feed, recorded), now, notes);
    PollSchedule.Basis basis = basis(claim, state, wishes, updated.fresh(), found(feed, recorded));
    return new Result(
        state.build(schedule.afterSuccess(basis, now)),
        address,
        document.title().filter(title -> feed.title().isBlank() && !title.isBlank()),
        String.join(". ", notes));
  }

  private static void judgeValidators(
      CampaignFeed feed,
      FeedState state,
      PollOutcome.Updated updated,
      Recorded recorded,
      List<String> notes) {
    boolean news = recorded.fresh() + recorded.changed() > 0;
    if (feed.polling().validators() == Validators.TRUSTED) {
      if (updated.validators() == Validators.LYING && news) {
        state.validatorsLie();
        notes.add(
            "The host calls the feed unmodified although it has news: from now on it is always read whole");
      } else {
        state.validators(updated.etag(), updated.lastModified());
      }
    }
  }

  private static Optional<URI> move(
      CampaignFeed feed,
      FeedState state,
      Optional<URI> movedTo,
      MoveWatch.Resemblance resemblance,
      Instant now,
      List<String> notes) {
    Optional<Move> watched = MoveWatch.watch(feed, movedTo, resemblance, now);
    state.watching(watched);
    Optional<URI> proven = watched.filter(move -> MoveWatch.isProven(move, now)).map(Move::to);
    if (proven.isPresent()) {
      notes.add("The feed has moved for good to " + proven.get());
      state.moved();
    } else if (watched.isPresent() && !watched.equals(feed.polling().move())) {
      notes.add(
          watched.get().since().isPresent()
              ? "It redirects for good to %s, which becomes its address if that stands for a week"
                  .formatted(watched.get().to())
              : "It redirects for good to %s, which is not taken over: a home page, or another feed"
                  .formatted(watched.get().to()));
    }
    return proven;
  }

  private static MoveWatch.Resemblance resemblance(CampaignFeed feed, Recorded recorded) {
    if (recorded.known() > 0) {
      return MoveWatch.Resemblance.SAME_FEED;
    }
    return feed.bodyHash().isEmpty() && recorded.fresh() > 0
        ? MoveWatch.Resemblance.FIRST_READ
        : MoveWatch.Resemblance.STRANGER;
  }

  private static PollSchedule.Found found(CampaignFeed feed, Recorded recorded) {
    return feed.lastEntryAt().isPresent()
            && recorded.known() == 0
            && recorded.fresh() >= LEAST_UNKNOWN
        ? PollSchedule.Found.ONLY_UNKNOWN
        : PollSchedule.Found.USUAL;
  }

  private static PollSchedule.Basis basis(
      Claim claim,
      FeedState state,
      PublisherWishes wishes,
      Optional<Duration> fresh,
      PollSchedule.Found found) {
    return new PollSchedule.Basis(
        state.planned(), claim.fixed(), wishes, fresh, found, claim.feed().polling().pushedUntil());
  }

  private static double rate(CampaignFeed feed, Feed document, Recorded recorded, Instant now) {
    List<Instant> dates = dates(document);
    if (feed.bodyHash().isEmpty()) {
      return ArrivalRate.guess(dates, now).orElseGet(() -> known(feed));
    }
    int undated =
        (int) document.entries().stream().map(Entry::published).filter(Optional::isEmpty).count();
    Instant since = feed.lastPolledAt().orElse(now);
    int arrivals = ArrivalRate.arrivals(dates, undated, recorded.fresh(), since);
    return ArrivalRate.updated(known(feed), arrivals, Duration.between(since, now));
  }

  /**
   * What a hub has delivered was no news to the poll, so polls learn nothing of the rhythm then.
   */
  private static boolean isPushed(Claim claim, Instant now) {
    return claim.feed().polling().pushedUntil().filter(now::isBefore).isPresent();
  }

  private static List<Instant> dates(Feed document) {
    return document.entries().stream().flatMap(entry -> entry.published().stream()).toList();
  }

  private static double known(CampaignFeed feed) {
    return feed.entriesPerDay().orElse(PollSchedule.UNKNOWN_RATE);
  }

  private static Duration elapsed(CampaignFeed feed, Instant now) {
    return feed.lastPolledAt().map(last -> Duration.between(last, now)).orElse(Duration.ZERO);
  }
}
