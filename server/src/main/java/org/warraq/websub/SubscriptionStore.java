package org.warraq.websub;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.warraq.store.Columns;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** The subscriptions at hubs, and which bodies they have delivered. */
@Component
public class SubscriptionStore {
  private static final int MAX_EXPLANATION = 500;

  private final Database database;
  private final Ids ids;

  SubscriptionStore(Database database, Ids ids) {
    this.database = database;
    this.ids = ids;
  }

  /** A subscription with what only the hub and we may know. */
  record Keyed(Subscription subscription, String token, String secret) {}

  /** The feed's subscription; one that is being given up does not count. */
  public Optional<Subscription> ofFeed(long feedId) {
    return database
        .sql()
        .sql("SELECT * FROM websub WHERE feed_id = :feed AND state <> 'LEAVING'")
        .param("feed", feedId)
        .query(SubscriptionStore::subscription)
        .optional();
  }

  Optional<Keyed> byToken(String token) {
    return database
        .sql()
        .sql("SELECT * FROM websub WHERE token = :token")
        .param("token", token)
        .query(SubscriptionStore::keyed)
        .optional();
  }

  /** Notes that the feed should be subscribed, at once. */
  void want(long feedId, HubOffer offer, String token, String secret, Instant now) {
    database.run(() ->
        database
            .sql()
            .sql(
                """
                INSERT INTO websub (id, feed_id, hub, topic, token, secret, state, due_at, created_at)
                VALUES (:id, :feed, :hub, :topic, :token, :secret, 'REQUESTED', :now, :now)
                ON CONFLICT DO NOTHING
                """)
            .param("id", ids.next())
            .param("feed", feedId)
            .param("hub", offer.hub().toString())
            .param("topic", offer.topic().toString())
            .param("token", token)
            .param("secret", secret)
            .param("now", now.toEpochMilli())
            .update());
  }

  /**
   * Takes subscriptions whose hub is to be asked; nobody else gets them for a while, and a crash in
   * between asks once more.
   */
  List<Keyed> claimDue(Instant now, Duration lease, int limit) {
    return database.write(() ->
        database
            .sql()
            .sql(
                """
                UPDATE websub SET due_at = :until, attempts = attempts + 1
                WHERE due_at <= :now AND id IN (
                  SELECT id FROM websub WHERE due_at <= :now ORDER BY due_at LIMIT :limit %s)
                RETURNING *
                """
                    .formatted(database.dialect().skipLocked()))
            .param("until", now.plus(lease).toEpochMilli())
            .param("now", now.toEpochMilli())
            .param("limit", limit)
            .query(SubscriptionStore::keyed)
            .list());
  }

  /**
   * What came of asking, unless the hub has verified meanwhile.
   *
   * @param state what becomes of a subscription that is not verified
   */
  void asked(Subscription claimed, HubState state, String explanation, Instant next) {
    database.run(() ->
        database
            .sql()
            .sql(
                """
                UPDATE websub SET due_at = :next, explanation = :explanation,
                  state = CASE WHEN state IN ('ACTIVE', 'UNRELIABLE', 'LEAVING') THEN state ELSE :state END
                WHERE id = :id AND due_at = :claimed
                """)
            .param("next", next.toEpochMilli())
            .param("explanation", shortened(explanation))
            .param("state", state.name())
            .param("id", claimed.id())
            .param("claimed", Columns.millis(claimed.dueAt()), Types.BIGINT)
            .update());
  }

  /** The hub has verified: it delivers until the lease ends. */
  void verified(Subscription subscription, Instant now, Instant expires, Instant renewal) {
    change(
            subscription,
            """
            UPDATE websub SET state = :state, verified_at = :verified, expires_at = :expires, due_at = :renewal,
              attempts = 0, explanation = ''
            WHERE id = :id AND state <> 'LEAVING'
            """)
        .param(
            "state",
            (subscription.state() == HubState.UNRELIABLE ? HubState.UNRELIABLE : HubState.ACTIVE)
                .name())
        .param(
            "verified",
            subscription
                .verifiedAt()
                .filter(since -> subscription.isVerified(now))
                .orElse(now)
                .toEpochMilli())
        .param("expires", expires.toEpochMilli())
        .param("renewal", renewal.toEpochMilli())
        .update();
  }

