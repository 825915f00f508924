package org.warraq.newsroom;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.article.SiteMemory;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** The latest pages of hosts, and what people have said about them. */
@Component
class SiteTemplateStore {
  private static final int LINE_BYTES = Long.BYTES + Integer.BYTES;

  /** Enough of a line to recognise it. */
  private static final int SHOWN_CHARACTERS = 300;

  private final Database database;
  private final Ids ids;

  SiteTemplateStore(Database database, Ids ids) {
    this.database = database;
    this.ids = ids;
  }

  /** What people have said about a host. */
  record Given(boolean pinned, Optional<String> body, Optional<String> removed) {
    static final Given NOTHING = new Given(false, Optional.empty(), Optional.empty());
  }

  SiteMemory memory(String host) {
    return new SiteMemory(
        database
            .sql()
            .sql(
                "SELECT address, container_path, lines FROM site_page WHERE host = :host ORDER BY id")
            .param("host", host)
            .query((row, n) ->
                new SiteMemory.Page(
                    row.getString("address"),
                    row.getString("container_path"),
                    lines(row.getBytes("lines"))))
            .list());
  }

  private static List<SiteMemory.Line> lines(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    List<SiteMemory.Line> lines = new ArrayList<>(bytes.length / LINE_BYTES);
    while (buffer.remaining() >= LINE_BYTES) {
      lines.add(new SiteMemory.Line(buffer.getLong(), buffer.getInt()));
    }
    return lines;
  }

  private static byte[] bytes(List<SiteMemory.Line> lines) {
    ByteBuffer buffer = ByteBuffer.allocate(lines.size() * LINE_BYTES);
    lines.forEach(line -> buffer.putLong(line.key()).putInt(line.length()));
    return buffer.array();
  }

  /**
   * Makes the stored pages of a host those of the memory, which differs by few; in a transaction.
   */
  void replace(String host, SiteMemory before, SiteMemory after) {
    for (SiteMemory.Page page : before.pages()) {
      if (!after.pages().contains(page)) {
        database
            .sql()
            .sql("DELETE FROM site_page WHERE host = :host AND address = :address")
            .param("host", host)
            .param("address", page.address())
            .update();
      }
    }
    for (SiteMemory.Page page : after.pages()) {
      if (!before.pages().contains(page)) {
        database
            .sql()
            .sql(
                """
                INSERT INTO site_page (id, host, address, container_path, lines)
                VALUES (:id, :host, :address, :path, :lines)
                """)
            .param("id", ids.next())
            .param("host", host)
            .param("address", page.address())
            .param("path", page.containerPath())
            .param("lines", bytes(page.lines()))
            .update();
      }
    }
  }

  /** Keeps the words of lines; in a transaction. */
  void keepWords(String host, Map<Long, String> words) {
    database
        .batches()
        .batchUpdate(
            """
            INSERT INTO site_line (host, line_key, words) VALUES (?, ?, ?)
            ON CONFLICT (host, line_key) DO NOTHING
            """,
            words.entrySet().stream()
                .map(line ->
                    new Object[] {
                      host,
                      line.getKey(),
                      line.getValue()
                          .substring(0, Math.min(SHOWN_CHARACTERS, line.getValue().length()))
                    })
                .toList());
  }

  /** The words of these lines, as far as they are known. */
  List<String> words(String host, Collection<Long> keys) {
    Map<Long, String> known = new HashMap<>();
    database
        .sql()
        .sql("SELECT line_key, words FROM site_line WHERE host = :host")
        .param("host", host)
        .query(row -> {
          known.put(row.getLong("line_key"), row.getString("words"));
        });
    return keys.stream().filter(known::containsKey).map(known::get).sorted().toList();
  }

  Given given(String host) {
    return database
        .sql()
        .sql("SELECT pinned, body_selector, removed_selector FROM site_template WHERE host = :host")
        .param("host", host)
        .query((row, n) ->
            new Given(
                row.getBoolean("pinned"),
                Optional.ofNullable(row.getString("body_selector")),
                Optional.ofNullable(row.getString("removed_selector"))))
        .optional()
        .orElse(Given.NOTHING);
  }

  void setGiven(String host, Given given) {
    database
        .sql()
        .sql(
            """
            INSERT INTO site_template (host, pinned, body_selector, removed_selector)
            VALUES (:host, :pinned, :body, :removed)
            ON CONFLICT (host) DO UPDATE SET pinned = excluded.pinned,
              body_selector = excluded.body_selector, removed_selector = excluded.removed_selector
            """)
        .param("host", host)
        .param("pinned", given.pinned())
        .param("body", given.body().orElse(null))
        .param("removed", given.removed().orElse(null))
        .update();
  }

  void forget(String host) {
    for (String table : List.of("site_page", "site_line")) {
      database
          .sql()
          .sql("DELETE FROM " + table + " WHERE host = :host")
          .param("host", host)
          .update();
    }
  }

  /** The hosts of which pages or people's words are known, at and below this one. */
  List<String> hosts(String domain) {
    return database
        .sql()
        .sql(
            """
            SELECT host FROM site_page
            WHERE host = :host OR substr(host, length(host) - length(:host)) = '.' || :host
            UNION SELECT host FROM site_template
            WHERE host = :host OR substr(host, length(host) - length(:host)) = '.' || :host
            ORDER BY host
            """)
        .param("host", domain)
        .query(String.class)
        .list();
  }
}
