package org.warraq.campaign;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.warraq.store.Database;

/** Hosts that want to be left in peace for a while: known to all processes, and after a restart. */
@Component
public class HostPauseStore {
  private final Database database;
  private final InstantSource clock;

  HostPauseStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The host of an address as it is paused: both usual ports of a host are one neighbour. */
  public static String host(URI url) {
    String name = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    return switch (url.getPort()) {
      case -1, 80, 443 -> name;
      default -> name + ":" + url.getPort();
    };
  }

  /** The hosts in pause now, with the end of their pauses. */
  public Map<String, Instant> current() {
    return database
        .sql()
        .sql("SELECT host, until_at FROM host_pause WHERE until_at > :now")
        .param("now", clock.millis())
        .query((row, n) ->
            Map.entry(row.getString("host"), Instant.ofEpochMilli(row.getLong("until_at"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Leaves a host in peace from now on: none of its feeds is due before the pause ends, and then
   * not all at once. A pause that lasts longer stays.
   *
   * @return false when the host was in pause already, so that the answer that led here is an echo
   */
  public boolean pause(String host, Instant until, int status) {
    return database.write(() -> {
      long now = clock.millis();
      boolean fresh =
          database
                  .sql()
                  .sql(
                      """
                      INSERT INTO host_pause (host, until_at, status) VALUES (:host, :until, :status)
                      ON CONFLICT (host) DO UPDATE SET until_at = excluded.until_at, status = excluded.status
                      WHERE host_pause.until_at <= :now
                      """)
                  .param("host", host)
                  .param("until", until.toEpochMilli())
                  .param("status", status)
                  .param("now", now)
                  .update()
              == 1;
      if (fresh) {
        // Ids differ in their low bits: their feeds spread over a tenth of the pause.
        database
            .sql()
            .sql(
                """
                UPDATE feed SET next_poll_at = :until + id % :spread, poll_reason = 'RETRY_AFTER'
                WHERE host = :host AND polled AND next_poll_at < :until AND lease_until < :now
                """)
            .param("until", until.toEpochMilli())
            .param("spread", Math.max(1, (until.toEpochMilli() - now) / 10))
            .param("host", host)
            .param("now", now)
            .update();
      }
      return fresh;
    });
  }

  /** Forgets pauses that are over. */
  public void prune() {
    database.run(() ->
        database
            .sql()
            .sql("DELETE FROM host_pause WHERE until_at <= :now")
            .param("now", clock.millis())
            .update());
  }
}
