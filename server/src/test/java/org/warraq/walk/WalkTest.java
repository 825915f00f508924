package org.warraq.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.article.BodyText;
import org.warraq.campaign.FeedStore;
import org.warraq.feed.UrlKey;
import org.warraq.intake.Decision;
import org.warraq.intake.DecisionLogStore;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.Newsroom;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.Sighting;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;
import org.warraq.press.FailureMode;
import org.warraq.press.InventedPress;
import org.warraq.press.PressArticle;
import org.warraq.press.Publisher;

/** The whole walk, from the press's feeds over real HTTP to articles in the database. */
class WalkTest {
  @TempDir private Path data;
  private final MovableClock clock = new MovableClock(Instant.now());
  private InventedPress press;
  private Newspaper newspaper;

  @BeforeEach
  void open() throws Exception {
    press = InventedPress.start(0, clock);
    newspaper = Newspaper.open(data, press.port());
  }

  @AfterEach
  void close() {
    newspaper.close();
    press.close();
  }

  @Test
  void everyArticleOfThePressIsPublishedOnceWithItsWordsAndItsProvenance() throws Exception {
    newspaper.subscribe(press, Map.of());
    newspaper.collect();

    Map<String, Article> byAddress =
        newspaper.articles().stream()
            .flatMap(article ->
                article.sightings().stream().map(seen -> Map.entry(bare(seen.url()), article)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    SoftAssertions softly = new SoftAssertions();
    for (Publisher publisher : press.publishers()) {
      for (PressArticle original : press.articles(publisher.id())) {
        Article article = byAddress.get(bare(original.canonical().toString()));
        assertThat(article).as("%s %s", original.id(), original.canonical()).isNotNull();
        assertThat(article.status()).isEqualTo(ArticleStatus.PUBLISHED);
        if (article.origin().orElseThrow().source().name().equals(publisher.name())) {
          softly.check(() -> isWhatItsAuthorMeant(article, original, publisher));
        }
      }
    }
    softly.assertAll();
  }

  private static void isWhatItsAuthorMeant(
      Article article, PressArticle original, Publisher publisher) {
    assertThat(article.headline()).as(original.id()).isEqualTo(plain(original.headline()));
    assertThat(plain(BodyText.text(article.bodyHtml())))
        .as("body of %s", original.id())
        .isEqualTo(plain(original.text()));
    assertThat(Duration.between(article.publishedAt(), original.published()).abs())
        .as("date of %s", original.id())
        .isLessThan(Duration.ofSeconds(1));
    assertThat(article.language()).as(original.id()).isEqualTo(publisher.language().split("-")[0]);
    assertThat(article.section().map(section -> section.name()))
        .as("section of %s", original.id())
        .isPresent();
    assertThat(article.bylines().stream().map(byline -> byline.name()).toList())
        .as("bylines of %s", original.id())
        .isEqualTo(original.authors().isEmpty() ? List.of(publisher.name()) : original.authors());
    assertThat(article.originUrl()).as(original.id()).doesNotContain("utm_");
    Sighting origin = article.origin().orElseThrow();
    assertThat(origin.feedUrl())
        .isIn(
            publisher.feed().toString(), publisher.feed().toString().replace("/rss.xml", "/feed"));
  }

  @Test
  void aWireReportThatThreePapersCarryIsOneArticleThatNamesThemAll() throws Exception {
    newspaper.subscribe(press, Map.of());
    newspaper.collect();

    Map<String, List<PressArticle>> wires = new HashMap<>();
    for (Publisher publisher : press.publishers()) {
      press.articles(publisher.id()).stream()
          .filter(article -> article.wire().isPresent())
          .forEach(article ->
              wires.computeIfAbsent(article.wire().get(), id -> new ArrayList<>()).add(article));
    }
    assertThat(wires).hasSize(3);
    for (List<PressArticle> copies : wires.values()) {
      assertThat(copies).hasSize(3);
      Set<String> addresses =
          copies.stream()
              .map(copy -> bare(copy.canonical().toString()))
              .collect(Collectors.toSet());
      List<Article> carrying =
          newspaper.articles().stream()
              .filter(article ->
                  article.sightings().stream()
                      .anyMatch(seen -> addresses.contains(bare(seen.url()))))
              .toList();
      assertThat(carrying).hasSize(1);
      assertThat(carrying.getFirst().alsoReported()).hasSize(2);
      assertThat(
              carrying.getFirst().sightings().stream().map(Sighting::headline).map(WalkTest::plain))
          .containsExactlyInAnyOrderElementsOf(
              copies.stream().map(copy -> plain(copy.headline())).toList());
    }
  }

  @Test
  void askingAgainChangesNothing() throws Exception {
    newspaper.subscribe(press, Map.of());
    newspaper.collect();
    List<Article> before = newspaper.articles();
    newspaper.collect();
    newspaper.collect();
    assertThat(newspaper.articles()).usingRecursiveComparison().isEqualTo(before);
    assertThat(newspaper.count("SELECT count(*) FROM revision")).isEqualTo(before.size());
  }

  @Test
  void anArticleThatItsPublisherCorrectsGetsARevisionAndStaysOneArticle() throws Exception {
    newspaper.subscribe(press, Map.of());
    newspaper.collect();
    clock.forward(Duration.ofMinutes(6));
    newspaper.collect();

    PressArticle corrected =
        press.articles("harbour").stream()
            .filter(a -> a.modified().isPresent())
            .findFirst()
            .orElseThrow();
    Article article = articleAt(corrected.canonical());
    assertThat(article.revision()).isEqualTo(2);
    assertThat(article.headline()).isEqualTo(plain(corrected.headline()));
    assertThat(plain(BodyText.text(article.bodyHtml()))).isEqualTo(plain(corrected.text()));
    assertThat(newspaper.room(DecisionLogStore.class).ofArticle(article.id()))
        .extracting(line -> line.decision().orElseThrow().reason())
        .containsExactly(Decision.Reason.ORIGIN_CHANGED);
  }

  @Test
  void whatAnEditorHasChangedIsNotOverwrittenByTheFeed() throws Exception {
    newspaper.subscribe(press, Map.of());
    newspaper.collect();
    PressArticle original = corrigible();
    Article article = articleAt(original.canonical());
    long account = account();
    newspaper
        .room(Newsroom.class)
        .amend(
            article.id(), 1, "Our own headline", Optional.empty(), "<p>Our own text.</p>", account);
    clock.forward(Duration.ofMinutes(6));
    newspaper.collect();

    Article after = articleAt(original.canonical());
    assertThat(after.headline()).isEqualTo("Our own headline");
    assertThat(newspaper.room(DecisionLogStore.class).ofArticle(article.id()))
        .extracting(line -> line.decision().orElseThrow().reason())
        .containsExactly(Decision.Reason.EDITED_AT_DESK);
  }

  private PressArticle corrigible() {
    MovableClock later = new MovableClock(clock.instant().plus(Duration.ofMinutes(6)));
    Set<URI> corrected;
    Instant now = clock.instant();
    clock.set(later.instant());
    corrected =
        press.articles("harbour").stream()
            .filter(a -> a.modified().isPresent())
            .map(PressArticle::canonical)
            .collect(Collectors.toSet());
    clock.set(now);
    return press.articles("harbour").stream()
        .filter(a -> corrected.contains(a.canonical()))
        .findFirst()
        .orElseThrow();
  }

  private long account() {
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
    return 7;
  }

  @Test
  void newEntriesAppearWhileThePaperRuns() throws Exception {
    newspaper.subscribe(press, Map.of());
    newspaper.collect();
    long before = newspaper.count("SELECT count(*) FROM sighting");
    clock.forward(Duration.ofMinutes(17));
    newspaper.collect();
    newspaper.collect();
    long published =
        press.publishers().stream()
            .mapToLong(publisher -> press.articles(publisher.id()).size())
            .sum();
    assertThat(newspaper.count("SELECT count(*) FROM sighting"))
        .isEqualTo(published)
        .isGreaterThan(before);
  }

  @Test
  void aSourceWithoutAPermissionIsShownAsAnExcerptWithoutItsPictures() throws Exception {
    newspaper.subscribe(newspaper.campaign("one"), press.publisher("sahel"), Rights.UNKNOWN);
    newspaper.collect();
    assertThat(newspaper.articles()).isNotEmpty();
    for (Article article : newspaper.articles()) {
      assertThat(BodyText.words(BodyText.text(article.bodyHtml())))
          .isBetween(5, 110)
          .isLessThan(article.words());
      assertThat(article.indexed()).isEqualTo(Rights.Indexing.FORBIDDEN);
      assertThat(article.picture()).isEmpty();
    }
    assertThat(newspaper.count("SELECT count(*) FROM article WHERE lead_media_id IS NOT NULL"))
        .isZero();
  }

  @Test
  void anArticleOfASourceThatWasBlockedSinceDoesNotComeBeforeReaders() throws Exception {
    var feed =
        newspaper.subscribe(
            newspaper.campaign("one"), press.publisher("sahel"), Rights.full("invented"));
    newspaper.collect();
    long article = newspaper.articles().getFirst().id();
    Newsroom newsroom = newspaper.room(Newsroom.class);
    assertThat(newsroom.move(article, ArticleStatus.HELD)).isTrue();
    newspaper.room(SourceStore.class).setStanding(feed.sourceId(), Source.Standing.BLOCKED);
    assertThat(newsroom.move(article, ArticleStatus.PUBLISHED)).isFalse();
    assertThat(newspaper.articles().getFirst().status()).isEqualTo(ArticleStatus.HELD);
  }

  @Test
  void aFeedThatHasRedirectedForGoodForAWeekIsAskedAtItsNewAddress() throws Exception {
    newspaper.subscribe(
        newspaper.campaign("one"), press.publisher("littoral"), Rights.full("invented"));
    newspaper.collect();
    assertThat(newspaper.database().sql().sql("SELECT url FROM feed").query(String.class).single())
        .endsWith("/rss.xml");
    newspaper
        .database()
        .run(() ->
            newspaper
                .database()
                .sql()
                .sql("UPDATE feed SET moved_since = moved_since - :week")
                .param("week", Duration.ofDays(7).toMillis())
                .update());
    newspaper.collect();
    assertThat(newspaper.database().sql().sql("SELECT url FROM feed").query(String.class).single())
        .endsWith("/feed");
  }

  @Test
  void anUnchangedFeedIsNotReadAgain() throws Exception {
    Publisher sahel = press.publisher("sahel");
    var feed = newspaper.subscribe(newspaper.campaign("one"), sahel, Rights.full("invented"));
    newspaper.collect();
    newspaper.collect();
    assertThat(newspaper.room(FeedStore.class).log(feed.id(), 1).getFirst().outcome())
        .isEqualTo("NotModified");
    assertThat(newspaper.room(FeedStore.class).log(feed.id(), 1).getFirst().status()).hasValue(304);
  }

  @Test
  void aFeedThatFailsKeepsItsArticlesAndSaysWhatHappened() throws Exception {
    Publisher marsa = press.publisher("marsa");
    var feed = newspaper.subscribe(newspaper.campaign("one"), marsa, Rights.full("invented"));
    newspaper.collect();
    long articles = newspaper.count("SELECT count(*) FROM article");
    press.fail("marsa", FailureMode.SERVER_ERROR, 1);
    newspaper.collect();
    // With something new to say, the answer has a body that can be cut.
    clock.forward(Duration.ofMinutes(5));
    press.fail("marsa", FailureMode.CUT_SHORT, 1);
    newspaper.collect();
    press.fail("marsa", FailureMode.MAINTENANCE_PAGE, 1);
    newspaper.collect();
    var after = newspaper.room(FeedStore.class).find(feed.id()).orElseThrow();
    assertThat(after.failures()).isEqualTo(3);
    assertThat(newspaper.room(FeedStore.class).log(feed.id(), 3))
        .extracting(record -> record.outcome())
        .containsExactly("Unreadable", "Failed", "Refused");
    assertThat(newspaper.count("SELECT count(*) FROM article")).isEqualTo(articles);
    newspaper.collect();
    assertThat(newspaper.room(FeedStore.class).find(feed.id()).orElseThrow().failures()).isZero();
  }

  @Test
  void aFeedThatIsGoneIsNotAskedAgain() throws Exception {
    Publisher marsa = press.publisher("marsa");
    newspaper.subscribe(newspaper.campaign("one"), marsa, Rights.full("invented"));
    newspaper.collect();
    press.fail("marsa", FailureMode.GONE, 1);
    newspaper.collect();
    long hits = press.hits(marsa.feed());
    newspaper.collect();
    assertThat(press.hits(marsa.feed())).isEqualTo(hits);
    assertThat(
            newspaper.database().sql().sql("SELECT state FROM feed").query(String.class).single())
        .isEqualTo("GONE");
  }

  private Article articleAt(URI canonical) {
    return newspaper.articles().stream()
        .filter(article ->
            article.sightings().stream()
                .anyMatch(s -> bare(s.url()).equals(bare(canonical.toString()))))
        .findFirst()
        .orElseThrow();
  }

  private static String bare(String url) {
    return UrlKey.of(url).orElseThrow();
  }

  /** White space of all kinds is one space; an old page draws the bullets of its lists by hand. */
  private static String plain(String text) {
    return text.replace("• ", "")
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ')
        .replaceAll("\\s+", " ")
        .strip();
  }
}
