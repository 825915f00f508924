package org.warraq.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.warraq.intake.Decision.Reason;
import org.warraq.intake.Decision.Verdict;
import org.warraq.intake.EntryStore.Waiting;
import org.warraq.media.MediaStore;
import org.warraq.newsroom.Draft;
import org.warraq.newsroom.Filing;
import org.warraq.newsroom.Newsroom;
import org.warraq.newsroom.SiteTemplates;
import org.warraq.newsroom.Takedown;
import org.warraq.newsroom.Takedowns;
import org.warraq.store.Database;

/** Writes what entries' walks led to: many in one transaction, each whole or not at all. */
@Component
class DecisionWriter {
  private static final Logger log = LoggerFactory.getLogger(DecisionWriter.class);

  /** A fault that comes back so often is not one of the moment. */
  private static final int ATTEMPTS = 3;

  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Database database;
  private final EntryStore entries;
  private final Newsroom newsroom;
  private final Takedowns takedowns;
  private final SiteTemplates templates;
  private final MediaStore media;
  private final InstantSource clock;

  DecisionWriter(
      Database database,
      EntryStore entries,
      Newsroom newsroom,
      Takedowns takedowns,
      SiteTemplates templates,
      MediaStore media,
      InstantSource clock) {
    this.database = database;
    this.entries = entries;
    this.newsroom = newsroom;
    this.takedowns = takedowns;
    this.templates = templates;
    this.media = media;
    this.clock = clock;
  }

  /** An entry whose walk is done. */
  record Finished(Waiting waiting, Walked walked) {}

  /**
   * Writes a group in one transaction; if that fails, one by one, so that one bad entry stops no
   * other.
   */
  void write(List<Finished> group, String owner) {
    try {
      database.run(() -> {
        newsroom.takeTurn();
        group.forEach(finished -> write(finished, owner));
      });
    } catch (RuntimeException e) {
      if (group.size() > 1) {
        group.forEach(finished -> write(List.of(finished), owner));
      } else {
        Waiting waiting = group.getFirst().waiting();
        Finished instead = new Finished(waiting, afterFailure(waiting, "decide", e));
        database.run(() -> write(instead, owner));
      }
    }
  }

  private void write(Finished finished, String owner) {
    Waiting waiting = finished.waiting();
    switch (finished.walked()) {
      case Walked.Later later ->
          entries.retry(waiting, owner, later.attempts(), clock.instant().plus(later.pause()));
      case Walked.Rejected rejected -> {
        if (entries.finish(waiting, owner)) {
          entries.setDecision(waiting.id(), rejected.decision(), rejected.trace());
        }
      }
      case Walked.TakenDown down -> {
        if (entries.finish(waiting, owner)) {
          takedowns.alsoKnownAs(down.takedown(), down.marks());
          entries.setDecision(waiting.id(), takenDown(down.takedown()), down.trace());
        }
      }
      case Walked.Drafted drafted -> {
        if (entries.finish(waiting, owner)) {
          Optional<Takedown> takedown = takedowns.of(drafted.draft(), drafted.from());
          if (takedown.isPresent()) {
            entries.setDecision(waiting.id(), takenDown(takedown.get()), drafted.trace());
            return;
          }
          Filing filing =
              newsroom.file(
                  withPicture(drafted),
                  drafted.from(),
                  drafted.status(),
                  drafted.releaseAt(),
                  drafted.updates());
          drafted
              .page()
              .ifPresent(page -> templates.learn(page.host(), page.address(), page.shape()));
          entries.setDecision(
              waiting.id(),
              decision(filing, drafted.decision()),
              drafted.trace(),
              filing.articleId(),
              drafted.attribution());
        }
      }
    }
  }

  private static Decision takenDown(Takedown takedown) {
    return new Decision(Verdict.REJECT, Reason.TAKEN_DOWN, takedown.reason());
  }

  private Draft withPicture(Walked.Drafted drafted) {
    return drafted
        .picture()
        .map(picture ->
            drafted
                .draft()
                .withPicture(
                    new Draft.DraftPicture(
                        media.want(picture.url()), picture.caption(), picture.credit())))
        .orElse(drafted.draft());
  }

  private static Decision decision(Filing filing, Decision decided) {
    return switch (filing) {
      case Filing.Created _ -> decided;
      case Filing.Sighted(long id, Filing.Match match, double resemblance) ->
          switch (match) {
            case URL -> new Decision(Verdict.SIGHTING, Reason.SAME_ADDRESS, "");
            case TEXT ->
                new Decision(
                    Verdict.SIGHTING,
                    Reason.SAME_TEXT,
                    String.format(Locale.ROOT, "%.0f %%", resemblance * 100));
          };
      case Filing.Revised revised ->
          new Decision(Verdict.UPDATE, Reason.ORIGIN_CHANGED, String.valueOf(revised.revision()));
      case Filing.Corrected _ -> new Decision(Verdict.UPDATE, Reason.CORRECTED, "");
      case Filing.Proposed _ -> new Decision(Verdict.UPDATE, Reason.CHANGE_PROPOSED, "");
      case Filing.Ignored _ -> new Decision(Verdict.UPDATE, Reason.CHANGE_IGNORED, "");
      case Filing.KeptEdited _ -> new Decision(Verdict.UPDATE, Reason.EDITED_AT_DESK, "");
      case Filing.Unchanged _ -> new Decision(Verdict.SIGHTING, Reason.NOTHING_NEW, "");
    };
  }

  /**
   * What becomes of an entry on which a step threw: it is tried again, and after that put before a
   * person.
   */
  static Walked afterFailure(Waiting waiting, String step, RuntimeException e) {
    log.warn(
        "event=intake.failed entry={} step={} attempt={}",
        waiting.id(),
        step,
        waiting.attempts() + 1,
        e);
    List<String> trace = List.of(step + ": " + e);
    return waiting.attempts() + 1 < ATTEMPTS
        ? new Walked.Later(PAUSE, waiting.attempts() + 1, trace)
        : new Walked.Rejected(
            new Decision(
                Verdict.REJECT, Reason.STEP_FAILED, step + ": " + e.getClass().getSimpleName()),
            trace);
  }
}
