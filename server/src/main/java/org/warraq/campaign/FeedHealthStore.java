package org.warraq.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.warraq.store.Database;

/** How the feeds are, for those who look after them. */
@Component
public class FeedHealthStore {
  private final Database database;

  FeedHealthStore(Database database) {
    this.database = database;
  }

  /** Feeds that need somebody's eye: failing or gone, the worst first. */
  public List<CampaignFeed> ailing(int limit) {
    return database
        .sql()
        .sql(
            """
            SELECT * FROM feed
            WHERE state = 'GONE' OR (state = 'ACTIVE' AND failures > 0)
            ORDER BY CASE state WHEN 'GONE' THEN 0 ELSE 1 END, failures DESC, id LIMIT :limit
            """)
        .param("limit", limit)
        .query(FeedStore::feed)
        .list();
  }

  /** How many feeds fail or are gone. */
  public long ailing() {
    return database
        .sql()
        .sql(
            "SELECT count(*) FROM feed WHERE state = 'GONE' OR (state = 'ACTIVE' AND failures > 0)")
        .query(Long.class)
        .single();
  }

  /** New entries of each feed since a time; feeds without any are absent. */
  public Map<Long, Long> entriesSince(Instant time) {
    return database
        .sql()
        .sql(
            """
            SELECT feed_id, sum(entries_new) AS entries FROM poll_log
            WHERE at >= :time GROUP BY feed_id
            """)
        .param("time", time.toEpochMilli())
        .query((row, n) -> Map.entry(row.getLong("feed_id"), row.getLong("entries")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
