package org.warraq.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index's directory, opened: for writing when no other process does, for reading otherwise. A
 * directory that cannot be read is emptied.
 */
final class IndexFiles implements Closeable {
  private static final Logger log = LoggerFactory.getLogger(IndexFiles.class);

  /** Enough for 3,000 articles between two flushes; a small server has no more to spare. */
  private static final int BUFFER_MEGABYTES = 16;

  private static final String FORMAT = "format";

  private final Directory directory;
  private final @Nullable IndexWriter writer;
  private final @Nullable SearcherManager searchers;

  private IndexFiles(
      Directory directory, @Nullable IndexWriter writer, @Nullable SearcherManager searchers) {
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
  }

  static IndexFiles open(Path folder) throws IOException {
    Files.createDirectories(folder);
    // Read, not mapped: mapped pages count as the program's memory, the system's file cache does
    // not.
    Directory directory = new NIOFSDirectory(folder);
    try {
      return openWriter(directory);
    } catch (LockObtainFailedException e) {
      return openReader(directory);
    } catch (IOException | IllegalArgumentException e) {
      log.warn("event=index.unreadable remedy=rebuild cause=\"{}\"", e.toString());
      empty(directory);
      return openWriter(directory);
    }
  }

  private static void empty(Directory directory) throws IOException {
    try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    }
  }

  private static IndexFiles openWriter(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    merges.setMaxMergesAndThreads(2, 1);
    config.setMergeScheduler(merges);
    // News comes in small portions all day: fewer, larger merges cost half of what the usual ten
    // segments a tier do.
    TieredMergePolicy tiers = new TieredMergePolicy();
    tiers.setSegmentsPerTier(24);
    config.setMergePolicy(tiers);
    IndexWriter writer = new IndexWriter(directory, config);
    try {
      IndexFiles files = new IndexFiles(directory, writer, new SearcherManager(writer, null));
      if (!files.note(FORMAT).equals(Optional.of(Fields.FORMAT))) {
        writer.deleteAll();
        writer.setLiveCommitData(Map.of(FORMAT, Fields.FORMAT).entrySet());
      }
      return files;
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  private static IndexFiles openReader(Directory directory) throws IOException {
    boolean made = DirectoryReader.indexExists(directory);
    return new IndexFiles(directory, null, made ? new SearcherManager(directory, null) : null);
  }

  /** The writer, when this process has the index's lock. */
  Optional<IndexWriter> writer() {
    return Optional.ofNullable(writer);
  }

  /** Whether writing is still possible: a full disk closes the writer for good. */
  boolean isWritable() {
    return writer != null && writer.isOpen();
  }

  /** Something done with one state of the index. */
  interface Reading<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  /** Reads the newest state that was refreshed; empty when there is no index yet. */
  <T> Optional<T> read(Reading<T> reading) throws IOException {
    if (searchers == null) {
      return Optional.empty();
    }
    if (writer == null) {
      searchers.maybeRefresh();
    }
    IndexSearcher searcher = searchers.acquire();
    try {
      return Optional.of(reading.of(searcher));
    } finally {
      searchers.release(searcher);
    }
  }

  /** Shows to later readings what was written. */
  void refresh() throws IOException {
    if (searchers != null) {
      searchers.maybeRefreshBlocking();
    }
  }

  /** A note that was written down with the index, and is as durable as what it speaks of. */
  Optional<String> note(String name) {
    return Optional.ofNullable(notes().get(name));
  }

  /** Writes a note down, or strikes it out; the next commit keeps that. */
  void note(String name, Optional<String> value) {
    if (writer != null) {
      Map<String, String> notes = notes();
      value.ifPresentOrElse(text -> notes.put(name, text), () -> notes.remove(name));
      writer.setLiveCommitData(notes.entrySet());
    }
  }

  private Map<String, String> notes() {
    Map<String, String> notes = new HashMap<>();
    if (writer != null && writer.getLiveCommitData() != null) {
      writer.getLiveCommitData().forEach(note -> notes.put(note.getKey(), note.getValue()));
    }
    return notes;
  }

  @Override
  public void close() throws IOException {
    if (searchers != null) {
      searchers.close();
    }
    if (isWritable() && writer != null) {
      writer.close();
    }
    directory.close();
  }
}
