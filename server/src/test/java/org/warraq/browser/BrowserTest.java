package org.warraq.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.warraq.cli.DemoCommand;
import org.warraq.intake.DecisionLogStore;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.ArticleCard;
import org.warraq.newsroom.OutboxStore;
import org.warraq.press.InventedPress;
import org.warraq.store.Database;

/**
 * The demo, as a reader and an editor meet it in a real browser. With {@code -Dphotographs=true}
 * every page is photographed to {@code target/screenshots}, in each width, light and dark.
 */
class BrowserTest {
  private static final boolean PHOTOGRAPHS = Boolean.getBoolean("photographs");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final String LIST =
      """
      <opml version="2.0"><head><title>قائمة</title></head><body>
        <outline text="اقتصاد"><outline type="rss" text="أسواق الضفة" xmlUrl="https://aswaq.example/feeds/economy/latest.xml"/></outline>
        <outline type="rss" text="مكرر" xmlUrl="https://aswaq.example/feeds/economy/latest.xml"/>
        <outline type="rss" text="بلا عنوان" xmlUrl="mailto:desk@aswaq.example"/>
      </body></opml>
      """;

  @TempDir private static Path data;
  private static Chromium chromium;
  private static InventedPress press;
  private static GenericApplicationContext demo;
  private static String site;
  private static Map<String, String> pagesOfTheDesk;

  private final List<String> complaints = new ArrayList<>();
  private final List<String> barriers = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void openTheDemo() throws Exception {
    assumeTrue(
        Chromium.installed().isPresent(),
        "SKIPPED: no Chromium on this machine; install your system's package chromium");
    chromium = Chromium.start(Chromium.installed().get());
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    site = "http://localhost:" + port;
    press = InventedPress.start(0, InstantSource.system());
    demo = DemoCommand.start(press, data, port);
    long entries =
        press.publishers().stream()
            .mapToLong(publisher -> press.articles(publisher.id()).size())
            .sum();
    Instant end = Instant.now().plus(LONGEST);
    while (Instant.now().isBefore(end)
        && (decided() < entries
            || demo.getBean(OutboxStore.class).size() > 0
            || picturesAreWanted())) {
      Thread.sleep(200);
    }
    // Pages that were rendered while pictures came in are made anew within a minute at most: do not
    // wait for it.
    Thread.sleep(1500);
    pagesOfTheDesk = DeskContents.fill(demo, arabicCards());
  }

  private static boolean picturesAreWanted() {
    return demo.getBean(Database.class)
            .sql()
            .sql("SELECT count(*) FROM media WHERE state = 'WANTED'")
            .query(Long.class)
            .single()
        > 0;
  }

  private static long decided() {
    return demo.getBean(DecisionLogStore.class)
        .latest(Optional.empty(), Optional.empty(), Instant.now().plusSeconds(60), 500)
        .size();
  }

  @AfterAll
  static void closeTheDemo() {
    if (demo != null) {
      demo.close();
      press.close();
      chromium.close();
    }
  }

