package org.warraq.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.intake.DecisionWriter.Finished;
import org.warraq.intake.EntryStore.Waiting;
import org.warraq.newsroom.Section;
import org.warraq.newsroom.SectionStore;
import org.warraq.newsroom.SourceStore;
import org.warraq.store.LeaseOwner;

/**
 * Takes waiting entries, lets each walk on its own virtual thread, and writes the decisions in
 * groups. One object serves one caller at a time; several processes may work on one database.
 */
@Component
public class Intake implements AutoCloseable {
  /**
   * Longer than the slowest page with its turn at a busy host; a crashed worker's entries wait this
   * long.
   */
  private static final Duration LEASE = Duration.ofMinutes(5);

  /**
   * Entries on their way at once: enough to keep fetching while slow hosts hold some, few enough
   * for 512 MB.
   */
  private static final int MAX_UNDER_WAY = 128;

  /** Decisions in one transaction. */
  private static final int GROUP = 64;

  /** How long the first decision of a group waits for others. */
  private static final long GROUP_WAIT_MILLIS = 10;

  private final EntryStore entries;
  private final EntryWalk walk;
  private final DecisionWriter writer;
  private final CampaignStore campaigns;
  private final FeedStore feeds;
  private final SourceStore sources;
  private final SectionStore sections;

  private final String owner = LeaseOwner.named("intake");
  private final ExecutorService walkers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("walk-", 0).factory());
  private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
  private final AtomicInteger underWay = new AtomicInteger();

  Intake(
      EntryStore entries,
      EntryWalk walk,
      DecisionWriter writer,
      CampaignStore campaigns,
      FeedStore feeds,
      SourceStore sources,
      SectionStore sections) {
    this.entries = entries;
    this.walk = walk;
    this.writer = writer;
    this.campaigns = campaigns;
    this.feeds = feeds;
    this.sources = sources;
    this.sections = sections;
    entries.releaseDead();
  }

  /**
   * Starts what waits and fits, and writes what is done by then.
   *
   * @return how many entries are on their way or were written by this call; 0 means that there is
   *     nothing to do now
   */
  public int step() throws InterruptedException {
    int free = MAX_UNDER_WAY - underWay.get();
    int started = free >= GROUP || underWay.get() == 0 ? start(free) : 0;
    List<Finished> group = new ArrayList<>(GROUP);
    if (underWay.get() > 0) {
      Finished first = finished.poll(GROUP_WAIT_MILLIS * 5, TimeUnit.MILLISECONDS);
      if (first != null) {
        group.add(first);
        finished.drainTo(group, GROUP - 1);
        if (group.size() < GROUP && underWay.get() > group.size()) {
          Thread.sleep(GROUP_WAIT_MILLIS);
          finished.drainTo(group, GROUP - group.size());
        }
        writer.write(group, owner);
        underWay.addAndGet(-group.size());
      }
    }
    return started + underWay.get() + group.size();
  }

  /** Works until no entry waits that may be taken now. */
  public void drain() throws InterruptedException {
    while (step() > 0) {
      // Each step waits for decisions by itself.
    }
  }

  private int start(int limit) {
    List<Waiting> claimed = entries.claim(owner, LEASE, limit);
    Map<Long, Context> contexts = contexts(claimed);
    for (Waiting waiting : claimed) {
      underWay.incrementAndGet();
      Context context = Objects.requireNonNull(contexts.get(waiting.feedId()));
      walkers.execute(() -> finished.add(new Finished(waiting, walk(waiting, context))));
    }
    return claimed.size();
  }

  private Walked walk(Waiting waiting, Context context) {
    try {
      return walk.walk(waiting, context);
    } catch (RuntimeException e) {
      return DecisionWriter.afterFailure(waiting, "walk", e);
    }
  }

  private Map<Long, Context> contexts(List<Waiting> claimed) {
    Map<Long, Context> contexts = new HashMap<>();
    if (claimed.isEmpty()) {
      return contexts;
    }
    List<Section> allSections = sections.all();
    for (Waiting waiting : claimed) {
      contexts.computeIfAbsent(
          waiting.feedId(),
          id -> {
            CampaignFeed feed = feeds.find(id).orElseThrow();
            Campaign campaign = campaigns.find(feed.campaignId()).orElseThrow();
            return new Context(
                feed, campaign, sources.find(feed.sourceId()).orElseThrow(), allSections);
          });
    }
    return contexts;
  }

  /** Stops the walks that are on their way and gives their entries back. */
  @Override
  public void close() {
    walkers.shutdownNow();
    entries.release(owner);
  }
}