  /** The state changes; the hub is asked next at that time. */
  void set(Subscription subscription, HubState state, String explanation, Instant next) {
    change(
            subscription,
            """
            UPDATE websub SET state = :state, explanation = :explanation, due_at = :next, attempts = 0, kept = 0
            WHERE id = :id
            """)
        .param("state", state.name())
        .param("explanation", shortened(explanation))
        .param("next", next.toEpochMilli())
        .update();
  }

  /** The hub has refused it; how often it was asked is not forgotten. */
  void denied(Subscription subscription, String reason, Instant next) {
    change(
            subscription,
            """
            UPDATE websub SET state = 'DENIED', explanation = :explanation, due_at = :next, kept = 0
            WHERE id = :id
            """)
        .param("explanation", shortened(reason))
        .param("next", next.toEpochMilli())
        .update();
  }

  /** A poll has found what was not delivered; renewal goes on. */
  void missed(Subscription subscription, String explanation) {
    change(
            subscription,
            "UPDATE websub SET state = 'UNRELIABLE', explanation = :explanation, kept = 0 WHERE id = :id")
        .param("explanation", shortened(explanation))
        .update();
  }

  /**
   * A delivery was read.
   *
   * @param news 1 when it brought something new, else 0
   * @return how many with news have come since a poll last found what had not been delivered
   */
  int delivered(Subscription subscription, int news, Instant now) {
    return change(
            subscription,
            """
            UPDATE websub SET deliveries = deliveries + 1, last_delivery_at = :now, kept = kept + :news
            WHERE id = :id RETURNING kept
            """)
        .param("now", now.toEpochMilli())
        .param("news", news)
        .query(Integer.class)
        .single();
  }

  void unsigned(Subscription subscription) {
    database.run(() ->
        change(subscription, "UPDATE websub SET unsigned = unsigned + 1 WHERE id = :id").update());
  }

  /** Notes a delivered body; false when it had been delivered before. */
  boolean isFirst(Subscription subscription, String bodyHash, Instant now) {
    return change(
                subscription,
                """
                INSERT INTO websub_delivery (websub_id, body_hash, at) VALUES (:id, :hash, :now)
                ON CONFLICT (websub_id, body_hash) DO NOTHING
                """)
            .param("hash", bodyHash)
            .param("now", now.toEpochMilli())
            .update()
        == 1;
  }

  void delete(Subscription subscription) {
    database.run(() -> {
      change(subscription, "DELETE FROM websub_delivery WHERE websub_id = :id").update();
      change(subscription, "DELETE FROM websub WHERE id = :id").update();
    });
  }

  /** Verified subscriptions whose time is over. */
  List<Subscription> expired(Instant now) {
    return database
        .sql()
        .sql("SELECT * FROM websub WHERE state IN ('ACTIVE', 'UNRELIABLE') AND expires_at <= :now")
        .param("now", now.toEpochMilli())
        .query(SubscriptionStore::subscription)
        .list();
  }

  /** Forgets bodies that were delivered before this time. */
  void forgetDeliveries(Instant before) {
    database.run(() ->
        database
            .sql()
            .sql("DELETE FROM websub_delivery WHERE at < :before")
            .param("before", before.toEpochMilli())
            .update());
  }

  private StatementSpec change(Subscription subscription, String statement) {
    return database.sql().sql(statement).param("id", subscription.id());
  }

  private static String shortened(String explanation) {
    return explanation.substring(0, Math.min(explanation.length(), MAX_EXPLANATION));
  }

  private static Keyed keyed(ResultSet row, int n) throws SQLException {
    return new Keyed(subscription(row, n), row.getString("token"), row.getString("secret"));
  }

  private static Subscription subscription(ResultSet row, int n) throws SQLException {
    return new Subscription(
        row.getLong("id"),
        row.getLong("feed_id"),
        URI.create(row.getString("hub")),
        URI.create(row.getString("topic")),
        HubState.valueOf(row.getString("state")),
        row.getString("explanation"),
        row.getInt("attempts"),
        Columns.time(row, "due_at"),
        Columns.time(row, "verified_at"),
        Columns.time(row, "expires_at"),
        row.getLong("deliveries"),
        Columns.time(row, "last_delivery_at"),
        row.getLong("unsigned"));
  }
}
