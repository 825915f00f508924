package org.warraq.websub;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.warraq.fetch.FetchOutcome;
import org.warraq.fetch.Fetcher;
import org.warraq.fetch.FormField;
import org.warraq.newsroom.CrawlerRulesStore;
import org.warraq.newsroom.FeedsChanged;
import org.warraq.store.Loop;

/**
 * Tells the newspaper's hub which of its feeds have changed (W3C WebSub, 7: {@code
 * hub.mode=publish} as the public hubs want it). What a crash forgets, the next change says: a hub
 * then reads the whole feed.
 */
@Component
class Announcer implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Announcer.class);

  /** What changes in a burst is told once. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

  /** Feeds named in one form. */
  private static final int AT_ONCE = 50;

  /** More feeds than a large newspaper has sections, sources and tags of a day. */
  private static final int MOST_WAITING = 20_000;

  private final CrawlerRulesStore rules;
  private final Fetcher fetcher;
  private final Set<String> waiting = new LinkedHashSet<>();
  private final Loop loop = new Loop("hub", PAUSE_AFTER_FAILURE, this::turn);

  Announcer(CrawlerRulesStore rules, Fetcher fetcher) {
    this.rules = rules;
    this.fetcher = fetcher;
  }

  @EventListener
  void changed(FeedsChanged changed) {
    add(changed.addresses());
  }

  private synchronized void add(Collection<String> addresses) {
    if (waiting.size() < MOST_WAITING) {
      waiting.addAll(addresses);
    }
  }

  private synchronized List<String> next() {
    List<String> next = new ArrayList<>();
    Iterator<String> addresses = waiting.iterator();
    while (addresses.hasNext() && next.size() < AT_ONCE) {
      next.add(addresses.next());
      addresses.remove();
    }
    return next;
  }

  /** Tells the hub of what waits, up to a form's length. */
  Duration turn() {
    List<String> told = next();
    if (told.isEmpty()) {
      return PAUSE;
    }
    String hub = rules.rules().hub();
    if (hub.isEmpty()) {
      return PAUSE;
    }
    List<FormField> form = new ArrayList<>();
    form.add(new FormField("hub.mode", "publish"));
    told.forEach(address -> form.add(new FormField("hub.url", address)));
    FetchOutcome outcome = fetcher.submit(URI.create(hub), form);
    log.info("event=hub.told feeds={} outcome={}", told.size(), outcome.getClass().getSimpleName());
    return switch (outcome) {
      case FetchOutcome.Fetched _, FetchOutcome.NotModified _ -> PAUSE;
      // A hub that does not want these feeds will not want them later.
      case FetchOutcome.Refused refused when refused.status() < 500 && refused.status() != 429 ->
          PAUSE;
      case FetchOutcome.Blocked _, FetchOutcome.Gone _ -> PAUSE;
      case FetchOutcome.Refused _, FetchOutcome.Failed _ -> {
        add(told);
        yield PAUSE_AFTER_FAILURE;
      }
    };
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop();
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }
}
