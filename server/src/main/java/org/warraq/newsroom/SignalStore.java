package org.warraq.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.article.RightsSignal;
import org.warraq.store.Columns;
import org.warraq.store.Database;

/** What publishers' pages have said about their use, for each entry whose page was read. */
@Component
public class SignalStore {
  /** A publisher's words are shown to editors; nobody reads more of them. */
  private static final int MAX_SAID = 200;

  private final Database database;

  SignalStore(Database database) {
    this.database = database;
  }

  /** Replaces what is known of an entry's page; part of the caller's transaction. */
  void keep(long entryId, List<RecordedSignal> signals) {
    database
        .sql()
        .sql("DELETE FROM rights_signal WHERE entry_id = :entry")
        .param("entry", entryId)
        .update();
    for (int position = 0; position < signals.size(); position++) {
      insert(entryId, position, signals.get(position));
    }
  }

  private void insert(long entryId, int position, RecordedSignal recorded) {
    RightsSignal signal = recorded.signal();
    database
        .sql()
        .sql(
            """
            INSERT INTO rights_signal (entry_id, position, wish, place, crawler, said, characters, until_at, url, at)
            VALUES (:entry, :position, :wish, :place, :crawler, :said, :characters, :until, :url, :at)
            """)
        .param("entry", entryId)
        .param("position", position)
        .param("wish", signal.wish().name())
        .param("place", signal.place().name())
        .param("crawler", signal.crawler().orElse(null), Types.VARCHAR)
        .param("said", signal.said().substring(0, Math.min(signal.said().length(), MAX_SAID)))
        .param("characters", signal.characters().orElse(null), Types.INTEGER)
        .param("until", Columns.millis(signal.until()), Types.BIGINT)
        .param("url", recorded.url())
        .param("at", recorded.at().toEpochMilli())
        .update();
  }

  /** What the page of an entry said when it was last read. */
  public List<RecordedSignal> ofEntry(long entryId) {
    return database
        .sql()
        .sql("SELECT * FROM rights_signal WHERE entry_id = :entry ORDER BY position")
        .param("entry", entryId)
        .query(SignalStore::recorded)
        .list();
  }

  /** What the page said from which an article was made. */
  public List<RecordedSignal> ofArticle(long articleId) {
    return database
        .sql()
        .sql(
            """
            SELECT rights_signal.* FROM rights_signal JOIN sighting ON sighting.entry_id = rights_signal.entry_id
            WHERE sighting.article_id = :article AND sighting.kind = 'ORIGIN' ORDER BY position
            """)
        .param("article", articleId)
        .query(SignalStore::recorded)
        .list();
  }

  private static RecordedSignal recorded(ResultSet row, int n) throws SQLException {
    Optional<Instant> until = Columns.time(row, "until_at");
    return new RecordedSignal(
        new RightsSignal(
            RightsSignal.Wish.valueOf(row.getString("wish")),
            RightsSignal.Place.valueOf(row.getString("place")),
            Columns.text(row, "crawler"),
            row.getString("said"),
            Columns.number(row, "characters").map(Long::intValue),
            until),
        row.getString("url"),
        Columns.time(row, "at").orElseThrow());
  }
}
