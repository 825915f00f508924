package org.warraq.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.warraq.feed.Opml;
import org.warraq.feed.Opml.Subscription;
import org.warraq.feed.Opml.Subscriptions;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;

/**
 * Writes the feeds of campaigns as an OPML list: a group for each campaign, in the way in which
 * {@link OpmlImport} takes them back.
 */
@Component
public class OpmlExport {
  private final CampaignStore campaigns;
  private final FeedStore feeds;
  private final SourceStore sources;
  private final SiteStore sites;

  OpmlExport(CampaignStore campaigns, FeedStore feeds, SourceStore sources, SiteStore sites) {
    this.campaigns = campaigns;
    this.feeds = feeds;
    this.sources = sources;
    this.sites = sites;
  }

  /** All feeds. */
  public String all() {
    return list(campaigns.all());
  }

  /** The feeds of one campaign. */
  public String of(Campaign campaign) {
    return list(List.of(campaign));
  }

  private String list(List<Campaign> chosen) {
    Map<Long, Source> known =
        sources.all().stream().collect(Collectors.toMap(Source::id, Function.identity()));
    List<Subscription> listed = new ArrayList<>();
    for (Campaign campaign : chosen) {
      List<String> groups = List.of(campaign.name().split(OpmlImport.WITHIN));
      for (CampaignFeed feed : feeds.ofCampaign(campaign.id())) {
        Optional<Source> source = Optional.ofNullable(known.get(feed.sourceId()));
        listed.add(
            new Subscription(
                feed.title().isBlank() ? feed.url().toString() : feed.title(),
                feed.url().toString(),
                source.map(Source::homeUrl),
                source.map(Source::language),
                groups));
      }
    }
    return Opml.write(new Subscriptions(sites.site().map(Site::name), listed));
  }
}
