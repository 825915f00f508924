package org.warraq.media;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.warraq.feed.UrlKey;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** Pictures that are wanted or here. */
@Component
public class MediaStore {
  private final Database database;
  private final Ids ids;
  private final InstantSource clock;

  MediaStore(Database database, Ids ids, InstantSource clock) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  /** Notes that a picture is wanted and gives its id; part of the caller's transaction. */
  public long want(String url) {
    return database
        .sql()
        .sql(
            """
            INSERT INTO media (id, origin_url, origin_url_key, next_attempt_at, created_at)
            VALUES (:id, :url, :key, :now, :now)
            ON CONFLICT (origin_url_key) DO UPDATE SET origin_url_key = excluded.origin_url_key RETURNING id
            """)
        .param("id", ids.next())
        .param("url", url)
        .param("key", UrlKey.of(url).orElse(url))
        .param("now", clock.millis())
        .query(Long.class)
        .single();
  }
}
