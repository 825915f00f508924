package org.warraq.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedHealthStore;
import org.warraq.campaign.FeedStore;
import org.warraq.desk.FeedForm.NewFeed;
import org.warraq.intake.DecisionLogStore;
import org.warraq.intake.EntryAliasStore;
import org.warraq.newsroom.SiteStore;
import org.warraq.newsroom.SourceStore;
import org.warraq.people.AuditAction;
import org.warraq.websub.SubscriptionStore;

/** One feed: its log, its decisions, and a new one's beginning. */
@Controller
class FeedsController {
  private static final int POLLS = 30;
  private static final int DECISIONS = 30;

  private final CampaignStore campaigns;
  private final FeedStore feeds;
  private final FeedHealthStore health;
  private final SourceStore sources;
  private final SiteStore sites;
  private final DecisionLogStore decisions;
  private final EntryAliasStore identities;
  private final SubscriptionStore subscriptions;
  private final CampaignDesk desk;
  private final DeskPages pages;

  FeedsController(
      CampaignStore campaigns,
      FeedStore feeds,
      FeedHealthStore health,
      SourceStore sources,
      SiteStore sites,
      DecisionLogStore decisions,
      EntryAliasStore identities,
      SubscriptionStore subscriptions,
      CampaignDesk desk,
      DeskPages pages) {
    this.campaigns = campaigns;
    this.feeds = feeds;
    this.health = health;
    this.sources = sources;
    this.sites = sites;
    this.decisions = decisions;
    this.identities = identities;
    this.subscriptions = subscriptions;
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping("/desk/campaigns/{id:[0-9]+}/feeds/new")
  ResponseEntity<byte[]> blank(Frame frame, @PathVariable long id) {
    String language = sites.site().map(site -> site.locale().getLanguage()).orElse("ar");
    Campaign campaign = campaigns.find(id).orElseThrow(Missing::new);
    return pages.page(
        "feedForm",
        frame,
        FeedForm.matter(frame, campaign, new Form(Map.of("language", language))));
  }

  @PostMapping("/desk/campaigns/{id:[0-9]+}/feeds")
  ResponseEntity<byte[]> add(
      Frame frame,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    Campaign campaign = campaigns.find(id).orElseThrow(Missing::new);
    Form form = new Form(sent);
    Optional<NewFeed> feed = FeedForm.read(form, feeds);
    if (feed.isEmpty()) {
      return pages.again("feedForm", frame, FeedForm.matter(frame, campaign, form));
    }
    CampaignFeed added = desk.addFeed(campaign, feed.get(), frame.editor());
    Flash.done(request, "feed_added", added.title());
    return DeskPages.next("/desk/sources/" + added.sourceId());
  }

  @GetMapping("/desk/feeds/{id:[0-9]+}")
  ResponseEntity<byte[]> show(Frame frame, @PathVariable long id) {
    CampaignFeed feed = feeds.find(id).orElseThrow(Missing::new);
    return pages.page(
        "feed",
        frame,
        Map.of(
            "health", health.find(id).orElseThrow(),
            "campaign", campaigns.find(feed.campaignId()).orElseThrow(),
            "source", sources.find(feed.sourceId()).orElseThrow(),
            "subscription", subscriptions.ofFeed(id),
            "polls", feeds.log(id, POLLS),
            "identity", identities.identity(id),
            "zone", new Form(Map.of("zone", feed.zone().map(ZoneId::getId).orElse(""))),
            "lines",
                decisions.latest(
                    Optional.of(id), Optional.empty(), DecisionsController.NEWEST, DECISIONS)));
  }

  @PostMapping("/desk/feeds/{id:[0-9]+}/run")
  ResponseEntity<byte[]> run(Frame frame, @PathVariable long id, HttpServletRequest request) {
    CampaignFeed feed = feeds.find(id).orElseThrow(Missing::new);
    Campaign campaign = campaigns.find(feed.campaignId()).orElseThrow();
    if (campaign.state() == Campaign.State.PAUSED) {
      Flash.refused(request, "campaign_is_paused", campaign.name());
    } else {
      desk.run(feed, frame.editor());
      Flash.done(request, "run", feed.title());
    }
    return DeskPages.next("/desk/feeds/" + id);
  }

  @PostMapping("/desk/feeds/{id:[0-9]+}/zone")
  ResponseEntity<byte[]> zone(
      Frame frame,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String zone,
      HttpServletRequest request) {
    CampaignFeed feed = feeds.find(id).orElseThrow(Missing::new);
    if (!SiteForm.isZone(zone)) {
      throw new Missing();
    }
    desk.setZone(feed, Optional.of(zone).filter(z -> !z.isEmpty()).map(ZoneId::of), frame.editor());
    Flash.done(request, "feed_zone", feed.title());
    return DeskPages.next("/desk/feeds/" + id);
  }

  @PostMapping("/desk/feeds/{id:[0-9]+}/pause")
  ResponseEntity<byte[]> pause(Frame frame, @PathVariable long id, HttpServletRequest request) {
    return change(frame, id, request, CampaignFeed.State.PAUSED, AuditAction.FEED_PAUSED, "paused");
  }

  @PostMapping("/desk/feeds/{id:[0-9]+}/resume")
  ResponseEntity<byte[]> resume(Frame frame, @PathVariable long id, HttpServletRequest request) {
    return change(
        frame, id, request, CampaignFeed.State.ACTIVE, AuditAction.FEED_RESUMED, "resumed");
  }

  private ResponseEntity<byte[]> change(
      Frame frame,
      long id,
      HttpServletRequest request,
      CampaignFeed.State state,
      AuditAction action,
      String said) {
    CampaignFeed feed = feeds.find(id).orElseThrow(Missing::new);
    desk.setState(feed, state, action, frame.editor());
    Flash.done(request, said, feed.title());
    return DeskPages.next("/desk/feeds/" + id);
  }
}
