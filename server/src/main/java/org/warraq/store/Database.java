package org.warraq.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one database. Reads use {@link #sql()} from any thread; everything that writes goes through
 * {@link #write}.
 *
 * <p>With SQLite, writing happens on one platform thread: its native calls hold the carrier of a
 * virtual thread, and one writer at a time is what SQLite does anyway, so waiting in a queue is
 * cheaper than waiting for its lock. With PostgreSQL each caller has its own transaction.
 */
public final class Database implements Closeable {
  private final Dialect dialect;
  private final JdbcClient sql;
  private final JdbcTemplate batches;
  private final TransactionTemplate transaction;
  private final @Nullable ExecutorService writer;
  private final Closeable pool;
  private volatile @Nullable Thread writerThread;

  <P extends DataSource & Closeable> Database(P pool, Dialect dialect) {
    this.dialect = dialect;
    this.pool = pool;
    this.batches = new JdbcTemplate(pool);
    this.sql = JdbcClient.create(batches);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    this.writer =
        dialect == Dialect.SQLITE
            ? Executors.newSingleThreadExecutor(task -> {
              Thread thread = Thread.ofPlatform().daemon().name("database-writer").unstarted(task);
              writerThread = thread;
              return thread;
            })
            : null;
  }

  /** Statements with named parameters; inside {@link #write} they belong to its transaction. */
  public JdbcClient sql() {
    return sql;
  }

  /** For statements that run many times with different values; inside {@link #write} only. */
  public JdbcTemplate batches() {
    return batches;
  }

  public Dialect dialect() {
    return dialect;
  }

  /**
   * Runs the work in one transaction and returns its result when it is committed; an exception
   * rolls everything back and is thrown on. Inside another write it joins that transaction.
   */
  public <T> T write(Supplier<T> work) {
    ExecutorService queue = writer;
    if (queue == null || Thread.currentThread() == writerThread) {
      return inTransaction(work);
    }
    try {
      return queue.submit(() -> inTransaction(work)).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("The database write failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the database writer", e);
    }
  }

  /** As {@link #write}, for work without a result. */
  public void run(Runnable work) {
    write(() -> {
      work.run();
      return true;
    });
  }

  /**
   * Waits until no other transaction, on any node, has taken this turn; it is given back when this
   * one ends. For decisions that rest on what nobody may write meanwhile. Part of its caller's
   * transaction, and its first statement where it can be: locks that are taken before may cross
   * another node's. With SQLite every transaction has its turn anyway.
   */
  public void takeTurn(long turn) {
    if (dialect == Dialect.POSTGRESQL) {
      sql.sql("SELECT pg_advisory_xact_lock(:turn)")
          .param("turn", turn)
          .query((row, n) -> n)
          .list();
    }
  }

  /**
   * Runs this when the transaction that it is called in is committed, and never when that is rolled
   * back: for what is remembered outside the database.
   */
  public void afterCommit(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
    pool.close();
  }
}
