package org.warraq.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.warraq.article.ArticlePage;
import org.warraq.article.BodyRepair;
import org.warraq.article.BodyText;
import org.warraq.feed.UrlKey;
import org.warraq.language.Folding;
import org.warraq.language.Languages;
import org.warraq.language.RepairPolicy;
import org.warraq.language.TextFingerprint;
import org.warraq.language.TextRepair;
import org.warraq.newsroom.Draft;
import org.warraq.newsroom.Section;
import org.warraq.newsroom.SectionStore;

/** The step understand: makes a draft of what the feed says and of what stands on the page. */
final class DraftMaker {
  /**
   * Clocks of publishers run fast by minutes; by more, the date is wrong and the time of receipt is
   * nearer.
   */
  private static final Duration FAST_CLOCK = Duration.ofMinutes(15);

  /** A standfirst is one or two sentences; a longer summary is a text of its own. */
  private static final int STANDFIRST_WORDS = 60;

  private static final int MAX_TAGS = 8;

  private DraftMaker() {}

  /** A draft without its picture, and that picture. */
  record Made(
      Draft draft, Optional<Walked.Picture> picture, Attribution attribution, List<String> trace) {}

  /**
   * Makes the draft.
   *
   * @param page what was extracted from the entry's page, when it was fetched
   * @param origin where readers find the original
   */
  static Made make(
      ReceivedEntry entry,
      Optional<ArticlePage> page,
      EntryMarks.Origin origin,
      Context context,
      Instant receivedAt) {
    List<String> trace = new ArrayList<>();
    RepairPolicy policy = context.campaign().rules().repairs();
    Optional<String> declared = entry.language().or(() -> Optional.of(context.source().language()));
    Body body = body(entry, page);
    BodyPictures.Taken taken = BodyPictures.takeOut(body.html());
    String written = TextRepair.language(BodyText.text(taken.html()), declared);
    Words words = new Words(written, policy);
    String headline = words.mended(headline(entry, page));
    Optional<String> given = standfirst(entry, page, body, words);
    BodyRepair.Repaired repaired =
        BodyRepair.repair(
            taken.html(), new BodyRepair.Hints(headline, given, Optional.of(written), policy));
    Map<String, Integer> counts = words.tally();
    repaired.counts().forEach((rule, count) -> counts.merge(rule, count, Integer::sum));
    counts.forEach((rule, count) -> trace.add("repair: %s × %d".formatted(rule, count)));
    String text = BodyText.text(repaired.html());
    Optional<String> standfirst = given.filter(lead -> !startsWith(text, lead));
    String language = Languages.guess(headline + "\n" + text, declared);
    List<String> categories =
        Stream.of(entry.categories().stream(), page.stream().flatMap(p -> p.section().stream()))
            .flatMap(names -> names)
            .toList();
    Optional<Section> section =
        SectionStore.named(context.sections(), categories).or(context::defaultSection);
    Draft draft =
        new Draft(
            language,
            headline,
            standfirst,
            repaired.html(),
            text,
            origin.url(),
            origin.urlKey(),
            publishedAt(entry, page, receivedAt),
            entry
                .updated()
                .or(() -> page.flatMap(ArticlePage::modified).map(OffsetDateTime::toInstant))
                .filter(time -> !time.isAfter(receivedAt.plus(FAST_CLOCK))),
            section,
            bylines(entry, page, context),
            tags(categories, page, section),
            Optional.empty(),
            TextFingerprint.of(text),
            body.confidence());
    return new Made(
        draft,
        picture(entry, page, taken.first()),
        new Attribution(repaired.dateline(), repaired.credits()),
        trace);
  }

  /** Mends the lines beside the body by the rules of the campaign. */
  private static final class Words {
    private final String language;
    private final RepairPolicy policy;
    private final Map<String, Integer> tally = new LinkedHashMap<>();

    Words(String language, RepairPolicy policy) {
      this.language = language;
      this.policy = policy;
    }

    String mended(String line) {
      TextRepair.Repaired repaired = TextRepair.repair(line, () -> language, policy);
      repaired.counts().forEach((rule, count) -> tally.merge(rule, count, Integer::sum));
      return repaired.text().strip();
    }

