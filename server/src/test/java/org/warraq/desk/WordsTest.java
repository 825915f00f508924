package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warraq.article.RightsSignal;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.FeedHealth;
import org.warraq.campaign.OpmlImport;
import org.warraq.campaign.PollReason;
import org.warraq.discovery.FoundFeed;
import org.warraq.discovery.Obstacle;
import org.warraq.feed.FeedProfile;
import org.warraq.intake.Decision;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.Extent;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.Sighting;
import org.warraq.page.Words;
import org.warraq.people.AuditAction;
import org.warraq.websub.HubState;

class WordsTest {
  private static final Pattern KEY_IN_PAGE = Pattern.compile("frame\\.t\\(\"([^\"]+)\"[,)]");

  private static Properties bundle(String name) throws IOException {
    Properties words = new Properties();
    try (var in = Files.newBufferedReader(Path.of("src/main/resources/org/warraq/desk", name))) {
      words.load(in);
    }
    return words;
  }

  @Test
  void allLanguagesHaveTheSameWordsAndNoneIsEmpty() throws IOException {
    Properties arabic = bundle("words.properties");
    for (String other : List.of("words_en.properties", "words_fr.properties")) {
      Properties words = bundle(other);
      assertThat(words.stringPropertyNames())
          .as(other)
          .containsExactlyInAnyOrderElementsOf(arabic.stringPropertyNames());
      assertThat(words.values()).as(other).doesNotContain("");
    }
    assertThat(arabic.values()).doesNotContain("");
  }

  @Test
  void everySentenceIsAPatternThatKeepsItsWordsAndUsesTheSameArguments() throws IOException {
    Properties arabic = bundle("words.properties");
    for (String name : List.of("words.properties", "words_en.properties", "words_fr.properties")) {
      Properties words = bundle(name);
      for (String key : words.stringPropertyNames()) {
        String pattern = words.getProperty(key);
        assertThat(pattern).as(name + " " + key).doesNotContain("'");
        assertThat(new MessageFormat(pattern).getFormatsByArgumentIndex().length)
            .as(name + " " + key)
            .isEqualTo(
                new MessageFormat(arabic.getProperty(key)).getFormatsByArgumentIndex().length);
      }
    }
  }

  @Test
  void everyKeyThatAPageUsesHasAWord() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> pages = Files.list(Path.of("src/main/jte/desk"))) {
      for (Path page : pages.toList()) {
        used.addAll(
            KEY_IN_PAGE
                .matcher(Files.readString(page))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet()));
      }
    }
    assertThat(used).hasSizeGreaterThan(100);
    assertThat(bundle("words.properties").stringPropertyNames()).containsAll(used);
  }

  @Test
  void everyFlashAndProblemHasItsSentence() throws IOException {
    Pattern flash =
        Pattern.compile(
            "(?:Flash\\.(?:done|refused)\\(\\s*request,|AuditAction\\.\\w+,)\\s*\"([a-z_.]+)\"\\s*[,)]");
    Pattern problem = Pattern.compile("refuse\\(\\s*\\w*\"?\\w+\"?,\\s*\"([a-z_]+)\"");
    Set<String> used = new TreeSet<>();
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/warraq/desk"))) {
      for (Path source : sources.toList()) {
        String text = Files.readString(source);
        flash.matcher(text).results().map(m -> "flash." + m.group(1)).forEach(used::add);
        problem.matcher(text).results().map(m -> "problem." + m.group(1)).forEach(used::add);
      }
    }
    assertThat(used)
        .contains("flash.run", "flash.paused", "problem.required", "problem.feed_taken");
    assertThat(bundle("words.properties").stringPropertyNames()).containsAll(used);
  }

  @Test
  void everyConstantThatAPageNamesHasAWord() throws IOException {
    List<Class<? extends Enum<?>>> shown =
        List.of(
            Decision.Verdict.class,
            Decision.Reason.class,
            Campaign.FullText.class,
            Campaign.PublishMode.class,
            ArticleStatus.class,
            Extent.class,
            Rights.Pictures.class,
            Rights.Indexing.class,
            Rights.Signals.class,
            RightsSignal.Wish.class,
            RightsSignal.Place.class,
            HubState.class,
            Sighting.Kind.class,
            FeedProfile.Carries.class,
            FoundFeed.About.class,
            FeedHealth.Condition.class,
            PollReason.class,
            AuditAction.class);
    Set<String> keys = bundle("words.properties").stringPropertyNames();
    for (Class<? extends Enum<?>> type : shown) {
      for (Enum<?> constant : type.getEnumConstants()) {
        assertThat(keys).contains(type.getSimpleName() + "." + constant.name());
      }
    }
  }

  @Test
  void everyObstacleOfASearchOrAnImportHasItsSentence() throws IOException {
    Set<String> keys = bundle("words.properties").stringPropertyNames();
    for (Obstacle obstacle : Obstacle.values()) {
      assertThat(keys).contains("problem.obstacle." + obstacle.name());
    }
    for (FeedHealth.Condition condition : FeedHealth.Condition.values()) {
      assertThat(keys).contains("feeds.lead." + condition.name());
    }
    for (OpmlImport.Cause cause : OpmlImport.Cause.values()) {
      assertThat(keys).contains("opml.cause." + cause.name());
    }
  }

  @Test
  void arabicNumbersTakeTheFormOfTheirNoun() {
    Words words = Words.of("desk", Locale.forLanguageTag("ar-MA"));
    assertThat(Stream.of(1, 2, 3, 10, 11, 40).map(n -> words.word("ago.minutes", n)))
        .containsExactly(
            "قبل دقيقة",
            "قبل دقيقتين",
            "قبل 3 دقائق",
            "قبل 10 دقائق",
            "قبل 11 دقيقة",
            "قبل 40 دقيقة");
  }
}
