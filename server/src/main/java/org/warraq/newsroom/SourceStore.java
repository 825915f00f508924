package org.warraq.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.feed.UrlKey;
import org.warraq.language.Slug;
import org.warraq.store.Columns;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** The publishers. */
@Component
public class SourceStore {
  static final String COLUMNS =
      """
      source.id AS source_id, source.home_host, source.home_url, source.name AS source_name,
      source.slug AS source_slug, source.language AS source_language, source.blocked,
      source.rights_text, source.rights_pictures, source.rights_indexed, source.rights_days,
      source.credit_line AS source_credit_line, source.proof, source.agreement
      """;

  private final Database database;
  private final Ids ids;
  private final InstantSource clock;

  SourceStore(Database database, Ids ids, InstantSource clock) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The source of this home page, made with rights {@link Rights#UNKNOWN} when it is new.
   *
   * @throws IllegalArgumentException when the address is not one of a web page
   */
  public Source ofHome(String homeUrl, String name, String language) {
    String host =
        UrlKey.hostOf(homeUrl)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "A source needs the http or https address of its home page, not " + homeUrl));
    return database.write(() -> {
      database
          .sql()
          .sql(
              """
              INSERT INTO source (id, home_host, home_url, name, slug, language, created_at)
              VALUES (:id, :host, :url, :name, :slug, :language, :now)
              ON CONFLICT (home_host) DO NOTHING
              """)
          .param("id", ids.next())
          .param("host", host)
          .param("url", homeUrl)
          .param("name", name)
          .param("slug", freeSlug(name))
          .param("language", language)
          .param("now", clock.millis())
          .update();
      return one("home_host = :value", host).orElseThrow();
    });
  }

  private String freeSlug(String name) {
    String slug = Slug.of(name);
    String candidate = slug;
    for (int n = 2; bySlug(candidate).isPresent(); n++) {
      candidate = slug + "-" + n;
    }
    return candidate;
  }

  public Optional<Source> find(long id) {
    return one("id = :value", id);
  }

  public Optional<Source> bySlug(String slug) {
    return one("slug = :value", slug);
  }

  public List<Source> all() {
    return database
        .sql()
        .sql("SELECT " + COLUMNS + " FROM source ORDER BY name")
        .query(SourceStore::source)
        .list();
  }

  private Optional<Source> one(String condition, Object value) {
    return database
        .sql()
        .sql("SELECT " + COLUMNS + " FROM source WHERE " + condition)
        .param("value", value)
        .query(SourceStore::source)
        .optional();
  }

  /** What the source allows from now on. Articles that stand are not changed by it. */
  public void setRights(long id, Rights rights) {
    database.run(() ->
        database
            .sql()
            .sql(
                """
                UPDATE source SET rights_text = :text, rights_pictures = :pictures, rights_indexed = :indexed,
                  rights_days = :days, credit_line = :credit, proof = :proof,
                  agreement = :agreement
                WHERE id = :id
                """)
            .param("text", rights.text().name())
            .param("pictures", rights.pictures() == Rights.Pictures.ALLOWED)
            .param("indexed", rights.indexed() == Rights.Indexing.ALLOWED)
            .param("days", rights.days().orElse(null))
            .param("credit", rights.creditLine().orElse(null))
            .param("proof", rights.proof().orElse(null))
            .param("agreement", rights.signals() == Rights.Signals.AGREEMENT_ABOVE)
            .param("id", id)
            .update());
  }

  /** Lets a source in or keeps it out from now on. */
  public void setStanding(long id, Source.Standing standing) {
    database.run(() ->
        database
            .sql()
            .sql("UPDATE source SET blocked = :blocked WHERE id = :id")
            .param("blocked", standing == Source.Standing.BLOCKED)
            .param("id", id)
            .update());
  }

  static Source source(ResultSet row, int n) throws SQLException {
    return new Source(
        row.getLong("source_id"),
        row.getString("home_host"),
        row.getString("home_url"),
        row.getString("source_name"),
        row.getString("source_slug"),
        row.getString("source_language"),
        row.getBoolean("blocked") ? Source.Standing.BLOCKED : Source.Standing.WELCOME,
        new Rights(
            Extent.valueOf(row.getString("rights_text")),
            row.getBoolean("rights_pictures") ? Rights.Pictures.ALLOWED : Rights.Pictures.FORBIDDEN,
            row.getBoolean("rights_indexed") ? Rights.Indexing.ALLOWED : Rights.Indexing.FORBIDDEN,
            Columns.number(row, "rights_days").map(Long::intValue),
            Columns.text(row, "source_credit_line"),
            Columns.text(row, "proof"),
            row.getBoolean("agreement") ? Rights.Signals.AGREEMENT_ABOVE : Rights.Signals.OBEYED));
  }
}