    Map<String, Integer> tally() {
      return tally;
    }
  }

  private record Body(String html, double confidence, boolean summaryOnly) {}

  private static Body body(ReceivedEntry entry, Optional<ArticlePage> page) {
    Optional<String> content = entry.contentHtml();
    if (page.isPresent() && !page.get().text().isBlank()) {
      boolean feedSaysMore =
          content.isPresent()
              && BodyText.words(BodyText.text(content.get())) > BodyText.words(page.get().text());
      if (!feedSaysMore) {
        return new Body(page.get().html(), page.get().confidence(), false);
      }
    }
    return content
        .map(html -> new Body(html, 1, false))
        .orElseGet(() -> new Body(entry.summaryHtml().orElse(""), 1, true));
  }

  private static String headline(ReceivedEntry entry, Optional<ArticlePage> page) {
    String feedTitle = entry.title().orElse("");
    boolean cut = feedTitle.endsWith("…") || feedTitle.endsWith("...");
    return feedTitle.isBlank() || cut
        ? page.flatMap(ArticlePage::title).orElse(feedTitle)
        : feedTitle;
  }

  private static Optional<String> standfirst(
      ReceivedEntry entry, Optional<ArticlePage> page, Body body, Words words) {
    if (body.summaryOnly()) {
      return Optional.empty();
    }
    return page.flatMap(ArticlePage::standfirst)
        .or(() -> entry.summaryHtml().map(BodyText::text))
        .map(text -> words.mended(text.replace('\n', ' ')))
        .filter(
            text -> !text.isEmpty() && BodyText.words(text) <= STANDFIRST_WORDS && !isCut(text));
  }

  private static boolean isCut(String text) {
    return text.endsWith("…") || text.endsWith("...") || text.endsWith("]");
  }

  private static boolean startsWith(String text, String lead) {
    // Folding drops marks and joins spaces: twice the length holds every spelling of the same
    // words.
    String beginning = text.substring(0, Math.min(text.length(), 2 * lead.length() + 20));
    return Folding.key(beginning).startsWith(Folding.key(lead));
  }

  private static Instant publishedAt(
      ReceivedEntry entry, Optional<ArticlePage> page, Instant receivedAt) {
    return entry
        .published()
        .or(() -> page.flatMap(ArticlePage::published).map(OffsetDateTime::toInstant))
        .filter(time -> !time.isAfter(receivedAt.plus(FAST_CLOCK)))
        .orElse(receivedAt);
  }

  private static List<String> bylines(
      ReceivedEntry entry, Optional<ArticlePage> page, Context context) {
    List<String> names =
        entry.authors().isEmpty()
            ? page.map(ArticlePage::authors).orElse(List.of())
            : entry.authors();
    List<String> people =
        names.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    return people.isEmpty() ? List.of(context.source().name()) : people;
  }

  private static List<String> tags(
      List<String> categories, Optional<ArticlePage> page, Optional<Section> section) {
    return Stream.concat(categories.stream(), page.stream().flatMap(p -> p.tags().stream()))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .filter(name ->
            section.isEmpty()
                || SectionStore.named(List.of(section.get()), List.of(name)).isEmpty())
        .distinct()
        .limit(MAX_TAGS)
        .toList();
  }

  private static Optional<Walked.Picture> picture(
      ReceivedEntry entry, Optional<ArticlePage> page, Optional<Walked.Picture> inBody) {
    Optional<Walked.Picture> onPage =
        page.flatMap(ArticlePage::leadImage)
            .map(image ->
                image.credit().isPresent()
                    ? new Walked.Picture(image.url(), image.caption(), image.credit())
                    : BodyPictures.captioned(image.url(), image.caption().orElse("")));
    Optional<Walked.Picture> described = onPage.or(() -> inBody);
    return entry.pictures().stream()
        .findFirst()
        .map(picture ->
            new Walked.Picture(
                picture.url(),
                picture.caption().or(() -> described.flatMap(Walked.Picture::caption)),
                picture.credit().or(() -> described.flatMap(Walked.Picture::credit))))
        .filter(picture -> UrlKey.of(picture.url()).isPresent())
        .or(() -> described.filter(picture -> UrlKey.of(picture.url()).isPresent()));
  }
}
