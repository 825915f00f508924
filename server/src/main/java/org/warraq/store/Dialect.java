package org.warraq.store;

import java.util.Map;

/** What differs between the two databases; everything else is one text. */
public enum Dialect {
  SQLITE(
      "",
      Map.of(
          "id",
          "INTEGER PRIMARY KEY",
          "blob",
          "BLOB",
          "clustered",
          "WITHOUT ROWID",
          "postgresql",
          "--")),
  POSTGRESQL(
      "FOR UPDATE SKIP LOCKED",
      Map.of("id", "BIGINT PRIMARY KEY", "blob", "BYTEA", "clustered", "", "postgresql", ""));

  private final String skipLocked;
  private final Map<String, String> migrationPlaceholders;

  Dialect(String skipLocked, Map<String, String> migrationPlaceholders) {
    this.skipLocked = skipLocked;
    this.migrationPlaceholders = migrationPlaceholders;
  }

  /**
   * The end of a claiming sub-select: other workers' rows are stepped over where the database can.
   */
  public String skipLocked() {
    return skipLocked;
  }

  Map<String, String> migrationPlaceholders() {
    return migrationPlaceholders;
  }

  static Dialect of(String jdbcUrl) {
    if (jdbcUrl.startsWith("jdbc:sqlite:")) {
      return SQLITE;
    }
    if (jdbcUrl.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new IllegalArgumentException(
        "database.url must start with jdbc:sqlite: or jdbc:postgresql:, not " + jdbcUrl);
  }
}
