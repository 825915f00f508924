package org.warraq.newsroom;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings the outbox to its listeners, each in its own thread, soon after a commit. A listener that
 * throws gets the same events again after a pause; the others do not wait for it.
 */
@Component
public class OutboxDelivery implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(OutboxDelivery.class);

  /**
   * Enough to make a commit of the index worth its cost, small enough to be visible within a
   * second.
   */
  private static final int BATCH = 256;

  /** An event that comes alone is told this soon. */
  private static final Duration PAUSE = Duration.ofMillis(150);

  /**
   * While there is much to tell, larger portions cost the index fewer segments; still within the
   * second.
   */
  private static final Duration PAUSE_AT_WORK = Duration.ofMillis(600);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

  private final OutboxStore outbox;
  private final List<OutboxListener> listeners;
  private final AtomicBoolean running = new AtomicBoolean();
  private List<Thread> threads = List.of();

  OutboxDelivery(OutboxStore outbox, ObjectProvider<OutboxListener> available) {
    List<OutboxListener> listeners = available.orderedStream().toList();
    for (OutboxListener listener : listeners) {
      if (!OutboxStore.RECIPIENTS.contains(listener.recipient())) {
        throw new IllegalStateException(
            "OutboxStore.RECIPIENTS does not name the recipient " + listener.recipient());
      }
    }
    this.outbox = outbox;
    this.listeners = listeners;
  }

  @Override
  public void start() {
    running.set(true);
    threads =
        listeners.stream()
            .map(listener ->
                Thread.ofPlatform()
                    .daemon()
                    .name("outbox-" + listener.recipient())
                    .start(() -> deliver(listener)))
            .toList();
  }

  private void deliver(OutboxListener listener) {
    while (running.get()) {
      Duration pause = PAUSE;
      try {
        int told = deliverOnce(listener);
        pause = told == BATCH ? Duration.ZERO : told > 0 ? PAUSE_AT_WORK : PAUSE;
      } catch (RuntimeException e) {
        log.error("event=outbox.failed recipient={}", listener.recipient(), e);
        pause = PAUSE_AFTER_FAILURE;
      }
      if (running.get() && !pause.isZero()) {
        LockSupport.parkNanos(pause.toNanos());
      }
    }
  }

  /** Delivers one batch and says how many events it had. */
  int deliverOnce(OutboxListener listener) {
    List<OutboxEvent> events = outbox.waiting(listener.recipient(), BATCH);
    if (!events.isEmpty()) {
      listener.take(events);
      outbox.delete(events);
    }
    return events.size();
  }

  @Override
  public void stop() {
    running.set(false);
    threads.forEach(LockSupport::unpark);
    for (Thread thread : threads) {
      try {
        thread.join(Duration.ofSeconds(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running.get();
  }
}
