package org.warraq.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/**
 * The demo, as a reader and an editor meet it in a real browser. Screenshots stay under
 * target/screenshots.
 */
class BrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Duration LONGEST = Duration.ofSeconds(90);

  @TempDir private static Path data;
  private static Chromium chromium;
  private static InventedPress press;
  private static GenericApplicationContext demo;
  private static String site;

  private final List<String> complaints = new ArrayList<>();
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
        && (decided() < entries || demo.getBean(OutboxStore.class).size() > 0)) {
      Thread.sleep(200);
    }
    // Pages that were rendered while pictures came in are made anew within a minute at most: do not
    // wait for it.
    Thread.sleep(1500);
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
    open(1280, 900, ColorScheme.LIGHT);
  }

  private void open(int width, int height, ColorScheme scheme) {
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(scheme));
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
  void noPageHasASeriousBarrier() {
    logIn();
    List<String> barriers = new ArrayList<>();
    ArticleCard card = arabicCard();
    List<String> paths =
        List.of(
            "/",
            card.path(),
            "/search?q=2030",
            "/desk",
            "/desk/campaigns",
            "/desk/decisions",
            "/desk/articles?status=PUBLISHED",
            "/desk/articles/" + card.id(),
            "/desk/sources",
            "/desk/settings");
    for (String path : paths) {
      page.navigate(site + path);
      for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
        if (List.of("serious", "critical").contains(String.valueOf(rule.getImpact()))) {
          rule.getNodes()
              .forEach(node -> barriers.add(path + " " + rule.getId() + " " + node.getHtml()));
        }
      }
    }
    assertThat(barriers).isEmpty();
  }

  @Test
  void everyViewIsPhotographed() {
    ArticleCard arabic = withPicture("ar");
    ArticleCard english = withPicture("en");
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {390, 1280}) {
        context.close();
        open(width, width == 390 ? 844 : 900, scheme);
        String suffix = "-%d-%s".formatted(width, scheme.name().toLowerCase(Locale.ROOT));
        photograph("/", "home" + suffix);
        photograph(arabic.path(), "article-ar" + suffix);
        photograph(english.path(), "article-en" + suffix);
        photograph("/search?q=" + "الماء", "search" + suffix);
        logIn();
        photograph("/desk", "desk" + suffix);
        photograph("/desk/campaigns", "desk-campaigns" + suffix);
        photograph("/desk/decisions", "desk-decisions" + suffix);
        photograph("/desk/articles/" + arabic.id(), "desk-article" + suffix);
      }
    }
  }

  private void photograph(String path, String name) {
    page.navigate(site + path);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s is no wider than the screen in %s", path, name)
        .isEqualTo(true);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  private static List<ArticleCard> cards() {
    return demo.getBean(ArchiveStore.class)
        .list(new ArchiveStore.Selection.All(), ArchiveStore.Before.NOTHING, 100);
  }

  private static ArticleCard arabicCard() {
    return cards().stream().filter(card -> card.language().equals("ar")).findFirst().orElseThrow();
  }

  private static ArticleCard withPicture(String language) {
    return cards().stream()
        .filter(card -> card.language().equals(language) && card.picture().isPresent())
        .findFirst()
        .orElseThrow();
  }
}
