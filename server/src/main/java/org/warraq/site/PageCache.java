package org.warraq.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rendered pages with their compressed bytes. A page is registered under the subjects that it
 * shows; {@link #drop} removes exactly the pages of the subjects that changed. Requests that come
 * for a missing page at the same time wait for one rendering.
 *
 * <p>A page stands at most {@link #MAX_AGE}: what it shows beside its subjects (the latest articles
 * beside an article, the number of an author's articles, the menu) is at most so old.
 */
final class PageCache {
  /**
   * Long enough that a busy page is almost never rendered, short enough for what no event tells;
   * also the bound when another node of the same newspaper took the event.
   */
  static final Duration MAX_AGE = Duration.ofSeconds(60);

  /** What an entry costs beside its bytes: keys, tag, headers. Estimated. */
  private static final int OVERHEAD_BYTES = 1_024;

  /** What one registration costs. Estimated. */
  private static final int SUBJECT_BYTES = 128;

  private final Cache<Route, Entry> pages;
  private final ConcurrentHashMap<Subject, Set<Entry>> bySubject = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Flight, CompletableFuture<Answer>> flights =
      new ConcurrentHashMap<>();

  /** Grows with every drop: what was begun before a drop is not kept after it. */
  private final AtomicLong version = new AtomicLong();

  /**
   * @param bytes about how much memory the pages may take
   */
  PageCache(long bytes, Ticker ticker) {
    pages =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((Route route, Entry entry) -> entry.weight())
            .expireAfterWrite(MAX_AGE)
            .ticker(ticker)
            .executor(Runnable::run)
            .removalListener(PageCache.this::removed)
            .build();
  }

  /** One rendering of a route; compared by identity. */
  private static final class Entry {
    private final Route route;
    private final Answer.Document document;

    private Entry(Route route, Answer.Document document) {
      this.route = route;
      this.document = document;
    }

    private int weight() {
      return document.page().body().length
          + document.gzip().length
          + OVERHEAD_BYTES
          + document.page().subjects().size() * SUBJECT_BYTES;
    }
  }

  /** A rendering in progress; requests that come after a drop do not wait for an older one. */
  private record Flight(Route route, long version) {}

  /** The page when it stands in the cache. */
  Optional<Answer.Document> peek(Route route) {
    Entry entry = pages.getIfPresent(route);
    return entry == null ? Optional.empty() : Optional.of(entry.document);
  }

  /** The page as it stands in the cache, or as it is rendered now. */
  Answer get(Route route, Function<Route, Reply> renderer) {
    Entry entry = pages.getIfPresent(route);
    if (entry != null) {
      return entry.document;
    }
    Flight flight = new Flight(route, version.get());
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    CompletableFuture<Answer> theirs = flights.putIfAbsent(flight, mine);
    if (theirs != null) {
      return await(theirs);
    }
    try {
      // The rendering that was under way at our first look may have ended before our own began.
      Entry meanwhile = pages.getIfPresent(route);
      Answer answer = meanwhile == null ? Answer.of(renderer.apply(route)) : meanwhile.document;
      if (meanwhile == null) {
        keep(route, answer, flight.version());
      }
      mine.complete(answer);
      return answer;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      flights.remove(flight);
    }
  }

  private static Answer await(CompletableFuture<Answer> theirs) {
    try {
      return theirs.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("The page could not be rendered", e.getCause());
    }
  }

  private void keep(Route route, Answer answer, long begun) {
    if (!(answer instanceof Answer.Document document)
        || document.page().keeping() == Reply.Keeping.FRESH
        || version.get() != begun) {
      return;
    }
    Entry entry = new Entry(route, document);
    for (Subject subject : document.page().subjects()) {
      bySubject.compute(
          subject,
          (s, entries) -> {
            Set<Entry> registered = entries == null ? ConcurrentHashMap.newKeySet() : entries;
            registered.add(entry);
            return registered;
          });
    }
    pages.put(route, entry);
    // A drop that came between the look above and the put has not seen this entry.
    if (version.get() != begun) {
      pages.asMap().remove(route, entry);
    }
  }

  private void removed(@Nullable Route route, @Nullable Entry entry, RemovalCause cause) {
    if (entry == null) {
      return;
    }
    for (Subject subject : entry.document.page().subjects()) {
      bySubject.computeIfPresent(
          subject,
          (s, entries) -> {
            entries.remove(entry);
            return entries.isEmpty() ? null : entries;
          });
    }
  }

  /** Removes the pages that show any of these. */
  void drop(Collection<Subject> subjects) {
    version.incrementAndGet();
    for (Subject subject : subjects) {
      for (Entry entry : bySubject.getOrDefault(subject, Set.of())) {
        pages.asMap().remove(entry.route, entry);
      }
    }
  }

  /** Removes every page. */
  void clear() {
    version.incrementAndGet();
    pages.invalidateAll();
  }

  /** How many subjects are registered; none when no page stands. */
  int subjects() {
    pages.cleanUp();
    return bySubject.size();
  }
}
