package org.warraq.campaign;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.feed.UrlKey;
import org.warraq.store.Columns;
import org.warraq.store.Database;
import org.warraq.store.Ids;
import org.warraq.store.LeaseOwner;

/** The feeds of the campaigns, their state, and the log of their polls. */
@Component
public class FeedStore {
  private final Database database;
  private final Ids ids;
  private final InstantSource clock;

  FeedStore(Database database, Ids ids, InstantSource clock) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds a feed to a campaign, due at once; the one that has this address when there is one.
   *
   * @throws IllegalArgumentException when the address is not an http or https address
   */
  public CampaignFeed add(long campaignId, long sourceId, URI url, String title) {
    String key = key(url);
    return database.write(() -> {
      database
          .sql()
          .sql(
              """
              INSERT INTO feed (id, campaign_id, source_id, url, url_key, title, next_poll_at, created_at)
              VALUES (:id, :campaign, :source, :url, :key, :title, :now, :now)
              ON CONFLICT (url_key) DO NOTHING
              """)
          .param("id", ids.next())
          .param("campaign", campaignId)
          .param("source", sourceId)
          .param("url", url.toString())
          .param("key", key)
          .param("title", title)
          .param("now", clock.millis())
          .update();
      return database
          .sql()
          .sql("SELECT * FROM feed WHERE url_key = :key")
          .param("key", key)
          .query(FeedStore::feed)
          .single();
    });
  }

  private static String key(URI url) {
    return UrlKey.of(url.toString())
        .orElseThrow(() ->
            new IllegalArgumentException("A feed needs an http or https address, not " + url));
  }

  public Optional<CampaignFeed> find(long id) {
    return database
        .sql()
        .sql("SELECT * FROM feed WHERE id = :id")
        .param("id", id)
        .query(FeedStore::feed)
        .optional();
  }

  public List<CampaignFeed> ofCampaign(long campaignId) {
    return database
        .sql()
        .sql("SELECT * FROM feed WHERE campaign_id = :campaign ORDER BY title, id")
        .param("campaign", campaignId)
        .query(FeedStore::feed)
        .list();
  }

  /**
   * Takes feeds that are due, of active campaigns, for this owner alone: until the lease ends,
   * nobody else gets them.
   *
   * @param owner a name that no other process or thread uses
   */
  public List<CampaignFeed> claimDue(String owner, Duration lease, int limit) {
    return database.write(() -> {
      long now = clock.millis();
      // The repeated predicate keeps a row from being claimed twice when two claims saw it free
      // (PostgreSQL).
      return database
          .sql()
          .sql(
              """
              UPDATE feed SET lease_owner = :owner, lease_until = :until
              WHERE lease_until < :now AND id IN (
                SELECT feed.id FROM feed
                WHERE feed.state = 'ACTIVE' AND feed.next_poll_at <= :now AND feed.lease_until < :now
                  AND feed.campaign_id IN (SELECT id FROM campaign WHERE active)
                ORDER BY feed.next_poll_at LIMIT :limit %s)
              RETURNING *
              """
                  .formatted(database.dialect().skipLocked()))
          .param("owner", owner)
          .param("until", now + lease.toMillis())
          .param("now", now)
          .param("limit", limit)
          .query(FeedStore::feed)
          .list();
    });
  }

  /** Frees the feeds that a crashed process of this machine held. */
  public void releaseDead() {
    database.run(() ->
        database
            .sql()
            .sql("SELECT DISTINCT lease_owner FROM feed WHERE lease_owner IS NOT NULL")
            .query(String.class)
            .list()
            .stream()
            .filter(LeaseOwner::isDead)
            .forEach(owner ->
                database
                    .sql()
                    .sql(
                        "UPDATE feed SET lease_owner = NULL, lease_until = 0 WHERE lease_owner = :owner")
                    .param("owner", owner)
                    .update()));
  }