  @BeforeEach
  void openAPage() {
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(1280, 900)
                    .setColorScheme(ColorScheme.LIGHT)
                    // A colour that is on its way to another has no contrast that one could judge.
                    .setReducedMotion(ReducedMotion.REDUCE));
    page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("404")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.onRequest(request -> {
      if (!URI.create(request.url()).getHost().equals("localhost")) {
        complaints.add("asked another host: " + request.url());
      }
    });
  }

  @AfterEach
  void nothingWasWrongInTheBrowser() {
    context.close();
    assertThat(complaints).isEmpty();
  }

  @Test
  void aReaderOpensTheHomePageAndReadsAnArticleFromRightToLeft() {
    page.navigate(site + "/");
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(page).hasTitle(Pattern.compile("صدى الضفاف"));
    ArticleCard card = arabicCard();
    page.navigate(site + card.path());
    assertThat(page.locator("h1")).hasText(card.headline());
    assertThat(page.locator("body")).containsText(card.sourceName());
    assertThat(page.locator("link[rel=canonical]")).hasCount(1);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .isEqualTo(true);
  }

  @Test
  void aReaderFindsAhmadUnderEitherSpelling() {
    page.navigate(site + "/search?q=" + "احمد");
    int plain = page.locator("mark").count();
    page.navigate(site + "/search?q=" + "أحمد");
    assertThat(page.locator("mark").count()).isPositive();
    assertThat(plain).isPositive();
  }

  @Test
  void anArticleInEnglishStandsFromLeftToRightInsideTheArabicPage() {
    ArticleCard english =
        cards().stream().filter(card -> card.language().equals("en")).findFirst().orElseThrow();
    page.navigate(site + english.path());
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(page.locator("h1").evaluate("h => getComputedStyle(h).direction")).isEqualTo("ltr");
  }

  @Test
  void anEditorLogsInTakesAnArticleBackAndPublishesItAgain() {
    ArticleCard card = arabicCard();
    logIn();
    page.navigate(site + "/desk/campaigns");
    assertThat(page.locator("body")).containsText("الصحافة الجهوية والوطنية");
    page.navigate(site + "/desk/articles/" + card.id());
    page.locator("form:has(input[value=HELD]) button, button[value=HELD]").first().click();
    aReaderSees(404, card);
    page.navigate(site + "/desk/articles/" + card.id());
    page.locator("form:has(input[value=PUBLISHED]) button, button[value=PUBLISHED]")
        .first()
        .click();
    aReaderSees(200, card);
  }

  /**
   * Asks without the editor's session, until the answer is the expected one or seconds have passed.
   */
  private void aReaderSees(int status, ArticleCard card) {
    try (BrowserContext anonymous = chromium.browser().newContext()) {
      int seen = 0;
      for (int i = 0; i < 40 && seen != status; i++) {
        page.waitForTimeout(100);
        seen = anonymous.request().get(site + card.path()).status();
      }
      assertThat(seen).isEqualTo(status);
    }
  }

  private void logIn() {
    page.navigate(site + "/desk");
    page.locator("input[name=username]").fill("editor");
    page.locator("input[type=password]").fill("warraq-demo");
    page.locator("form[action$='/login'] button").click();
    page.waitForURL(Pattern.compile(".*/desk.*"));
  }

  @Test
  void everyPageOfThePaperFitsEveryScreenAndHasNoSeriousBarrier() {
    ArticleCard arabic = withPicture("ar");
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("article-ar", arabic.path());
    pages.put("article-en", withPicture("en").path());
    pages.put("search", "/search?q=الماء");
    pages.forEach((name, path) -> {
      page.navigate(site + path);
      look(name, Barriers.SOUGHT);
    });
    assertThat(barriers).isEmpty();
  }

  @Test
  void everyPageOfTheDeskFitsEveryScreenAndHasNoSeriousBarrier() {
    logIn();
    // The same pages in other words: only their widths can differ.
    visitTheDesk("fr", Barriers.NOT_SOUGHT);
    visitTheDesk("en", Barriers.NOT_SOUGHT);
    visitTheDesk("ar-MA", Barriers.SOUGHT);
    assertThat(barriers).isEmpty();
  }

  private void visitTheDesk(String language, Barriers sought) {
    Database database = demo.getBean(Database.class);
    database.run(() -> database.batches().update("UPDATE account SET locale = ?", language));
    try {
      pagesOfTheDesk.forEach((name, path) -> {
        page.navigate(site + path);
        look("desk-" + name + "-" + language, sought);
      });
      page.navigate(site + pagesOfTheDesk.get("feed-new"));
      page.locator("#address").fill(press.publishers().getFirst().home().toString());
      page.locator("form[action$='/find'] button").click();
      look("desk-feeds-found-" + language, sought);
      page.navigate(site + "/desk/opml");
      page.locator("#file")
          .setInputFiles(new FilePayload("list.opml", "text/xml", LIST.getBytes(UTF_8)));
      page.locator("form[action='/desk/opml'] button").click();
      look("desk-opml-result-" + language, sought);
    } finally {
      database.run(() -> database.batches().update("UPDATE account SET locale = 'ar-MA'"));
    }
  }

  private enum Barriers {
    SOUGHT,
    NOT_SOUGHT
  }

  /** Looks at the page that is shown on a telephone by day and on a desk by night. */
  private void look(String name, Barriers sought) {
    look(name, 390, 844, ColorScheme.LIGHT, sought);
    look(name, 1280, 900, ColorScheme.DARK, sought);
    if (PHOTOGRAPHS) {
      look(name, 390, 844, ColorScheme.DARK, Barriers.NOT_SOUGHT);
      look(name, 1280, 900, ColorScheme.LIGHT, Barriers.NOT_SOUGHT);
    }
  }

  private void look(String name, int width, int height, ColorScheme scheme, Barriers sought) {
    page.setViewportSize(width, height);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    String view = "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s is no wider than the screen", view)
        .isEqualTo(true);
    if (PHOTOGRAPHS) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(SCREENSHOTS.resolve(view + ".png"))
              .setFullPage(true));
    }
    if (sought == Barriers.SOUGHT) {
      searchForBarriers(view);
    }
  }

  /** What keeps a person out of the page that is shown. */
  private void searchForBarriers(String view) {
    // Our pages have no frames; the other mode reports through a second window, which takes longer.
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
    for (Rule rule : axe.analyze().getViolations()) {
      if (List.of("serious", "critical").contains(String.valueOf(rule.getImpact()))) {
        rule.getNodes()
            .forEach(node -> barriers.add(view + " " + rule.getId() + " " + node.getHtml()));
      }
    }
  }

  private static List<ArticleCard> cards() {
    return demo.getBean(ArchiveStore.class)
        .list(new ArchiveStore.Selection.All(), ArchiveStore.Before.NOTHING, 100);
  }

  private static ArticleCard arabicCard() {
    return arabicCards().getFirst();
  }

  private static List<ArticleCard> arabicCards() {
    return cards().stream().filter(card -> card.language().equals("ar")).toList();
  }

  private static ArticleCard withPicture(String language) {
    return cards().stream()
        .filter(card -> card.language().equals(language) && card.picture().isPresent())
        .findFirst()
        .orElseThrow();
  }
}
