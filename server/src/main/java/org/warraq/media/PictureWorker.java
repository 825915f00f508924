package org.warraq.media;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.warraq.store.Loop;
import org.warraq.store.Roles;

/** Brings wanted pictures in, for as long as the program runs. */
@Component
class PictureWorker implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(PictureWorker.class);

  /** Four slow hosts do not keep others waiting, and four bodies of 20 MB fit in memory. */
  private static final int AT_ONCE = 4;

  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration BUSY = Duration.ofMillis(20);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

  /** A fetch ends after two minutes, waiting for its host included; decoding takes seconds. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final MediaStore media;
  private final PictureTaker taker;
  private final PictureFiles files;
  private final Roles roles;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Loop loop = new Loop("pictures", PAUSE_AFTER_FAILURE, this::turn);
  private ExecutorService fetches = Executors.newVirtualThreadPerTaskExecutor();
  private boolean swept;

  PictureWorker(MediaStore media, PictureTaker taker, PictureFiles files, Roles roles) {
    this.roles = roles;
    this.media = media;
    this.taker = taker;
    this.files = files;
  }

  @Override
  public boolean isAutoStartup() {
    return roles.has(Roles.Role.WORKER);
  }

  @Override
  public void start() {
    if (fetches.isShutdown()) {
      fetches = Executors.newVirtualThreadPerTaskExecutor();
    }
    loop.start();
  }

  private Duration turn() throws InterruptedException {
    if (!swept) {
      files.sweep();
      swept = true;
    }
    List<MediaStore.Wanted> claimed = media.claim(LEASE, free.availablePermits());
    for (MediaStore.Wanted wanted : claimed) {
      free.acquire();
      fetches.execute(() -> take(wanted));
    }
    return claimed.isEmpty() ? IDLE : BUSY;
  }

  private void take(MediaStore.Wanted wanted) {
    try {
      taker.take(wanted);
    } catch (RuntimeException e) {
      // The lease ends by itself, and the attempt counts.
      log.error("event=picture.failed id={}", wanted.id(), e);
    } finally {
      free.release();
    }
  }

  @Override
  public void stop() {
    loop.stop();
    fetches.shutdownNow();
    try {
      fetches.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }
}
