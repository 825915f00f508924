package org.warraq.newsroom;

import java.util.List;

/** A room that wants to know what happens to articles. */
public interface OutboxListener {
  /** A name that stays the same over the years: waiting events are kept under it. */
  String recipient();

  /**
   * Takes events in their order. They are deleted when this returns and delivered again when it
   * throws, so taking one twice must do no harm.
   */
  void take(List<OutboxEvent> events);
}
