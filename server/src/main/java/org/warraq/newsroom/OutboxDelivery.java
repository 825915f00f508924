package org.warraq.newsroom;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.warraq.store.Loop;

/**
 * Brings the outbox to its listeners, each in its own thread, soon after a commit. A listener that
 * throws gets the same events again after a pause; the others do not wait for it.
 */
@Component
public class OutboxDelivery implements SmartLifecycle {
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
  private final List<Loop> loops;

  OutboxDelivery(OutboxStore outbox, ObjectProvider<OutboxListener> available) {
    List<OutboxListener> listeners = available.orderedStream().toList();
    for (OutboxListener listener : listeners) {
      if (!OutboxStore.RECIPIENTS.contains(listener.recipient())) {
        throw new IllegalStateException(
            "OutboxStore.RECIPIENTS does not name the recipient " + listener.recipient());
      }
    }
    this.outbox = outbox;
    this.loops = listeners.stream().map(this::loop).toList();
  }

  @Override
  public void start() {
    loops.forEach(Loop::start);
  }

  private Loop loop(OutboxListener listener) {
    return new Loop(
        "outbox-" + listener.recipient(),
        PAUSE_AFTER_FAILURE,
        () -> {
          int told = deliverOnce(listener);
          return told == BATCH ? Duration.ZERO : told > 0 ? PAUSE_AT_WORK : PAUSE;
        });
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
    loops.forEach(Loop::stop);
  }

  @Override
  public boolean isRunning() {
    return loops.stream().anyMatch(Loop::isRunning);
  }
}
