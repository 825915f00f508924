package org.warraq.campaign;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.feed.UrlKey;
import org.warraq.store.Columns;
import org.warraq.store.Database;
import org.warraq.store.Ids;

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
              INSERT INTO feed (id, campaign_id, source_id, url, url_key, host, title, polled, next_poll_at,
                created_at)
              VALUES (:id, :campaign, :source, :url, :key, :host, :title,
                (SELECT active FROM campaign WHERE id = :campaign), :now, :now)
              ON CONFLICT (url_key) DO NOTHING
              """)
          .param("id", ids.next())
          .param("campaign", campaignId)
          .param("source", sourceId)
          .param("url", url.toString())
          .param("key", key)
          .param("host", HostPauseStore.host(url))
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

  /** The feed of this address; none too when it is not an address of the web. */
  public Optional<CampaignFeed> ofAddress(URI url) {
    return UrlKey.of(url.toString())
        .flatMap(key ->
            database
                .sql()
                .sql("SELECT * FROM feed WHERE url_key = :key")
                .param("key", key)
                .query(FeedStore::feed)
                .optional());
  }

  public List<CampaignFeed> ofCampaign(long campaignId) {
    return database
        .sql()
        .sql("SELECT * FROM feed WHERE campaign_id = :campaign ORDER BY title, id")
        .param("campaign", campaignId)
        .query(FeedStore::feed)
        .list();
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
    database.run(() -> {
      setState(feedId, CampaignFeed.State.ACTIVE);
      database
          .sql()
          .sql("UPDATE feed SET next_poll_at = :now, poll_reason = 'ASKED' WHERE id = :id")
          .param("now", clock.millis())
          .param("id", feedId)
          .update();
    });
  }

  public void setState(long feedId, CampaignFeed.State state) {
    database.run(() ->
        database
            .sql()
            .sql(
                """
                UPDATE feed SET state = :state,
                  polled = (:state <> 'PAUSED' AND campaign_id IN (SELECT id FROM campaign WHERE active))
                WHERE id = :id
                """)
            .param("state", state.name())
            .param("id", feedId)
            .update());
  }

  /** Gives a feed another address, because it has moved there for good. */
  public void move(long feedId, URI url) {
    database.run(() ->
        database
            .sql()
            .sql("UPDATE feed SET url = :url, url_key = :key, host = :host WHERE id = :id")
            .param("url", url.toString())
            .param("key", key(url))
            .param("host", HostPauseStore.host(url))
            .param("id", feedId)
            .update());
  }

  /** Names a feed. */
  public void rename(long feedId, String title) {
    database.run(() ->
        database
            .sql()
            .sql("UPDATE feed SET title = :title WHERE id = :id")
            .param("title", title)
            .param("id", feedId)
            .update());
  }

  /** Says in which zone a feed's dates are that name none; the reader's guess when empty. */
  public void setZone(long feedId, Optional<ZoneId> zone) {
    database.run(() ->
        database
            .sql()
            .sql("UPDATE feed SET zone = :zone WHERE id = :id")
            .param("zone", zone.map(ZoneId::getId).orElse(null), Types.VARCHAR)
            .param("id", feedId)
            .update());
  }

  /**
   * Notes until when a hub delivers what is new in a feed, so that polling may be slow; or, when
   * empty, that no hub does. The next poll is planned accordingly.
   */
  public void pushedUntil(long feedId, Optional<Instant> until) {
    database.run(() ->
        database
            .sql()
            .sql("UPDATE feed SET pushed_until = :until WHERE id = :id")
            .param("until", Columns.millis(until), Types.BIGINT)
            .param("id", feedId)
            .update());
  }

  /** Notes that a feed has brought something new although it was not asked. */
  public void heard(long feedId, Instant at) {
    database.run(() ->
        database
            .sql()
            .sql("UPDATE feed SET last_entry_at = :at WHERE id = :id")
            .param("at", at.toEpochMilli())
            .param("id", feedId)
            .update());
  }

  /** Makes a feed due now if it is polled at all: whoever delivered it does so no longer. */
  public void hasten(long feedId) {
    database.run(() ->
        database
            .sql()
            .sql(
                """
                UPDATE feed SET next_poll_at = :now, poll_reason = 'WEBSUB'
                WHERE id = :id AND polled AND next_poll_at > :now
                """)
            .param("now", clock.millis())
            .param("id", feedId)
            .update());
  }

  /** The latest polls of a feed, newest first. */
  public List<PollRecord> log(long feedId, int limit) {
    return database
        .sql()
        .sql(
            """
            SELECT at, outcome, status, explanation, trouble, entries_new, entries_changed, body_bytes, millis
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
              Columns.text(row, "trouble").map(PollTrouble::valueOf),
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
        Columns.text(row, "last_explanation"),
        Columns.text(row, "last_trouble").map(PollTrouble::valueOf),
        Columns.text(row, "zone").map(ZoneId::of),
        new FeedPolling(
            PollReason.valueOf(row.getString("poll_reason")),
            Columns.time(row, "read_at"),
            row.getInt("not_modified"),
            Columns.fraction(row, "pace"),
            FeedPolling.Validators.valueOf(row.getString("validators")),
            move(row),
            PublisherWishes.decode(row.getString("wishes")),
            Columns.time(row, "pushed_until")));
  }

  private static Optional<FeedPolling.Move> move(ResultSet row) throws SQLException {
    Optional<Instant> since = Columns.time(row, "moved_since");
    return Columns.text(row, "moved_to").map(to -> new FeedPolling.Move(URI.create(to), since));
  }
}
