package org.warraq.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.store.Columns;
import org.warraq.store.Database;

/** Changes that wait for an editor's decision, one for each article. */
@Component
public class ProposalStore {
  private final Database database;

  ProposalStore(Database database) {
    this.database = database;
  }

  /** What a list shows of a proposal: the headline that stands and the one that is proposed. */
  public record Line(
      long articleId,
      String language,
      String standing,
      String proposed,
      String sourceName,
      Instant at) {}

  /** The latest open proposals, newest first. */
  public List<Line> open(int limit) {
    return database
        .sql()
        .sql(
            """
            SELECT article.id, article.language, article.headline AS standing, proposal.headline,
              source.name, proposal.at
            FROM proposal
              JOIN article ON article.id = proposal.article_id
              JOIN source ON source.id = article.source_id
            WHERE proposal.state = 'OPEN'
            ORDER BY proposal.at DESC LIMIT :limit
            """)
        .param("limit", limit)
        .query((row, n) ->
            new Line(
                row.getLong("id"),
                row.getString("language"),
                row.getString("standing"),
                row.getString("headline"),
                row.getString("name"),
                Instant.ofEpochMilli(row.getLong("at"))))
        .list();
  }

  /** How many wait. */
  public long waiting() {
    return database
        .sql()
        .sql("SELECT count(*) FROM proposal WHERE state = 'OPEN'")
        .query(Long.class)
        .single();
  }

  /** The proposal of an article, decided or not. */
  public Optional<Proposal> find(long articleId) {
    return database
        .sql()
        .sql("SELECT * FROM proposal WHERE article_id = :article")
        .param("article", articleId)
        .query(ProposalStore::proposal)
        .optional();
  }

  private static Proposal proposal(ResultSet row, int n) throws SQLException {
    return new Proposal(
        row.getLong("article_id"),
        row.getLong("entry_id"),
        Proposal.State.valueOf(row.getString("state")),
        row.getString("headline"),
        Columns.text(row, "standfirst"),
        row.getString("body_html"),
        row.getInt("words"),
        Columns.time(row, "modified_at"),
        Instant.ofEpochMilli(row.getLong("at")));
  }

  /** Keeps a proposal in place of an earlier one of its article. */
  void put(Proposal proposal) {
    database
        .sql()
        .sql(
            """
            INSERT INTO proposal (article_id, entry_id, state, headline, standfirst, body_html, words,
              modified_at, at)
            VALUES (:article, :entry, :state, :headline, :standfirst, :body, :words, :modified, :at)
            ON CONFLICT (article_id) DO UPDATE SET entry_id = excluded.entry_id, state = excluded.state,
              headline = excluded.headline, standfirst = excluded.standfirst, body_html = excluded.body_html,
              words = excluded.words, modified_at = excluded.modified_at, at = excluded.at
            """)
        .param("article", proposal.articleId())
        .param("entry", proposal.entryId())
        .param("state", proposal.state().name())
        .param("headline", proposal.headline())
        .param("standfirst", proposal.standfirst().orElse(null), Types.VARCHAR)
        .param("body", proposal.bodyHtml())
        .param("words", proposal.words())
        .param("modified", Columns.millis(proposal.modifiedAt()), Types.BIGINT)
        .param("at", proposal.at().toEpochMilli())
        .update();
  }

  /** Dismisses what is open; false when nothing is. */
  boolean dismiss(long articleId) {
    return database
            .sql()
            .sql(
                "UPDATE proposal SET state = 'DISMISSED' WHERE article_id = :article AND state = 'OPEN'")
            .param("article", articleId)
            .update()
        == 1;
  }

  void forget(long articleId) {
    database
        .sql()
        .sql("DELETE FROM proposal WHERE article_id = :article")
        .param("article", articleId)
        .update();
  }
}
