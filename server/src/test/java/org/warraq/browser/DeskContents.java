package org.warraq.browser;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.FeedStore;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.ArticleCard;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** Something for each of the desk's pages to show: what takes days to come about by itself. */
final class DeskContents {
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final Database database;
  private final ApplicationContext newspaper;
  private final long now = Instant.now().toEpochMilli();

  private DeskContents(ApplicationContext newspaper) {
    this.newspaper = newspaper;
    this.database = newspaper.getBean(Database.class);
  }

  /**
   * Fills a running demo.
   *
   * @return the pages to look at, by the names of their pictures
   */
  static Map<String, String> fill(ApplicationContext newspaper, List<ArticleCard> cards) {
    DeskContents contents = new DeskContents(newspaper);
    Article article =
        newspaper.getBean(ArchiveStore.class).find(cards.getFirst().id()).orElseThrow();
    Article other = newspaper.getBean(ArchiveStore.class).find(cards.get(1).id()).orElseThrow();
    long campaign = contents.number("SELECT min(id) FROM campaign");
    long source = article.source().id();
    long feed = contents.feeds(campaign, source);
    contents.matches(article, other);
    contents.changes(article);
    contents.learnt(article);
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("overview", "/desk");
    pages.put("campaigns", "/desk/campaigns");
    pages.put("decisions", "/desk/decisions");
    pages.put("articles", "/desk/articles?status=PUBLISHED");
    pages.put("sources", "/desk/sources");
    pages.put("settings", "/desk/settings");
    pages.put("standing-page", "/desk/settings/pages/new");
    pages.put("crawlers", "/desk/settings/crawlers");
    pages.put("feeds", "/desk/feeds?condition=FAILING");
    pages.put("feeds-silent", "/desk/feeds?condition=SILENT");
    pages.put("feed", "/desk/feeds/" + feed);
    pages.put("campaign", "/desk/campaigns/" + campaign);
    pages.put("feed-new", "/desk/campaigns/" + campaign + "/feeds/new");
    pages.put("opml", "/desk/opml");
    pages.put("source", "/desk/sources/" + source);
    pages.put("site-pages", "/desk/sources/" + source + "/pages");
    pages.put("takedowns", "/desk/articles/takedowns");
    pages.put("proposals", "/desk/articles/proposals");
    pages.put("proposal", "/desk/articles/proposals/" + article.id());
    pages.put("matches", "/desk/matches");
    pages.put("article", "/desk/articles/" + article.id());
    return pages;
  }

  private long number(String sql) {
    return database.sql().sql(sql).query(Long.class).single();
  }

  private long id() {
    return newspaper.getBean(Ids.class).next();
  }

  private void write(String sql, Object... values) {
    database.run(() -> database.batches().update(sql, values));
  }

  /** Feeds in each condition, none of which is due while one looks; the one with a history. */
  private long feeds(long campaign, long source) {
    String reads =
        "last_polled_at = %d, last_entry_at = %d, next_poll_at = %d"
            .formatted(now - 3_600_000, now - 40 * DAY, now + 2 * DAY);
    feed(
        campaign,
        source,
        "أخبار المرافئ",
        reads
            + ", silent_at = %d, last_outcome = 'NotModified',".formatted(now - DAY)
            + " last_explanation = 'Not modified since the last poll', poll_reason = 'RHYTHM'");
    feed(
        campaign,
        source,
        "نشرة الأسواق القديمة",
        reads
            + ", state = 'GONE', failures = 4, poll_reason = 'GONE', last_outcome = 'Gone', last_trouble = 'GONE',"
            + " last_explanation = 'The publisher says that this feed is gone for good (410)'");
    long feed =
        feed(
            campaign,
            source,
            "جريدة الساحل: الأخبار المحلية",
            reads
                + ", failures = 3, poll_reason = 'BACK_OFF', last_outcome = 'Failed', last_trouble = 'CONNECTION', entries_per_day = 12.4,"
                + " silent_at = %d, last_explanation = 'No connection to feeds.sahel.example:443:"
                    .formatted(now + DAY)
                + " the host refused it. It is tried again at growing intervals'");
    String[][] polls = {
      {
        "Failed",
        null,
        "The certificate of feeds.sahel.example has ended: tell its operator",
        "CERTIFICATE"
      },
      {"Refused", "503", "The host answered 503 Service Unavailable and asks to wait", "BUSY"},
      {
        "Updated",
        "200",
        "Read. It redirects for good to https://www.sahel.example/feeds/local/all.xml,"
            + " which becomes its address if that stands for a week"
      },
      {
        "Updated",
        "200",
        "2 dates could not be read; 1 bad byte became U+FFFD. The host calls the feed"
            + " unmodified although it has news: from now on it is always read whole"
      },
      {"NotModified", "304", "Not modified since the last poll"},
      {"Delivered", null, "Delivered by the hub"},
      {"NotAsked", null, "Too many requests wait for the host", "NO_TURN"},
      {
        "Unreadable",
        "200",
        "An HTML page and no feed: look for the feed's address on it",
        "NO_FEED"
      }
    };
    for (int i = 0; i < polls.length; i++) {
      write(
          "INSERT INTO poll_log (id, feed_id, at, outcome, status, explanation, trouble, entries_new, body_bytes, millis)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          id(),
          feed,
          now - i * 3_700_000L,
          polls[i][0],
          polls[i][1] == null ? null : Integer.valueOf(polls[i][1]),
          polls[i][2],
          polls[i].length > 3 ? polls[i][3] : null,
          i,
          i * 51_234L,
          120 + i * 37);
    }
    write(
        "INSERT INTO feed_identity (feed_id, entry_key, cause, share, changed_at) VALUES (?, 'ADDRESS', 'CHURNED', 0.12, ?)",
        feed,
        now - 9 * DAY);
    write(
        "INSERT INTO websub (id, feed_id, hub, topic, token, secret, state, explanation, verified_at, expires_at,"
            + " deliveries, last_delivery_at, unsigned, created_at)"
            + " VALUES (?, ?, 'https://hub.example/subscriptions', 'https://sahel.example/f', 'token-of-a-test', 'x',"
            + " 'UNRELIABLE', 'A poll found 2 entries that the hub had not delivered', ?, ?, 1234, ?, 3, ?)",
        id(),
        feed,
        now - 3 * DAY,
        now + 7 * DAY,
        now - 7_200_000,
        now - 3 * DAY);
    return feed;
  }

