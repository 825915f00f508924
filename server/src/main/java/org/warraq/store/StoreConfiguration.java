package org.warraq.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Opens the database and brings its tables up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StoreSettings.class, Roles.class})
public class StoreConfiguration {
  /**
   * Another process may hold SQLite's write lock for a long migration or a vacuum; longer means
   * something hangs.
   */
  private static final Duration BUSY = Duration.ofSeconds(30);

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  Ids ids(InstantSource clock) {
    return new Ids(clock);
  }

  @Bean(destroyMethod = "close")
  Database database(StoreSettings settings) {
    return open(settings);
  }

  /**
   * Opens the database that the settings name and migrates it; also for tools and tests that run
   * without Spring.
   */
  public static Database open(StoreSettings settings) {
    Dialect dialect = Dialect.of(settings.jdbcUrl());
    try {
      Files.createDirectories(settings.data());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot create the data directory %s: check its parent's permissions"
              .formatted(settings.data()),
          e);
    }
    HikariDataSource pool = new HikariDataSource(poolOf(settings, dialect));
    try {
      Flyway.configure()
          .dataSource(pool)
          .placeholders(dialect.migrationPlaceholders())
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
    return new Database(pool, dialect);
  }

  static HikariConfig poolOf(StoreSettings settings, Dialect dialect) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("database");
    config.setMaximumPoolSize(settings.connections());
    config.setMinimumIdle(1);
    if (dialect == Dialect.SQLITE) {
      DriverManagerDataSource file = new DriverManagerDataSource(settings.jdbcUrl());
      file.setConnectionProperties(sqlite());
      config.setDataSource(new PreparedConnections(file));
    } else {
      config.setJdbcUrl(settings.jdbcUrl());
      config.setUsername(settings.databaseUser());
      config.setPassword(settings.databasePassword());
    }
    return config;
  }

  private static Properties sqlite() {
    Properties properties = new Properties();
    properties.setProperty("journal_mode", "WAL");
    properties.setProperty("synchronous", "NORMAL");
    properties.setProperty("foreign_keys", "true");
    properties.setProperty("busy_timeout", String.valueOf(BUSY.toMillis()));
    properties.setProperty("transaction_mode", "IMMEDIATE");
    // 1.4 times the insert rate and 0.8 of the size of the default 4096, measured.
    properties.setProperty("page_size", "8192");
    // 32 MiB instead of 8: a page that many groups of writes touch is brought home once.
    properties.setProperty("wal_autocheckpoint", "4096");
    // 2 MiB for each connection: the system's file cache holds the rest outside of this process.
    properties.setProperty("cache_size", "-2000");
    return properties;
  }
}
