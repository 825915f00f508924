package org.warraq.site;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.Permalink;
import org.warraq.store.Database;

/** Which articles search engines are told about. */
@Component
class SitemapStore {
  /** A tenth of the protocol's 50,000, so that the document stays below a megabyte. */
  private static final int LIMIT = 5_000;

  private final Database database;

  SitemapStore(Database database) {
    this.database = database;
  }

  /** An article's address and when it last changed. */
  record Listed(String path, Instant changedAt) {}

  /** The newest articles that stand here in full and may be indexed. */
  List<Listed> newest() {
    return database
        .sql()
        .sql(
            """
            SELECT id, slug, COALESCE(modified_at, published_at) AS changed_at FROM article
            WHERE status = 'PUBLISHED' AND indexed AND shown = 'FULL'
            ORDER BY published_at DESC, id DESC LIMIT :limit
            """)
        .param("limit", LIMIT)
        .query((row, n) ->
            new Listed(
                Permalink.path(row.getLong("id"), row.getString("slug")),
                Instant.ofEpochMilli(row.getLong("changed_at"))))
        .list();
  }
}
