package org.warraq.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.OutboxStore;
import org.warraq.store.SettingStore;

/**
 * Keeps the index equal to the archive. Each article is read and written under one lock: whoever
 * writes last has read last, so a rebuild and the news of the day do not overwrite each other.
 */
final class Indexer {
  private static final Logger log = LoggerFactory.getLogger(Indexer.class);

  /** Between two refreshes of a rebuild. */
  private static final int BATCH = 500;

  /**
   * Setting: when somebody last asked for a new index; notes hold the request that was answered.
   */
  private static final String ASKED = "search.rebuild.asked";

  private static final String COMPLETE = "complete";
  private static final String BUILD = "build";

  private final ArchiveStore archive;
  private final OutboxStore outbox;
  private final SettingStore settings;
  private final InstantSource clock;
  private final Path folder;
  private final Fields fields = new Fields();
  private final ReadWriteLock opening = new ReentrantReadWriteLock();
  private final Object writing = new Object();
  private final Object rebuilding = new Object();
  private @Nullable IndexFiles files;
  private volatile boolean open;

  Indexer(
      ArchiveStore archive,
      OutboxStore outbox,
      SettingStore settings,
      InstantSource clock,
      Path folder) {
    this.archive = archive;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
    this.folder = folder;
  }

  /** Opens the index, or opens it again if it cannot be written to. */
  void open() {
    opening.writeLock().lock();
    try {
      if (files != null) {
        files.close();
      }
      files = null;
      files = IndexFiles.open(folder);
      open = true;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the index in " + folder, e);
    } finally {
      opening.writeLock().unlock();
    }
  }

  /** Breaks a rebuild off; it begins anew when the index is opened again. */
  void stop() {
    open = false;
  }

  void close() {
    opening.writeLock().lock();
    try {
      if (files != null) {
        files.close();
      }
      files = null;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close the index in " + folder, e);
    } finally {
      opening.writeLock().unlock();
    }
  }

  /** Whether this process may write the index. */
  boolean isWritable() {
    opening.readLock().lock();
    try {
      return files != null && files.isWritable();
    } finally {
      opening.readLock().unlock();
    }
  }

  private interface Work<T> {
    T on(IndexFiles files) throws IOException;
  }

  /** Empty when the index is not open. */
  private <T> Optional<T> with(Work<Optional<T>> work) {
    opening.readLock().lock();
    try {
      return files == null ? Optional.empty() : work.on(files);
    } catch (IOException e) {
      throw new UncheckedIOException("The index in " + folder + " cannot be used", e);
    } finally {
      opening.readLock().unlock();
    }
  }

  /** Reads the index; empty when there is none. */
  <T> Optional<T> read(IndexFiles.Reading<T> reading) {
    return with(index -> index.read(reading));
  }

  /** Brings the index up to the archive's state of these articles, visible and safe on return. */
  void update(Collection<Long> articleIds) {
    with(index -> {
      IndexWriter writer = index.writer().orElseThrow();
      for (long id : articleIds) {
        put(index, writer, id);
      }
      index.refresh();
      writer.commit();
      return Optional.empty();
    });
  }

  private void put(IndexFiles index, IndexWriter writer, long id) throws IOException {
    synchronized (writing) {
      Optional<Article> article =
          archive.find(id).filter(found -> found.status() == ArticleStatus.PUBLISHED);
      if (article.isPresent()) {
        String build = index.note(BUILD).orElse("");
        writer.updateDocument(Fields.id(id), fields.document(article.get(), build));
      } else {
        writer.deleteDocuments(Fields.id(id));
      }
    }
  }

  /**
   * Whether the index is known to differ from the archive: it is new, a rebuild was asked for or
   * broke off, or it counts other articles than the archive and the waiting events explain.
   */
  boolean needsRebuild() {
    return with(
            index -> {
              boolean complete = index.note(COMPLETE).isPresent();
              return Optional.of(!complete || isAsked(index) || miscounts(index));
            })
        .orElse(false);
  }

  /** Whether somebody has asked for a rebuild that was not made yet. */
  boolean isAskedToRebuild() {
    return with(index -> Optional.of(isAsked(index))).orElse(false);
  }

  private boolean isAsked(IndexFiles index) {
    return !settings.value(ASKED).equals(index.note(ASKED));
  }

  private boolean miscounts(IndexFiles index) throws IOException {
    long indexed = index.read(searcher -> searcher.getIndexReader().numDocs()).orElse(0);
    long published = archive.count(new ArchiveStore.Selection.All());
    return Math.abs(indexed - published) > outbox.size();
  }

  /** Writes every article anew while searches go on, and drops what is no longer published. */
  RebuildOutcome rebuild() {
    if (!isWritable()) {
      settings.put(ASKED, Long.toString(clock.millis()));
      return new RebuildOutcome.HandedOver();
    }
    synchronized (rebuilding) {
      Optional<String> asked = settings.value(ASKED);
      Optional<RebuildOutcome> outcome = with(index -> Optional.of(rebuild(index, asked)));
      return outcome.orElse(new RebuildOutcome.Interrupted());
    }
  }

  private RebuildOutcome rebuild(IndexFiles index, Optional<String> asked) throws IOException {
    IndexWriter writer = index.writer().orElseThrow();
    String build = Long.toString(clock.millis());
    index.note(COMPLETE, Optional.empty());
    index.note(BUILD, Optional.of(build));
    writer.commit();
    long written = 0;
    long last = 0;
    List<Long> ids = archive.publishedAfter(last, BATCH);
    while (!ids.isEmpty()) {
      for (long id : ids) {
        if (!open) {
          return new RebuildOutcome.Interrupted();
        }
        put(index, writer, id);
        written++;
      }
      index.refresh();
      last = ids.getLast();
      ids = archive.publishedAfter(last, BATCH);
    }
    writer.deleteDocuments(
        new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
            .add(new TermQuery(new Term(Fields.BUILD, build)), Occur.MUST_NOT)
            .build());
    index.note(COMPLETE, Optional.of("yes"));
    index.note(ASKED, asked);
    index.refresh();
    writer.commit();
    log.info("event=index.rebuilt articles={}", written);
    return new RebuildOutcome.Rebuilt(written);
  }
}
