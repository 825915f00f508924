package org.warraq.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.intake.DecisionLogStore;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.Newsroom;
import org.warraq.newsroom.Proposal;
import org.warraq.newsroom.ProposalStore;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.Takedown;
import org.warraq.newsroom.TakedownStore;
import org.warraq.newsroom.Takedowns;
import org.warraq.newsroom.UpdatePolicy;
import org.warraq.newsroom.Updates;
import org.warraq.newsroom.UrlParameter;
import org.warraq.newsroom.UrlParameterStore;

/**
 * Never twice, never lost, never back: articles over real HTTP, as their publishers change them.
 */
class IdentityWalkTest {
  private static final Instant MORNING =
      Instant.now().minus(Duration.ofHours(5)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

  @TempDir private Path data;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private HttpServer server;
  private Newspaper newspaper;

  private void open(String... settings) throws Exception {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
          exchange
              .getResponseHeaders()
              .set(
                  "Content-Type",
                  page != null && page.startsWith("<rss")
                      ? "application/rss+xml"
                      : "text/html; charset=utf-8");
          exchange.sendResponseHeaders(
              page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    server.start();
    newspaper = Newspaper.open(data, server.getAddress().getPort(), settings);
  }

  @AfterEach
  void close() {
    newspaper.close();
    server.stop(0);
  }

  @Test
  void postsThatShareTheirLinkAndEntriesThatLinkToTheHomePageAreArticlesOfTheirOwn()
      throws Exception {
    open();
    subscribe("a", UpdatePolicy.TAKE_OVER);
    collect(
        "a",
        item("1", at("/live"), "البث الأول", text(1, 40), MORNING),
        item("2", at("/live"), "ميناء المدينة", text(2, 40), MORNING),
        item("3", at("/"), "السوق الكبير", text(3, 40), MORNING),
        item("4", at("/"), "محطة القطار", text(4, 40), MORNING),
        item("", "", "بلا رابط ولا معرف", text(5, 40), MORNING));
    collect("a", item("2", at("/live"), "ميناء المدينة", text(2, 40) + " خاتمة", MORNING));
    assertThat(headlines())
        .containsExactlyInAnyOrder(
            "البث الأول", "ميناء المدينة", "السوق الكبير", "محطة القطار", "بلا رابط ولا معرف");
    assertThat(newspaper.articles())
        .allMatch(article -> article.status() == ArticleStatus.PUBLISHED);
  }

  @Test
  void aCanonicalAddressThatATemplateGivesEveryPageJoinsNoArticles() throws Exception {
    open();
    subscribe("a", UpdatePolicy.TAKE_OVER);
    for (int i = 1; i <= 3; i++) {
      pages.put("/n" + i, page("/section", "خبر رقم " + i, text(i, 120)));
    }
    collect(
        "a",
        item("1", at("/n1"), "خبر الجسر", "موجز أول", MORNING),
        item("2", at("/n2"), "خبر الميناء", "موجز ثان", MORNING),
        item("3", at("/n3"), "خبر السوق", "موجز ثالث", MORNING));
    assertThat(headlines()).containsExactlyInAnyOrder("خبر الجسر", "خبر الميناء", "خبر السوق");
  }

  @Test
  void aTextThatIsNearlyEqualIsMendedSilentlyAndTheTimeOfPublicationNeverMoves() throws Exception {
    open();
    subscribe("a", UpdatePolicy.IGNORE);
    String text = text(7, 100);
    collect("a", item("1", at("/x"), "خبر الجسر الجديد", text + " شاهده 15 قارئا", MORNING));
    collect(
        "a",
        item(
            "1",
            at("/x"),
            "خبر الجسر الجديد",
            text + " شاهده 3871 قارئا",
            MORNING.plus(Duration.ofHours(2))));
    Article article = newspaper.articles().getFirst();
    assertThat(article.bodyHtml()).contains("3871");
    assertThat(article.revision()).isEqualTo(1);
    assertThat(article.modifiedAt()).isEmpty();
    assertThat(article.publishedAt()).isEqualTo(MORNING);
    assertThat(reason()).isEqualTo("CORRECTED");

    collect("a", item("1", at("/x"), "خبر الجسر الجديد", text(7, 60) + text(8, 60), MORNING));
    assertThat(newspaper.articles().getFirst().bodyHtml()).contains("3871");
    assertThat(reason()).isEqualTo("CHANGE_IGNORED");
  }

  @Test
  void aChangeIsTakenOverAsARevisionOfTheSameArticle() throws Exception {
    open();
    subscribe("a", UpdatePolicy.TAKE_OVER);
    collect("a", item("1", at("/x"), "خبر الجسر", text(7, 100), MORNING));
    collect(
        "a",
        item("1", at("/x"), "خبر الجسر", text(7, 60) + text(8, 60), MORNING.plusSeconds(3600)));
    assertThat(newspaper.articles()).hasSize(1);
    Article article = newspaper.articles().getFirst();
    assertThat(article.revision()).isEqualTo(2);
    assertThat(article.publishedAt()).isEqualTo(MORNING);
    assertThat(article.modifiedAt()).isPresent();
    assertThat(reason()).isEqualTo("ORIGIN_CHANGED");
  }

  @Test
  void aChangeIsProposedOnceAndTakenOverOrDismissedByAnEditor() throws Exception {
    open();
    proposing();
  }

  private void proposing() throws Exception {
    ProposalStore proposals = newspaper.room(ProposalStore.class);
    Updates updates = newspaper.room(Updates.class);
    subscribe("a", UpdatePolicy.PROPOSE);
    collect("a", item("1", at("/x"), "خبر الجسر", text(7, 100), MORNING));
    long id = newspaper.articles().getFirst().id();
    String changed = text(7, 60) + text(8, 60);
    collect("a", item("1", at("/x"), "خبر الجسر", changed, MORNING));
    assertThat(newspaper.articles().getFirst().revision()).isEqualTo(1);
    assertThat(reason()).isEqualTo("CHANGE_PROPOSED");
    assertThat(proposals.open(5)).extracting(ProposalStore.Line::articleId).containsExactly(id);

    assertThat(updates.dismiss(id)).isTrue();
    collect("a", item("1", at("/x"), "خبر الجسر", changed + " ختاما", MORNING));
    assertThat(proposals.waiting()).isZero();
    assertThat(reason()).isEqualTo("NOTHING_NEW");

    collect("a", item("1", at("/x"), "جسر الوادي يفتح", text(9, 90), MORNING));
    assertThat(proposals.find(id).orElseThrow().state()).isEqualTo(Proposal.State.OPEN);
    assertThat(updates.accept(id)).hasValue(2);
    assertThat(updates.accept(id)).isEmpty();
    Article article = newspaper.articles().getFirst();
    assertThat(article.headline()).isEqualTo("جسر الوادي يفتح");
    assertThat(article.publishedAt()).isEqualTo(MORNING);
    assertThat(newspaper.articles()).hasSize(1);
  }

  @Test
  void whatAnEditorThrewAwayComesBackUnderNoAddressIdTextOrFeed() throws Exception {
    open();
    throwingAway();
  }

  private void throwingAway() throws Exception {
    Newsroom newsroom = newspaper.room(Newsroom.class);
    CampaignFeed feed = subscribe("a", UpdatePolicy.TAKE_OVER);
    String text = text(7, 100);
    collect("a", item("g1", at("/x"), "خبر الجسر", text, MORNING));
    long id = newspaper.articles().getFirst().id();
    assertThat(newsroom.move(id, ArticleStatus.TRASHED)).isTrue();

    collect("a", item("g1", at("/x?utm_source=feed"), "خبر الجسر وقد تغير", text(8, 90), MORNING));
    assertThat(reason()).isEqualTo("TAKEN_DOWN");
    subscribe("b", UpdatePolicy.TAKE_OVER);
    collect("b", item("other", at("/copy"), "عنوان آخر", text, MORNING));
    assertThat(reason()).isEqualTo("TAKEN_DOWN");
    // The copy's own address is kept away too, whatever stands there later.
    collect("b", item("", at("/copy"), "عنوان ثالث", text(9, 90), MORNING));
    assertThat(reason()).isEqualTo("TAKEN_DOWN");

    assertThat(newspaper.room(Takedowns.class).delete(id)).isTrue();
    newspaper
        .database()
        .run(() -> {
          for (String table : List.of("entry_alias", "feed_identity", "entry")) {
            newspaper.database().sql().sql("DELETE FROM " + table).update();
          }
        });
    assertThat(newspaper.articles()).isEmpty();
    collect("a", item("g1", at("/moved"), "خبر قديم", text(10, 90), MORNING));
    assertThat(reason()).isEqualTo("TAKEN_DOWN");
    collect("a", item("g2", at("/y"), "خبر آخر تماما", text(11, 90), MORNING));
    assertThat(headlines()).containsExactly("خبر آخر تماما");
    assertThat(feed.id()).isPositive();
  }

  @Test
  void whatAnEditorPartedWalksAgainWithItsPageAndChangesWithoutComingBack() throws Exception {
    open();
    account();
    subscribe("a", UpdatePolicy.TAKE_OVER);
    subscribe("b", UpdatePolicy.TAKE_OVER);
    collect("a", item("1", at("/x"), "خبر الجسر", text(7, 130), MORNING));
    long first = newspaper.articles().getFirst().id();
    // Its page says that the first article's address is its own.
    String shorter = text(7, 100);
    pages.put("/y", page("/x", "الجسر في صحيفة أخرى", shorter));
    collect("b", item("9", at("/y"), "الجسر في صحيفة أخرى", "موجز", MORNING));
    assertThat(newspaper.articles()).hasSize(1);
    long entry =
        newspaper
            .database()
            .sql()
            .sql("SELECT entry_id FROM sighting WHERE kind = 'ALSO_REPORTED'")
            .query(Long.class)
            .single();
    newspaper
        .database()
        .run(() -> {
          newspaper
              .database()
              .sql()
              .sql("INSERT INTO likeness_apart (entry_id, article_id, at) VALUES (?, ?, 0)")
              .params(entry, first)
              .update();
          newspaper
              .database()
              .sql()
              .sql("DELETE FROM sighting WHERE entry_id = ?")
              .param(entry)
              .update();
        });
    newspaper.room(DecisionLogStore.class).again(entry);
    collect("b", item("9", at("/y"), "الجسر في صحيفة أخرى", "موجز", MORNING));
    Article own = own(first);
    assertThat(own.headline()).isEqualTo("الجسر في صحيفة أخرى");
    assertThat(own.bodyHtml())
        .contains(shorter.substring(shorter.length() - 40, shorter.length() - 3));

    pages.put("/y", page("/x", "الجسر في صحيفة أخرى", text(7, 60) + text(8, 60)));
    collect("b", item("9", at("/y"), "الجسر في صحيفة أخرى", "موجز جديد", MORNING));
    assertThat(newspaper.articles()).hasSize(2);
    assertThat(own(first).id()).isEqualTo(own.id());
    assertThat(own(first).revision()).isEqualTo(2);
    assertThat(newspaper.articles().stream().flatMap(article -> article.alsoReported().stream()))
        .isEmpty();
  }

  private Article own(long other) {
    return newspaper.articles().stream()
        .filter(article -> article.id() != other)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsTakenOutOfTheTrashMayComeBack() throws Exception {
    open();
    Newsroom newsroom = newspaper.room(Newsroom.class);
    subscribe("a", UpdatePolicy.TAKE_OVER);
    collect("a", item("g1", at("/x"), "خبر الجسر", text(7, 100), MORNING));
    long id = newspaper.articles().getFirst().id();
    newsroom.move(id, ArticleStatus.TRASHED);
    newsroom.move(id, ArticleStatus.PUBLISHED);
    collect("a", item("g1", at("/x"), "خبر الجسر", text(7, 60) + text(8, 60), MORNING));
    assertThat(newspaper.articles().getFirst().revision()).isEqualTo(2);
    assertThat(newspaper.room(TakedownStore.class).latest(Long.MAX_VALUE, 5)).isEmpty();
  }

  @Test
  void anAddressThatIsTakenDownIsKeptAwayUntilTheTakedownIsLifted() throws Exception {
    open();
    Takedowns takedowns = newspaper.room(Takedowns.class);
    account();
    takedowns.add("https://www.a.localhost:%d/x/".formatted(port()), "طلب من المحكمة", 7);
    subscribe("a", UpdatePolicy.TAKE_OVER);
    collect("a", item("1", at("/x"), "خبر الجسر", text(7, 50), MORNING));
    assertThat(reason()).isEqualTo("TAKEN_DOWN");
    assertThat(newspaper.articles()).isEmpty();
    Takedown takedown = newspaper.room(TakedownStore.class).latest(Long.MAX_VALUE, 5).getFirst();
    assertThat(takedown.reason()).isEqualTo("طلب من المحكمة");
    assertThat(takedown.who()).contains("Editor");
    takedowns.lift(takedown.id());
    collect("a", item("1", at("/x"), "خبر الجسر", text(7, 51), MORNING));
    assertThat(headlines()).containsExactly("خبر الجسر");
  }

  @Test
  void aParameterUnderWhichTextsStayTheSameIsLearntAndIgnoredAndOneThatTellsApartIsNot()
      throws Exception {
    open();
    learning();
  }

  private void learning() throws Exception {
    subscribe("a", UpdatePolicy.TAKE_OVER);
    subscribe("b", UpdatePolicy.TAKE_OVER);
    List<String> plain = new ArrayList<>();
    List<String> weekly = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      plain.add(item("p" + i, at("/a" + i), "مقال " + word(i), text(20 + i, 60), MORNING));
      weekly.add(
          item("w" + i, at("/a" + i + "?weekly"), "مقال " + word(i), text(20 + i, 60), MORNING));
    }
    collect("a", plain.toArray(String[]::new));
    collect("b", weekly.subList(0, 4).toArray(String[]::new));
    assertThat(meaning("weekly")).isEqualTo(UrlParameter.Meaning.UNKNOWN);
    collect("b", weekly.toArray(String[]::new));
    assertThat(meaning("weekly")).isEqualTo(UrlParameter.Meaning.IGNORED);
    assertThat(newspaper.articles()).hasSize(5);

    // Too short to be known by its text: the address alone tells.
    collect("a", item("s", at("/short"), "خبر قصير", "سقط المطر اليوم على المدينة.", MORNING));
    collect(
        "b", item("t", at("/short?weekly"), "خبر قصير", "سقط المطر اليوم على المدينة.", MORNING));
    assertThat(newspaper.articles()).hasSize(6);
    assertThat(reason()).isEqualTo("SAME_ADDRESS");

    for (int i = 1; i <= 6; i++) {
      collect("a", item("q" + i, at("/?p=" + i), "خبر " + word(40 + i), text(40 + i, 60), MORNING));
    }
    assertThat(meaning("p")).isEqualTo(UrlParameter.Meaning.TELLS_APART);
    assertThat(newspaper.articles()).hasSize(12);

    newspaper.room(UrlParameterStore.class).forget("a.localhost:" + port(), "weekly");
    assertThat(newspaper.room(UrlParameterStore.class).ofDomain("a.localhost:" + port()))
        .extracting(UrlParameter::name)
        .containsExactly("p");
  }

  private UrlParameter.Meaning meaning(String name) {
    return newspaper.room(UrlParameterStore.class).ofDomain("a.localhost:" + port()).stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow()
        .meaning();
  }

  @Test
  void allOfItHoldsOnPostgresqlToo() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      open(
          "--warraq.store.database-url=" + postgres.getJdbcUrl("postgres", "postgres"),
          "--warraq.store.database-user=postgres");
      learning();
      newspaper.database().run(this::empty);
      proposing();
      newspaper.database().run(this::empty);
      throwingAway();
      newspaper.close();
    }
  }

