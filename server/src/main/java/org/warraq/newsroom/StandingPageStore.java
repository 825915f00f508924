package org.warraq.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.warraq.article.Sanitiser;
import org.warraq.language.Slug;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** Keeps the pages that always stand. Each change may be a part of its caller's transaction. */
@Component
public class StandingPageStore {
  private static final String COLUMNS = "id, slug, title, body_html, position, changed_at";

  private final Database database;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  StandingPageStore(
      Database database, Ids ids, InstantSource clock, ApplicationEventPublisher events) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /** All pages in the order of the footer. */
  public List<StandingPage> all() {
    return database
        .sql()
        .sql("SELECT " + COLUMNS + " FROM page ORDER BY position, id")
        .query(StandingPageStore::page)
        .list();
  }

  public Optional<StandingPage> find(long id) {
    return database
        .sql()
        .sql("SELECT " + COLUMNS + " FROM page WHERE id = :id")
        .param("id", id)
        .query(StandingPageStore::page)
        .optional();
  }

  public Optional<StandingPage> bySlug(String slug) {
    return database
        .sql()
        .sql("SELECT " + COLUMNS + " FROM page WHERE slug = :slug")
        .param("slug", slug)
        .query(StandingPageStore::page)
        .optional();
  }

  /**
   * Adds a page, whose address is made of its title.
   *
   * @param bodyHtml is sanitised here
   * @return empty when another page has this address
   */
  public Optional<StandingPage> add(String title, String bodyHtml, int position) {
    return database.write(() -> {
      long id = ids.next();
      int added =
          database
              .sql()
              .sql(
                  """
                  INSERT INTO page (id, slug, title, body_html, position, changed_at)
                  VALUES (:id, :slug, :title, :body, :position, :now) ON CONFLICT (slug) DO NOTHING
                  """)
              .param("id", id)
              .param("slug", Slug.of(title))
              .param("title", title)
              .param("body", Sanitiser.clean(bodyHtml, ""))
              .param("position", position)
              .param("now", clock.millis())
              .update();
      tell();
      return added == 0 ? Optional.empty() : find(id);
    });
  }

  /**
   * Changes a page; its address stays.
   *
   * @param bodyHtml is sanitised here
   */
  public void change(long id, String title, String bodyHtml, int position) {
    database.run(() -> {
      database
          .sql()
          .sql(
              """
              UPDATE page SET title = :title, body_html = :body, position = :position, changed_at = :now
              WHERE id = :id
              """)
          .param("id", id)
          .param("title", title)
          .param("body", Sanitiser.clean(bodyHtml, ""))
          .param("position", position)
          .param("now", clock.millis())
          .update();
      tell();
    });
  }

  public void delete(long id) {
    database.run(() -> {
      database.sql().sql("DELETE FROM page WHERE id = :id").param("id", id).update();
      tell();
    });
  }

  /** Not before the change can be seen: a page that is made meanwhile would be kept as it was. */
  private void tell() {
    database.afterCommit(() -> events.publishEvent(new PagesChanged()));
  }

  private static StandingPage page(ResultSet row, int n) throws SQLException {
    return new StandingPage(
        row.getLong("id"),
        row.getString("slug"),
        row.getString("title"),
        row.getString("body_html"),
        row.getInt("position"),
        Instant.ofEpochMilli(row.getLong("changed_at")));
  }
}