  private long feed(long campaign, long source, String title, String state) {
    return database.write(() -> {
      CampaignFeed feed =
          newspaper
              .getBean(FeedStore.class)
              .add(
                  campaign,
                  source,
                  URI.create(
                      "https://feeds.sahel.example/local/" + id() + "/rss.xml?edition=morning"),
                  title);
      database.batches().update("UPDATE feed SET " + state + " WHERE id = ?", feed.id());
      return feed.id();
    });
  }

  private void matches(Article article, Article other) {
    String[][] found = {
      {"SAME", "NONE", "0.81"}, {"RELATED", "NONE", "0.34"}, {"WITHHELD", "NUMBERS", "0.72"}
    };
    for (String[] match : found) {
      write(
          "INSERT INTO likeness_match (id, at, kind, doubt, article_id, entry_id, own_article_id, headline, source_id,"
              + " jaccard, containment, shared_shingles, formula_shingles, hours_apart)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0.93, 118, 14, 5.5)",
          id(),
          now,
          match[0],
          match[1],
          article.id(),
          number("SELECT max(entry_id) FROM sighting WHERE article_id = " + other.id()),
          match[0].equals("SAME") ? null : other.id(),
          other.headline(),
          other.source().id(),
          Double.valueOf(match[2]));
    }
  }

  private void changes(Article article) {
    String body =
        article
            .bodyHtml()
            .replaceFirst(
                "</p>", " وأضاف المصدر أن العمل يبدأ غدا.</p><p>وهذه فقرة جديدة كاملة.</p>");
    write(
        "INSERT INTO proposal (article_id, entry_id, state, headline, standfirst, body_html, words, at)"
            + " VALUES (?, ?, 'OPEN', ?, ?, ?, 90, ?)",
        article.id(),
        number("SELECT max(entry_id) FROM sighting WHERE article_id = " + article.id()),
        article.headline() + " قبل نهاية الشهر",
        article.standfirst().orElse("مقدمة لم تكن"),
        body,
        now);
    write(
        "INSERT INTO takedown (id, cause, url, headline, reason, account_id, at)"
            + " VALUES (?, 'TAKEN_DOWN', 'https://sahel.example/2026/03/a-long-address-of-an-article?id=77123',"
            + " 'خبر سُحب بحكم', 'حكم المحكمة رقم 12/2026', (SELECT min(id) FROM account), ?)",
        id(),
        now);
    write(
        "INSERT INTO takedown (id, cause, url, reason, account_id, at)"
            + " VALUES (?, 'ADDRESS', 'https://sahel.example/private', 'طلب صاحب الصورة', (SELECT min(id) FROM account), ?)",
        id(),
        now - DAY);
  }

  private void learnt(Article article) {
    long entry = number("SELECT min(entry_id) FROM sighting WHERE article_id = " + article.id());
    String[][] signals = {
      {"NOARCHIVE", "HTTP_HEADER", "noarchive"},
      {"TDM_RESERVED", "WELL_KNOWN", "tdm-reservation: 1"}
    };
    for (int i = 0; i < signals.length; i++) {
      write(
          "INSERT INTO rights_signal (entry_id, position, wish, place, said, url, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
          entry,
          100 + i,
          signals[i][0],
          signals[i][1],
          signals[i][2],
          article.originUrl(),
          now);
    }
    String host = article.source().homeHost();
    write(
        "INSERT INTO url_parameter (host, name, same, different) VALUES (?, 'weekly', 9, 0)", host);
    write("INSERT INTO url_parameter (host, name, same, different) VALUES (?, 'p', 0, 23)", host);
  }
}
