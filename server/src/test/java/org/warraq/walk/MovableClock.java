package org.warraq.walk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until a test moves it. */
public final class MovableClock implements InstantSource {
  private volatile Instant now;

  public MovableClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void forward(Duration time) {
    now = now.plus(time);
  }

  public void set(Instant time) {
    now = time;
  }
}
