package org.warraq.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where things are kept.
 *
 * @param data the directory of everything: database, index, media, config.yaml
 * @param databaseUrl JDBC URL; the file {@code warraq.db} in the data directory when absent
 * @param databaseUser account of PostgreSQL
 * @param databasePassword its password
 * @param connections size of the connection pool
 */
@ConfigurationProperties("warraq.store")
public record StoreSettings(
    @DefaultValue("data") Path data,
    @Nullable String databaseUrl,
    @Nullable String databaseUser,
    @Nullable String databasePassword,
    @DefaultValue("4") int connections) {

  /** The JDBC URL in force. */
  public String jdbcUrl() {
    return databaseUrl == null || databaseUrl.isBlank()
        ? "jdbc:sqlite:" + data.resolve("warraq.db")
        : databaseUrl;
  }
}
