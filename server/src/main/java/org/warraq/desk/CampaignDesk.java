package org.warraq.desk;

import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.desk.CampaignForm.Settings;
import org.warraq.desk.FeedForm.NewFeed;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;
import org.warraq.people.Account;
import org.warraq.people.AuditAction;
import org.warraq.people.AuditStore;
import org.warraq.store.Database;

/** Changes of campaigns and feeds, each recorded in its own transaction. */
@Component
class CampaignDesk {
  private final Database database;
  private final CampaignStore campaigns;
  private final FeedStore feeds;
  private final SourceStore sources;
  private final AuditStore audit;

  CampaignDesk(
      Database database,
      CampaignStore campaigns,
      FeedStore feeds,
      SourceStore sources,
      AuditStore audit) {
    this.database = database;
    this.campaigns = campaigns;
    this.feeds = feeds;
    this.sources = sources;
    this.audit = audit;
  }

  /** Adds a campaign; empty when its name is taken. */
  Optional<Campaign> add(Settings settings, Account editor) {
    return database.write(() -> {
      if (isTaken(settings.name(), 0)) {
        return Optional.empty();
      }
      Campaign campaign =
          campaigns.add(
              settings.name(), settings.fullText(), settings.rules(), settings.sectionId());
      campaigns.save(settings.of(campaign));
      audit.record(editor.id(), AuditAction.CAMPAIGN_ADDED, campaign.id(), campaign.name());
      return Optional.of(campaign);
    });
  }

  /** Changes a campaign's settings; not when another has the name, which the answer says. */
  boolean save(Campaign before, Settings settings, Account editor) {
    return database.write(() -> {
      if (isTaken(settings.name(), before.id())) {
        return false;
      }
      campaigns.save(settings.of(before));
      audit.record(editor.id(), AuditAction.CAMPAIGN_CHANGED, before.id(), settings.name());
      return true;
    });
  }

  private boolean isTaken(String name, long exceptId) {
    return campaigns.all().stream().anyMatch(c -> c.name().equals(name) && c.id() != exceptId);
  }

  void setState(Campaign campaign, Campaign.State state, AuditAction action, Account editor) {
    database.run(() -> {
      campaigns.save(campaign.with(state));
      audit.record(editor.id(), action, campaign.id(), campaign.name());
    });
  }

  /** Makes all feeds due that are neither paused nor gone. */
  void runAll(Campaign campaign, Account editor) {
    database.run(() -> {
      feeds.ofCampaign(campaign.id()).stream()
          .filter(feed -> feed.state() == CampaignFeed.State.ACTIVE)
          .forEach(feed -> feeds.pollNow(feed.id()));
      audit.record(editor.id(), AuditAction.CAMPAIGN_RUN, campaign.id(), campaign.name());
    });
  }

  CampaignFeed addFeed(Campaign campaign, NewFeed feed, Account editor) {
    return database.write(() -> {
      Source source = sources.ofHome(feed.sourceHome(), feed.sourceName(), feed.language());
      CampaignFeed added = feeds.add(campaign.id(), source.id(), feed.url(), feed.title());
      audit.record(editor.id(), AuditAction.FEED_ADDED, added.id(), feed.url().toString());
      return added;
    });
  }

  /** Makes a feed due; one that was paused or gone is polled again from now on. */
  void run(CampaignFeed feed, Account editor) {
    database.run(() -> {
      feeds.pollNow(feed.id());
      audit.record(editor.id(), AuditAction.FEED_RUN, feed.id(), feed.title());
    });
  }

  /** Says in which zone the feed's dates are that name none. */
  void setZone(CampaignFeed feed, Optional<ZoneId> zone, Account editor) {
    database.run(() -> {
      feeds.setZone(feed.id(), zone);
      audit.record(editor.id(), AuditAction.FEED_ZONE_SET, feed.id(), feed.title());
    });
  }

  void setState(CampaignFeed feed, CampaignFeed.State state, AuditAction action, Account editor) {
    database.run(() -> {
      feeds.setState(feed.id(), state);
      audit.record(editor.id(), action, feed.id(), feed.title());
    });
  }
}
