package org.warraq.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A worker's connections to a database, which can be cut at any instant: from then on no statement
 * and no commit of that worker reaches the database, and what it had begun is rolled back, as after
 * the death of its process.
 */
public final class MortalDatabase {
  private final Mortal source;
  private final Database database;

  private MortalDatabase(StoreSettings settings) {
    Dialect dialect = Dialect.of(settings.jdbcUrl());
    HikariConfig config = StoreConfiguration.poolOf(settings, dialect);
    source = new Mortal(new HikariDataSource(config));
    database = new Database(source, dialect);
  }

  /** Connections to a database that has been migrated. */
  public static MortalDatabase open(StoreSettings settings) {
    return new MortalDatabase(settings);
  }

  public Database database() {
    return database;
  }

  /** Nothing more reaches the database from here. */
  public void kill() {
    source.dead = true;
  }

  public void close() throws IOException {
    source.close();
  }

  private static final class Mortal extends DelegatingDataSource implements Closeable {
    private final HikariDataSource pool;
    private volatile boolean dead;

    Mortal(HikariDataSource pool) {
      super(pool);
      this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
      return mortal(Connection.class, pool.getConnection());
    }

    /** Everything that a connection and its statements do passes here; only going back may. */
    private <T> T mortal(Class<T> type, T real) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> {
                boolean goingBack =
                    method.getName().equals("rollback")
                        || method.getName().equals("close")
                        || method.getDeclaringClass() == Object.class;
                if (dead && !goingBack) {
                  throw new SQLException("This worker is dead");
                }
                try {
                  Object result = method.invoke(real, arguments);
                  return method.getReturnType().isInterface()
                          && java.sql.Statement.class.isAssignableFrom(method.getReturnType())
                      ? wrapped(method.getReturnType(), result)
                      : result;
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }

    private <T> Object wrapped(Class<T> type, Object real) {
      return mortal(type, type.cast(real));
    }

    @Override
    public void close() {
      pool.close();
    }
  }
}