  /**
   * Writes what a poll changed about a feed and its line in the log, and ends the lease. Nothing is
   * written when the lease has gone to another owner meanwhile: that owner's poll counts.
   *
   * @return whether the owner still held the lease
   */
  public boolean polled(CampaignFeed after, String owner, PollRecord record) {
    return database.write(() -> {
      boolean held =
          database
                  .sql()
                  .sql(
                      """
                      UPDATE feed SET url = :url, url_key = :key, title = :title, state = :state, etag = :etag,
                        last_modified = :last_modified, body_hash = :body_hash, next_poll_at = :next,
                        lease_owner = NULL, lease_until = 0, failures = :failures, entries_per_day = :rate,
                        last_polled_at = :at, last_entry_at = :last_entry, last_outcome = :outcome,
                        last_explanation = :explanation
                      WHERE id = :id AND lease_owner = :owner
                      """)
                  .param("url", after.url().toString())
                  .param("key", key(after.url()))
                  .param("title", after.title())
                  .param("state", after.state().name())
                  .param("etag", after.etag().orElse(null), Types.VARCHAR)
                  .param("last_modified", after.lastModified().orElse(null), Types.VARCHAR)
                  .param("body_hash", after.bodyHash().orElse(null), Types.VARCHAR)
                  .param("next", after.nextPollAt().toEpochMilli())
                  .param("failures", after.failures())
                  .param("rate", after.entriesPerDay().orElse(null), Types.DOUBLE)
                  .param("at", record.at().toEpochMilli())
                  .param("last_entry", Columns.millis(after.lastEntryAt()), Types.BIGINT)
                  .param("outcome", record.outcome())
                  .param("explanation", record.explanation())
                  .param("id", after.id())
                  .param("owner", owner)
                  .update()
              == 1;
      if (held) {
        log(after.id(), record);
      }
      return held;
    });
  }

  private void log(long feedId, PollRecord record) {
    database
        .sql()
        .sql(
            """
            INSERT INTO poll_log (id, feed_id, at, outcome, status, explanation, entries_new, entries_changed,
              body_bytes, millis)
            VALUES (:id, :feed, :at, :outcome, :status, :explanation, :new, :changed, :bytes, :millis)
            """)
        .param("id", ids.next())
        .param("feed", feedId)
        .param("at", record.at().toEpochMilli())
        .param("outcome", record.outcome())
        .param("status", record.status().orElse(null), Types.INTEGER)
        .param("explanation", record.explanation())
        .param("new", record.entriesNew())
        .param("changed", record.entriesChanged())
        .param("bytes", record.bodyBytes())
        .param("millis", record.millis())
        .update();
  }

  /** Whether another feed has this address. */
  public boolean isTaken(URI url, long exceptFeedId) {
    return database
        .sql()
        .sql("SELECT 1 FROM feed WHERE url_key = :key AND id <> :id")
        .param("key", key(url))
        .param("id", exceptFeedId)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Makes a feed due now; one that was gone or paused becomes active again. */
  public void pollNow(long feedId) {
    database.run(() ->
        database
            .sql()
            .sql("UPDATE feed SET next_poll_at = :now, state = 'ACTIVE' WHERE id = :id")
            .param("now", clock.millis())
            .param("id", feedId)
            .update());
  }

  public void setState(long feedId, CampaignFeed.State state) {
    database.run(() ->
        database
            .sql()
            .sql("UPDATE feed SET state = :state WHERE id = :id")
            .param("state", state.name())
            .param("id", feedId)
            .update());
  }

  /** The latest polls of a feed, newest first. */
  public List<PollRecord> log(long feedId, int limit) {
    return database
        .sql()
        .sql(
            """
            SELECT at, outcome, status, explanation, entries_new, entries_changed, body_bytes, millis
            FROM poll_log WHERE feed_id = :feed ORDER BY at DESC, id DESC LIMIT :limit
            """)
        .param("feed", feedId)
        .param("limit", limit)
        .query((row, n) -> {
          return new PollRecord(
              Instant.ofEpochMilli(row.getLong("at")),
              row.getString("outcome"),
              Columns.number(row, "status").map(Long::intValue),
              row.getString("explanation"),
              row.getInt("entries_new"),
              row.getInt("entries_changed"),
              row.getLong("body_bytes"),
              row.getLong("millis"));
        })
        .list();
  }

  static CampaignFeed feed(ResultSet row, int n) throws SQLException {
    return new CampaignFeed(
        row.getLong("id"),
        row.getLong("campaign_id"),
        row.getLong("source_id"),
        URI.create(row.getString("url")),
        row.getString("title"),
        CampaignFeed.State.valueOf(row.getString("state")),
        Columns.text(row, "etag"),
        Columns.text(row, "last_modified"),
        Columns.text(row, "body_hash"),
        Instant.ofEpochMilli(row.getLong("next_poll_at")),
        row.getInt("failures"),
        Columns.fraction(row, "entries_per_day"),
        Columns.time(row, "last_polled_at"),
        Columns.time(row, "last_entry_at"),
        Columns.text(row, "last_outcome"),
        Columns.text(row, "last_explanation"));
  }
}
