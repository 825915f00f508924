package org.warraq.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** The accounts and their password hashes. */
@Component
class AccountStore {
  private final Database database;
  private final Ids ids;
  private final InstantSource clock;

  AccountStore(Database database, Ids ids, InstantSource clock) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  /** An account with the hash of its password. */
  record Credentials(Account account, String passwordHash) {}

  Optional<Credentials> byName(String name) {
    return one("name = :value", name);
  }

  Optional<Credentials> find(long id) {
    return one("id = :value", id);
  }

  private Optional<Credentials> one(String condition, Object value) {
    return database
        .sql()
        .sql("SELECT * FROM account WHERE " + condition)
        .param("value", value)
        .query(AccountStore::credentials)
        .optional();
  }

  /** Writes a new account; empty when the name is taken. */
  Optional<Account> insert(
      String name, String displayName, String passwordHash, Role role, Locale locale) {
    return database.write(() ->
        database
            .sql()
            .sql(
                """
                INSERT INTO account (id, name, display_name, password_hash, role, locale, created_at)
                VALUES (:id, :name, :display_name, :hash, :role, :locale, :now)
                ON CONFLICT (name) DO NOTHING RETURNING *
                """)
            .param("id", ids.next())
            .param("name", name)
            .param("display_name", displayName)
            .param("hash", passwordHash)
            .param("role", role.name())
            .param("locale", locale.toLanguageTag())
            .param("now", clock.millis())
            .query(AccountStore::credentials)
            .optional()
            .map(Credentials::account));
  }

  void setProfile(long id, String displayName, Locale locale) {
    database.run(() ->
        database
            .sql()
            .sql("UPDATE account SET display_name = :name, locale = :locale WHERE id = :id")
            .param("name", displayName)
            .param("locale", locale.toLanguageTag())
            .param("id", id)
            .update());
  }

  void setPasswordHash(long id, String hash) {
    database.run(() ->
        database
            .sql()
            .sql("UPDATE account SET password_hash = :hash WHERE id = :id")
            .param("hash", hash)
            .param("id", id)
            .update());
  }

  void setAccess(long id, Account.Access access) {
    database.run(() ->
        database
            .sql()
            .sql("UPDATE account SET enabled = :enabled WHERE id = :id")
            .param("enabled", access == Account.Access.ENABLED)
            .param("id", id)
            .update());
  }

  private static Credentials credentials(ResultSet row, int n) throws SQLException {
    return new Credentials(
        new Account(
            row.getLong("id"),
            row.getString("name"),
            row.getString("display_name"),
            Role.valueOf(row.getString("role")),
            Locale.forLanguageTag(row.getString("locale")),
            row.getBoolean("enabled") ? Account.Access.ENABLED : Account.Access.DISABLED),
        row.getString("password_hash"));
  }
}
