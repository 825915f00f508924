package org.warraq.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.warraq.store.Database;

/** What was learnt about the parameters of hosts' addresses. */
@Component
public class UrlParameterStore {
  private final Database database;

  UrlParameterStore(Database database) {
    this.database = database;
  }

  /** The parameters of one host. */
  List<UrlParameter> ofHost(String host) {
    return database
        .sql()
        .sql(
            "SELECT host, name, same, different FROM url_parameter WHERE host = :host ORDER BY name")
        .param("host", host)
        .query(UrlParameterStore::parameter)
        .list();
  }

  /** The parameters of a publisher's host and of the hosts below it. */
  public List<UrlParameter> ofDomain(String host) {
    return database
        .sql()
        .sql(
            """
            SELECT host, name, same, different FROM url_parameter
            WHERE host = :host OR substr(host, length(host) - length(:host)) = '.' || :host
            ORDER BY host, name
            """)
        .param("host", host)
        .query(UrlParameterStore::parameter)
        .list();
  }

  private static UrlParameter parameter(ResultSet row, int n) throws SQLException {
    return new UrlParameter(
        row.getString("host"), row.getString("name"), row.getInt("same"), row.getInt("different"));
  }

  /** Counts a pair; part of the caller's transaction. */
  void count(String host, String name, int same, int different) {
    database
        .sql()
        .sql(
            """
            INSERT INTO url_parameter (host, name, same, different) VALUES (:host, :name, :same, :different)
            ON CONFLICT (host, name) DO UPDATE SET same = url_parameter.same + excluded.same,
              different = url_parameter.different + excluded.different
            """)
        .param("host", host)
        .param("name", name)
        .param("same", same)
        .param("different", different)
        .update();
  }

  /** Forgets what was learnt about a parameter; it is learnt anew from now on. */
  public void forget(String host, String name) {
    database.run(() ->
        database
            .sql()
            .sql("DELETE FROM url_parameter WHERE host = :host AND name = :name")
            .param("host", host)
            .param("name", name)
            .update());
  }
}
