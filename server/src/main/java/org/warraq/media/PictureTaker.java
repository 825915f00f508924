package org.warraq.media;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.warraq.fetch.FetchOutcome;
import org.warraq.fetch.FetchRequest;
import org.warraq.fetch.Fetcher;
import org.warraq.newsroom.Newsroom;
import org.warraq.store.Database;

/** Fetches one wanted picture and stores it, or says why not. */
@Component
class PictureTaker {
  private static final Logger log = LoggerFactory.getLogger(PictureTaker.class);

  /** What three attempts within an hour do not bring, the fourth does not either. */
  private static final int ATTEMPTS = 3;

  private static final Duration PAUSE = Duration.ofMinutes(2);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  private final Fetcher fetcher;
  private final PictureFiles files;
  private final MediaStore media;
  private final Newsroom newsroom;
  private final Database database;

  /** A decoded picture takes up to 160 MB: never two at a time. */
  private final Semaphore decoding = new Semaphore(1);

  PictureTaker(
      Fetcher fetcher, PictureFiles files, MediaStore media, Newsroom newsroom, Database database) {
    this.fetcher = fetcher;
    this.files = files;
    this.media = media;
    this.newsroom = newsroom;
    this.database = database;
  }

  void take(MediaStore.Wanted wanted) {
    URI url;
    try {
      // Pages write spaces in the names of files, and browsers take it.
      url = new URI(wanted.url().strip().replace(" ", "%20"));
    } catch (URISyntaxException e) {
      media.giveUp(wanted.id(), "The address is malformed.");
      return;
    }
    switch (fetcher.fetch(FetchRequest.picture(url))) {
      case FetchOutcome.Fetched fetched -> store(wanted, fetched.body());
      case FetchOutcome.NotModified _ -> media.giveUp(wanted.id(), "No content (304).");
      case FetchOutcome.Gone _ -> media.giveUp(wanted.id(), "The picture is gone (410).");
      case FetchOutcome.Blocked blocked -> blocked(wanted, blocked);
      case FetchOutcome.Refused refused -> refused(wanted, refused);
      case FetchOutcome.Failed failed -> failed(wanted, failed);
    }
  }

  private void store(MediaStore.Wanted wanted, byte[] body) {
    decoding.acquireUninterruptibly();
    try {
      Stored stored = files.store(body);
      // The files come first: a row that says ready is never without them.
      database.run(() -> {
        media.ready(wanted.id(), stored);
        newsroom.pictureReady(wanted.id());
      });
    } catch (UnfitPicture e) {
      log.info("event=picture.unfit id={} reason=\"{}\"", wanted.id(), e.getMessage());
      media.giveUp(wanted.id(), String.valueOf(e.getMessage()));
    } finally {
      decoding.release();
    }
  }

  private void blocked(MediaStore.Wanted wanted, FetchOutcome.Blocked blocked) {
    switch (blocked.reason()) {
      case ROBOTS_UNAVAILABLE -> later(wanted, blocked.explanation(), Optional.empty());
      case ROBOTS, PRIVATE_ADDRESS, SCHEME, PORT, CREDENTIALS_IN_URL, MALFORMED_URL ->
          media.giveUp(wanted.id(), blocked.explanation());
    }
  }

  private void refused(MediaStore.Wanted wanted, FetchOutcome.Refused refused) {
    switch (refused.status()) {
      case 408, 425, 429, 500, 502, 503, 504 ->
          later(wanted, refused.reason(), refused.retryAfter());
      default -> media.giveUp(wanted.id(), refused.reason());
    }
  }

  private void failed(MediaStore.Wanted wanted, FetchOutcome.Failed failed) {
    switch (failed.cause()) {
      case STOPPED -> media.giveBack(wanted.id());
      case TOO_LARGE -> media.giveUp(wanted.id(), failed.explanation());
      default -> later(wanted, failed.explanation(), Optional.empty());
    }
  }

  private void later(MediaStore.Wanted wanted, String reason, Optional<Duration> asked) {
    if (wanted.attempt() >= ATTEMPTS) {
      media.giveUp(wanted.id(), reason);
      return;
    }
    Duration own = PAUSE.multipliedBy((long) Math.pow(10, wanted.attempt() - 1));
    Duration pause = asked.filter(wish -> wish.compareTo(own) > 0).orElse(own);
    media.postpone(wanted.id(), reason, pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
  }
}