  private void empty() {
    newspaper
        .database()
        .sql()
        .sql(
            "TRUNCATE feed, article, entry, entry_alias, article_alias, url_neighbour, proposal CASCADE")
        .update();
  }

  private void account() {
    newspaper
        .database()
        .run(() ->
            newspaper
                .database()
                .sql()
                .sql(
                    """
                    INSERT INTO account (id, name, display_name, password_hash, role, locale, created_at)
                    VALUES (7, 'editor', 'Editor', 'none', 'EDITOR', 'en', 0)
                    """)
                .update());
  }

  private CampaignFeed subscribe(String name, UpdatePolicy policy) {
    Campaign.Rules open = Campaign.Rules.OPEN;
    Campaign campaign =
        newspaper
            .room(CampaignStore.class)
            .add(
                "campaign " + policy,
                Campaign.FullText.WHEN_PARTIAL,
                new Campaign.Rules(
                    open.publishMode(),
                    open.minWords(),
                    open.maxAge(),
                    open.delay(),
                    0,
                    open.languages(),
                    open.requiredWords(),
                    open.refusedWords(),
                    policy,
                    open.repairs()),
                Optional.empty());
    return newspaper.subscribe(
        campaign, at("/"), name, "ar", URI.create(at("/feed/" + name)), Rights.full("test"));
  }

