package org.warraq.campaign;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.warraq.feed.Opml.Subscription;
import org.warraq.feed.Opml.Subscriptions;
import org.warraq.feed.UrlKey;
import org.warraq.feed.WebAddress;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;
import org.warraq.store.Database;

/**
 * Takes the feeds of an OPML list into campaigns. Each group becomes a campaign of its name, a
 * group inside a group one of both names ({@code News / Local}); feeds outside of any group go into
 * a campaign named after the list. A campaign that exists gets the feeds, a new one has the usual
 * rules. The publisher of a feed is the host of its page, else that of its address; its rights stay
 * unknown until an editor records them.
 */
@Component
public class OpmlImport {
  /** Between the names of groups in the name of a campaign. */
  static final String WITHIN = " / ";

  /** As long as the desk lets a name be. */
  private static final int MAX_CAMPAIGN_NAME = 80;

  private static final int MAX_NAME = 120;

  /** One transaction of a fraction of a second: polls and readers go on in between. */
  private static final int PORTION = 200;

  private static final String UNNAMED = "OPML";

  private final Database database;
  private final CampaignStore campaigns;
  private final FeedStore feeds;
  private final SourceStore sources;
  private final SiteStore sites;

  OpmlImport(
      Database database,
      CampaignStore campaigns,
      FeedStore feeds,
      SourceStore sources,
      SiteStore sites) {
    this.database = database;
    this.campaigns = campaigns;
    this.feeds = feeds;
    this.sources = sources;
    this.sites = sites;
  }

  /** Into which campaigns the feeds go. */
  public sealed interface Target {
    /**
     * By the list's groups.
     *
     * @param ungrouped the campaign of feeds without a group, when the list has no title
     */
    record ByGroups(String ungrouped) implements Target {}

    /** All into one campaign, which is made when there is none of this name. */
    record Into(String campaign) implements Target {}
  }

  /** A feed of the list that was not added. */
  public record Left(String title, String address, Cause cause, String detail) {}

  /** Why a feed was not added. */
  public enum Cause {
    /** A campaign reads it already; the detail is its name. */
    READ_ALREADY,
    /** The list has it twice. */
    TWICE_IN_LIST,
    /** Its address is not one of the web. */
    NO_ADDRESS
  }

  /**
   * What came of an import.
   *
   * @param added how many feeds were added
   * @param campaigns names of the campaigns that were made
   * @param left what was not added, in the order of the list
   * @param problems of the list itself
   */
  public record Result(int added, List<String> campaigns, List<Left> left, List<String> problems) {
    public Result {
      campaigns = List.copyOf(campaigns);
      left = List.copyOf(left);
      problems = List.copyOf(problems);
    }
  }

  /** Takes the feeds; an import that is repeated adds nothing. */
  public Result run(Subscriptions list, Target target) {
    Run run = new Run(list, target);
    List<Subscription> all = list.feeds();
    for (int from = 0; from < all.size(); from += PORTION) {
      List<Subscription> portion = all.subList(from, Math.min(all.size(), from + PORTION));
      database.run(() -> portion.forEach(run::take));
    }
    return new Result(run.added, run.made, run.left, list.problems());
  }

  private final class Run {
    private final Subscriptions list;
    private final Target target;
    private final Map<String, Campaign> byName = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final String language =
        sites.site().map(Site::locale).map(Locale::getLanguage).orElse("ar");
    private final List<String> made = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private int added;

    Run(Subscriptions list, Target target) {
      this.list = list;
      this.target = target;
      campaigns.all().forEach(campaign -> byName.put(campaign.name(), campaign));
    }

    void take(Subscription feed) {
      Optional<URI> url = WebAddress.parse(feed.feedUrl());
      Optional<String> key = url.map(URI::toString).flatMap(UrlKey::of);
      if (url.isEmpty() || key.isEmpty()) {
        leave(feed, Cause.NO_ADDRESS, "");
      } else if (!keys.add(key.get())) {
        leave(feed, Cause.TWICE_IN_LIST, "");
      } else {
        Optional<CampaignFeed> known = feeds.ofAddress(url.get());
        if (known.isPresent()) {
          leave(feed, Cause.READ_ALREADY, name(known.get().campaignId()));
        } else {
          Source source = source(feed, url.get());
          feeds.add(campaign(feed).id(), source.id(), url.get(), cut(feed.title(), MAX_NAME));
          added++;
        }
      }
    }

    private void leave(Subscription feed, Cause cause, String detail) {
      left.add(new Left(feed.title(), feed.feedUrl(), cause, detail));
    }

    private String name(long campaignId) {
      return byName.values().stream()
          .filter(campaign -> campaign.id() == campaignId)
          .findFirst()
          .map(Campaign::name)
          .orElse("");
    }

    private Campaign campaign(Subscription feed) {
      String name =
          switch (target) {
            case Target.Into(String campaign) -> campaign;
            case Target.ByGroups(String ungrouped) ->
                feed.groups().isEmpty()
                    ? list.title().filter(title -> !title.isBlank()).orElse(ungrouped)
                    : String.join(WITHIN, feed.groups());
          };
      String fitting = cut(name.isBlank() ? UNNAMED : name.strip(), MAX_CAMPAIGN_NAME);
      return byName.computeIfAbsent(
          fitting,
          wanted -> {
            made.add(wanted);
            return campaigns.add(
                wanted, Campaign.FullText.WHEN_PARTIAL, Campaign.Rules.OPEN, Optional.empty());
          });
    }

    private Source source(Subscription feed, URI url) {
      URI home =
          feed.pageUrl()
              .flatMap(WebAddress::parse)
              .filter(page -> UrlKey.hostOf(page.toString()).isPresent())
              .orElse(url.resolve("/"));
      String spoken =
          feed.language()
              .map(Locale::forLanguageTag)
              .filter(locale -> !locale.getLanguage().isEmpty())
              .map(Locale::toLanguageTag)
              .orElse(language);
      return sources.ofHome(home.toString(), cut(feed.title(), MAX_NAME), spoken);
    }
  }

  private static String cut(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most)
            .strip();
  }
}
