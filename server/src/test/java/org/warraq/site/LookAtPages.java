package org.warraq.site;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.ArchiveStore.Selection;
import org.warraq.newsroom.ArticleCard;
import org.warraq.newsroom.Draft;
import org.warraq.newsroom.Extent;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.SectionStore;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.Source;

/**
 * Fills a newspaper with the invented press and photographs its pages into {@code target/look}: for
 * the eyes of whoever changes the style sheet. Run by hand.
 *
 * <p>Arguments: languages to show, of ar, en, fr, all when none is given; {@code axe} to check the
 * rules of accessibility too, which takes minutes.
 */
final class LookAtPages {
  private static final int WIDE = 1280;
  private static final int WIDEST = 1600;
  private static final int NARROW = 390;

  private LookAtPages() {}

  /** Stands for the media room. */
  @RestController
  static class Gradients {
    @GetMapping(path = "/media/{hash}/{width}.jpg", produces = "image/jpeg")
    byte[] picture(@PathVariable String hash, @PathVariable int width) throws IOException {
      int height = width * 853 / 1280;
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      float hue = (hash.hashCode() & 0xff) / 256f;
      graphics.setPaint(
          new GradientPaint(
              0,
              0,
              Color.getHSBColor(hue, .35f, .8f),
              width,
              height,
              Color.getHSBColor(hue + .1f, .6f, .35f)));
      graphics.fillRect(0, 0, width, height);
      graphics.setColor(new Color(255, 255, 255, 60));
      graphics.fillOval(width / 2, height / 4, width / 2, width / 2);
      graphics.dispose();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "jpg", out);
      return out.toByteArray();
    }
  }

  public static void main(String[] args) throws IOException {
    boolean checks = List.of(args).contains("axe");
    List<String> named = Arrays.stream(args).filter(arg -> arg.length() == 2).toList();
    List<String> languages = named.isEmpty() ? List.of("ar", "en", "fr") : named;
    Path out = Path.of("target", "look");
    Files.createDirectories(out);
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")))) {
      for (String language : languages) {
        try (TestPaper paper =
            TestPaper.of(Files.createTempDirectory("look"), site(language), Gradients.class)) {
          fill(paper, language);
          photograph(browser, paper, out, language, checks);
        }
      }
    }
  }

  private static Site site(String language) {
    return switch (language) {
      case "en" ->
          new Site(
              "The Merrow Copyist",
              "News of many papers, each with its name",
              Locale.forLanguageTag("en-GB"),
              ZoneId.of("Europe/London"),
              "http://localhost:8080",
              "desk@copyist.example");
      case "fr" ->
          new Site(
              "Le Copiste",
              "Les nouvelles de plusieurs journaux, chacun nommé",
              Locale.forLanguageTag("fr-MA"),
              ZoneId.of("Africa/Casablanca"),
              "http://localhost:8080",
              "redaction@copiste.example");
      default ->
          new Site(
              "عيون الوراق",
              "جريدة إلكترونية تجمع الأخبار وتذكر مصادرها",
              Locale.forLanguageTag("ar-MA"),
              ZoneId.of("Africa/Casablanca"),
              "http://localhost:8080",
              "tahrir@warraq.example");
    };
  }

  private static final Map<String, List<String>> PAPERS =
      Map.of(
          "sahel", List.of("صوت الساحل", "ar"),
          "waha", List.of("واحة نيوز", "ar"),
          "marsa", List.of("المرسى", "ar"),
          "manara", List.of("المنارة الثقافية", "ar"),
          "bustan", List.of("البستان", "ar"),
          "littoral", List.of("Le Littoral", "fr"),
          "harbour", List.of("The Harbour Post", "en"),
          "kariz", List.of("کاریز", "fa"));

  private static void fill(TestPaper paper, String language) throws IOException {
    switch (language) {
      case "en" -> {
        for (String name : List.of("Politics", "Business", "Society", "Regions", "Culture")) {
          paper.section(name);
        }
      }
      case "fr" -> {
        for (String name : List.of("Politique", "Économie", "Société", "Régions", "Culture")) {
          paper.section(name);
        }
      }
      default -> {
        paper.section("سياسة", "Politics", "Politique", "سیاست");
        paper.section("مجتمع", "Society", "Société", "جامعه");
        paper.section("اقتصاد", "Business", "Économie");
        paper.section("جهات", "Regions", "Régions", "استان‌ها");
        paper.section("ثقافة", "Culture", "فرهنگ");
        paper.section("علوم", "Science", "Sciences", "علم");
        paper.section("رياضة", "Sport", "Sports", "ورزش");
        paper.section("رأي", "Opinion", "Opinions", "یادداشت");
      }
    }
    Instant now = Instant.now();
    for (String folder : PAPERS.keySet().stream().sorted().toList()) {
      List<String> about = PAPERS.get(folder);
      boolean own = language.equals("ar") || about.get(1).equals(language);
      if (!own) {
        continue;
      }
      Rights rights =
          folder.equals("waha") || folder.equals("manara") ? withPictures() : Rights.full("letter");
      Source source =
          paper.source("https://" + folder + ".example/", about.get(0), about.get(1), rights);
      Path directory = Path.of("src/main/resources/press", folder);
      try (Stream<Path> files = Files.list(directory)) {
        for (Path file : files.filter(f -> !f.toString().contains(".edit")).sorted().toList()) {
          paper.publish(read(paper, file, about.get(1), now), source);
        }
      }
    }
  }

  private static Rights withPictures() {
    return new Rights(
        Extent.EXCERPT,
        Rights.Pictures.ALLOWED,
        Rights.Indexing.FORBIDDEN,
        Optional.empty(),
        Optional.of("عن صحيفة المنارة، جميع الحقوق محفوظة"),
        Optional.empty());
  }

  private static Draft read(TestPaper paper, Path file, String language, Instant now)
      throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    int end = text.indexOf("\n---");
    Map<String, String> head = new HashMap<>();
    text.substring(0, end)
        .lines()
        .filter(line -> line.contains(": "))
        .forEach(line ->
            head.put(
                line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
    String body =
        Arrays.stream(text.substring(end + 4).strip().split("\n\\s*\n"))
            .map(paragraph -> "<p>" + paragraph.strip() + "</p>")
            .reduce("", String::concat);
    Draft plain =
        TestPaper.draft(
            "https://" + file.getParent().getFileName() + ".example/" + file.getFileName(),
            language,
            head.getOrDefault("headline", ""),
            now.minus(age(head.getOrDefault("age", "1h"))),
            body);
    Optional<Draft.DraftPicture> picture =
        Optional.ofNullable(head.get("picture"))
            .map(name ->
                new Draft.DraftPicture(
                    paper.picture(name + "-" + file.getParent().getFileName() + file.getFileName()),
                    Optional.ofNullable(head.get("caption")),
                    Optional.ofNullable(head.get("credit"))));
    return new Draft(
        plain.language(),
        plain.headline(),
        Optional.ofNullable(head.get("standfirst")),
        plain.bodyHtml(),
        plain.originUrl(),
        plain.originUrlKey(),
        plain.publishedAt(),
        Optional.of(plain.publishedAt().plusSeconds(1800)),
        SectionStore.named(
            paper.bean(SectionStore.class).all(), List.of(head.getOrDefault("section", ""))),
        head.containsKey("author") ? List.of(head.get("author")) : List.of(),
        head.containsKey("tags") ? List.of(head.get("tags").split("[,،] ?")) : List.of(),
        picture,
        Optional.empty(),
        1);
  }

  private static Duration age(String text) {
    Duration age = Duration.ZERO;
    for (String part : text.split(" ")) {
      age =
          age.plus(
              Duration.parse((part.endsWith("d") ? "P" : "PT") + part.toUpperCase(Locale.ROOT)));
    }
    return age;
  }

  private static void photograph(
      Browser browser, TestPaper paper, Path out, String language, boolean checks) {
    ArchiveStore archive = paper.bean(ArchiveStore.class);
    List<ArticleCard> cards = archive.list(new Selection.All(), ArchiveStore.Before.NOTHING, 200);
    Map<String, String> pages = new HashMap<>();
    pages.put("home", "/");
    pages.put("article", of(cards, language, true).path());
    cards.stream()
        .filter(c -> c.picture().isEmpty() && c.language().equals(language))
        .findFirst()
        .ifPresent(c -> pages.put("nopicture", c.path()));
    if (language.equals("ar")) {
      pages.put("french", of(cards, "fr", true).path());
      cards.stream()
          .filter(c -> c.sourceName().equals("المنارة الثقافية"))
          .findFirst()
          .ifPresent(c -> pages.put("excerpt", c.path()));
    }
    pages.put(
        "section",
        "/section/"
            + cards.stream().flatMap(c -> c.section().stream()).findFirst().orElseThrow().slug());
    pages.put("source", "/source/" + cards.getFirst().sourceSlug());
    pages.put("missing", "/12345/nothing");
    pages.put("search", "/search?q=" + cards.getFirst().headline().split(" ")[1]);
    List<String> problems = new ArrayList<>();
    for (int width : List.of(NARROW, WIDE, WIDEST)) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (var context =
            browser.newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, width == NARROW ? 844 : 900)
                    .setColorScheme(scheme))) {
          Page page = context.newPage();
          page.onConsoleMessage(message -> problems.add(message.text()));
          pages.forEach((name, path) -> {
            page.navigate(paper.address() + path);
            page.evaluate("document.querySelectorAll('img').forEach(i => i.loading = 'eager')");
            page.waitForTimeout(300);
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(
                        out.resolve(
                            "%s-%s-%d-%s.png"
                                .formatted(
                                    language,
                                    name,
                                    width,
                                    scheme.name().toLowerCase(Locale.ROOT)))));
            if (checks) {
              new AxeBuilder(page)
                  .analyze()
                  .getViolations()
                  .forEach(rule ->
                      problems.add(
                          name
                              + " "
                              + width
                              + " "
                              + scheme
                              + ": "
                              + rule.getImpact()
                              + " "
                              + rule.getId()
                              + " "
                              + rule.getNodes().getFirst().getHtml()));
            }
            Object overflow =
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (!Integer.valueOf(0).equals(overflow)) {
              problems.add(name + " overflows by " + overflow + " at " + width);
            }
          });
        }
      }
    }
    problems.stream().distinct().forEach(System.out::println);
  }

  private static ArticleCard of(List<ArticleCard> cards, String language, boolean picture) {
    return cards.stream()
        .filter(c -> c.language().equals(language) && c.picture().isPresent() == picture)
        .findFirst()
        .orElseThrow();
  }
}