  private void collect(String feed, String... items) throws InterruptedException {
    pages.put(
        "/feed/" + feed,
        "<rss version=\"2.0\"><channel><title>%s</title>%s</channel></rss>"
            .formatted(feed, String.join("", items)));
    newspaper.collect();
  }

  private static String item(String guid, String link, String title, String text, Instant at) {
    return "<item>"
        + (guid.isEmpty() ? "" : "<guid isPermaLink=\"false\">" + guid + "</guid>")
        + (link.isEmpty() ? "" : "<link>" + link.replace("&", "&amp;") + "</link>")
        + "<title>%s</title><description>%s</description><pubDate>%s</pubDate></item>"
            .formatted(
                title,
                text,
                DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC)));
  }

  private String page(String canonical, String headline, String text) {
    return "<!doctype html><html lang=ar><head><title>%s</title><link rel=canonical href=\"%s\"></head><body><article><h1>%s</h1><p>%s</p></article></body></html>"
        .formatted(headline, at(canonical), headline, text);
  }

  /** So many words that other seeds do not have in this order. */
  private static String text(int seed, int words) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(word(random.nextInt(100_000))).append(i % 12 == 11 ? ". " : " ");
    }
    return text.toString();
  }

  private static String word(int number) {
    String letters = "بتثجحخدذرزسشصضطظعغفقكلمنهي";
    StringBuilder word = new StringBuilder("ا");
    for (int rest = number + 26 * 26; rest > 0; rest /= 26) {
      word.append(letters.charAt(rest % 26));
    }
    return word.toString();
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private String at(String path) {
    return "http://a.localhost:%d%s".formatted(port(), path);
  }

  private List<String> headlines() {
    return newspaper.articles().stream().map(Article::headline).toList();
  }

  /** Of the latest decision. */
  private String reason() {
    return newspaper
        .database()
        .sql()
        .sql("SELECT reason FROM entry ORDER BY decided_at DESC, id DESC LIMIT 1")
        .query(String.class)
        .single();
  }
}
