package org.warraq.search;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.OutboxEvent;
import org.warraq.newsroom.OutboxListener;
import org.warraq.newsroom.OutboxStore;
import org.warraq.store.Loop;
import org.warraq.store.SettingStore;
import org.warraq.store.StoreSettings;

/**
 * What readers can find: the published articles, in {@code data/index}. The index follows the
 * outbox; when it is missing, damaged or out of step it is made anew from the database in the
 * background. One process writes it; others read, and their events wait.
 */
@Component
public class SearchIndex implements OutboxListener, SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(SearchIndex.class);

  /** How soon a freed lock, a request to rebuild and a full disk that has room again are seen. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

  private final Indexer indexer;
  private final Searches searches;
  private final Loop loop = new Loop("search-keeper", PAUSE_AFTER_FAILURE, this::turn);

  /** Whether nobody has looked yet if the index that may be written is whole. */
  private volatile boolean unseen = true;

  SearchIndex(
      ArchiveStore archive,
      OutboxStore outbox,
      SettingStore settings,
      StoreSettings store,
      InstantSource clock) {
    this.indexer = new Indexer(archive, outbox, settings, clock, store.data().resolve("index"));
    this.searches = new Searches(indexer, clock);
  }

  /**
   * Finds articles. Never fails on account of what was typed: what has no meaning is ignored, and
   * more than 256 characters or 32 words are not read.
   *
   * @param query words; "phrases" in quotes; -words that must not occur
   * @param offset how many of the best are left out; at most 1,000 are ever shown
   */
  public SearchResults search(String query, SearchFilter filter, int offset, int limit) {
    return searches.find(query, filter, offset, limit);
  }

  /** Ids of articles on the same matter, likest first; without the article itself. */
  public List<Long> related(long articleId, int limit) {
    return searches.related(articleId, limit);
  }

  /** Makes the index anew from the database while searches go on; returns when it is done. */
  public RebuildOutcome rebuild() {
    return indexer.rebuild();
  }

  @Override
  public String recipient() {
    return "search";
  }

  @Override
  public void take(List<OutboxEvent> events) {
    awaitWriter();
    Set<Long> articles = new LinkedHashSet<>();
    events.forEach(event -> articles.add(event.articleId()));
    indexer.update(articles);
  }

  /** Waits as long as another process holds the index; an early wake-up means that we stop. */
  private void awaitWriter() {
    while (!indexer.isWritable()) {
      long start = System.nanoTime();
      LockSupport.parkNanos(LOOK.toNanos());
      if (System.nanoTime() - start < LOOK.toNanos() / 2) {
        throw new IllegalStateException(
            "The index is not writable here; its events wait in the outbox");
      }
    }
  }

  @Override
  public void start() {
    indexer.open();
    if (!indexer.isWritable()) {
      log.warn(
          "event=index.read-only reason=\"another process writes it\" remedy=\"new articles are found when that process has ended\"");
    }
    unseen = true;
    loop.start();
  }

  private Duration turn() {
    if (!indexer.isWritable()) {
      indexer.open();
      unseen = true;
    }
    if (indexer.isWritable() && (unseen ? indexer.needsRebuild() : indexer.isAskedToRebuild())) {
      log.info("event=index.rebuild.started");
      indexer.rebuild();
    }
    unseen = !indexer.isWritable();
    return LOOK;
  }

  @Override
  public void stop() {
    indexer.stop();
    loop.stop();
    indexer.close();
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }

  /** Before the listeners' delivery and the web server, and after them when stopping. */
  @Override
  public int getPhase() {
    return 0;
  }
}
