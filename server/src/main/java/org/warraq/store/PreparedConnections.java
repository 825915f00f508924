package org.warraq.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.DelegatingPreparedStatement;
import org.apache.commons.dbcp2.PStmtKey;
import org.apache.commons.dbcp2.PoolingConnection;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that keep their latest statements prepared: SQLite's driver parses and plans a
 * statement anew each time, which for an entry's forty small ones costs as much as running them.
 */
final class PreparedConnections extends DelegatingDataSource {
  /** All that the walk of an entry, a poll and a page need; each holds a few KB. */
  private static final int MOST_STATEMENTS = 120;

  private volatile int loginSeconds = 1;

  PreparedConnections(DataSource target) {
    super(target);
  }

  /**
   * A file is not waited for; the pool reads it when it ends, and waits so long for its threads.
   */
  @Override
  public void setLoginTimeout(int seconds) {
    loginSeconds = seconds;
  }

  @Override
  public int getLoginTimeout() {
    return loginSeconds;
  }

  @Override
  public Connection getConnection() throws SQLException {
    PoolingConnection connection = new PoolingConnection(super.getConnection());
    GenericKeyedObjectPoolConfig<DelegatingPreparedStatement> limits =
        new GenericKeyedObjectPoolConfig<>();
    limits.setMaxTotal(MOST_STATEMENTS);
    // A statement that is run while it runs gets a second one, which is not worth keeping.
    limits.setMaxTotalPerKey(-1);
    limits.setMaxIdlePerKey(1);
    limits.setBlockWhenExhausted(false);
    limits.setJmxEnabled(false);
    connection.setStatementPool(
        new GenericKeyedObjectPool<PStmtKey, DelegatingPreparedStatement>(connection, limits));
    return connection;
  }
}
