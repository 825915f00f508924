package org.warraq.cli;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.newsroom.Extent;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.SectionDefaults;
import org.warraq.newsroom.SectionStore;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;
import org.warraq.people.Accounts;
import org.warraq.people.Role;
import org.warraq.press.InventedPress;
import org.warraq.press.Publisher;

/**
 * Sets up the newspaper of the demo: its name, its editor, and the invented press as its sources.
 */
final class DemoNewspaper implements SmartInitializingSingleton {
  static final String EDITOR = "editor";
  static final String PASSWORD = "warraq-demo";
  static final Locale LOCALE = Locale.forLanguageTag("ar-MA");

  /** Sources whose rights differ from the others', to show what rights do. */
  private static final Map<String, Rights> RIGHTS =
      Map.of(
          "littoral",
          new Rights(
              Extent.EXCERPT,
              Rights.Pictures.FORBIDDEN,
              Rights.Indexing.FORBIDDEN,
              Optional.empty(),
              Optional.of("© Le Courrier du Littoral"),
              Optional.empty()),
          "bustan",
          new Rights(
              Extent.FULL,
              Rights.Pictures.ALLOWED,
              Rights.Indexing.FORBIDDEN,
              Optional.empty(),
              Optional.of("تُنشر بإذن مجلة البستان"),
              Optional.of("اتفاق مكتوب مع المجلة")));

  private final InventedPress press;
  private final int port;
  private final SiteStore sites;
  private final Accounts accounts;
  private final SectionStore sections;
  private final SourceStore sources;
  private final CampaignStore campaigns;
  private final FeedStore feeds;

  DemoNewspaper(
      InventedPress press,
      int port,
      SiteStore sites,
      Accounts accounts,
      SectionStore sections,
      SourceStore sources,
      CampaignStore campaigns,
      FeedStore feeds) {
    this.press = press;
    this.port = port;
    this.sites = sites;
    this.accounts = accounts;
    this.sections = sections;
    this.sources = sources;
    this.campaigns = campaigns;
    this.feeds = feeds;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (sites.site().isPresent()) {
      return;
    }
    SectionDefaults.add(sections, LOCALE);
    accounts.create(EDITOR, "هيئة التحرير", PASSWORD, Role.ADMIN, LOCALE);
    Campaign regional = campaign("الصحافة الجهوية والوطنية");
    Campaign abroad = campaign("صحف بلغات أخرى");
    for (Publisher publisher : press.publishers()) {
      Source source =
          sources.ofHome(publisher.home().toString(), publisher.name(), publisher.language());
      sources.setRights(
          source.id(),
          RIGHTS.getOrDefault(
              publisher.id(), Rights.full("صحيفة متخيّلة: كل نصوصها كُتبت لهذا العرض")));
      boolean arabic = publisher.language().startsWith("ar");
      feeds.add((arabic ? regional : abroad).id(), source.id(), publisher.feed(), publisher.name());
    }
    sites.save(
        new Site(
            "صدى الضفاف",
            "أخبار الجهة من مصادرها، بأسمائها",
            LOCALE,
            ZoneId.of("Africa/Casablanca"),
            "http://localhost:" + port,
            "articles@sada.example"));
  }

  private Campaign campaign(String name) {
    return campaigns.add(
        name, Campaign.FullText.WHEN_PARTIAL, Campaign.Rules.OPEN, Optional.empty());
  }

  /** What {@code warraq demo} tells about each source. */
  static List<String> tour(InventedPress press) {
    return press.publishers().stream().map(p -> "  %-9s %s".formatted(p.id(), p.shows())).toList();
  }
}
