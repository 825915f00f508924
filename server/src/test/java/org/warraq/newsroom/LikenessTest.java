package org.warraq.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warraq.language.TextFingerprint;

class LikenessTest {
  private static final Instant NOON =
      Instant.now().truncatedTo(ChronoUnit.DAYS).plusSeconds(43_200);

  /** A cable with blanks. */
  static final String CABLE =
      "بعث %s برقية تهنئة إلى %s بمناسبة ذكرى اليوم الوطني لبلاده، عبر فيها عن أصدق التهاني وأطيب التمنيات "
          + "بموفور الصحة والسعادة له ولشعب بلاده الصديق بالتقدم والازدهار، وأشاد بمتانة العلاقات التي تجمع البلدين "
          + "وبما بلغه التعاون بينهما في جميع المجالات منذ عقود طويلة.";

  private static final String CONDOLENCE =
      "وجه %s رسالة تعزية ومواساة إلى %s في ضحايا العاصفة التي ضربت سواحل بلاده، أعرب فيها عن بالغ الحزن وصادق المواساة "
          + "لأسر المتوفين ولشعب بلاده كله، وتمنى للمصابين الشفاء العاجل وللمفقودين السلامة، وأكد وقوف شعبه إلى جانب "
          + "المنكوبين في هذه المحنة واستعداده لإرسال فرق الإنقاذ والدواء والغذاء متى طلب ذلك منه.";

  private static Wires wires;

  @BeforeAll
  static void open() throws Exception {
    wires = Wires.open();
  }

  @AfterAll
  static void close() {
    wires.close();
  }

  /** Each test begins with an empty archive; what was learnt of formulas stays, as in a paper. */
  @BeforeEach
  void empty() {
    wires.empty();
  }

  /** Running text: each number of sentences is a text of its own words. */
  static String report(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i ->
            "ذهب العامل%d إلى المصنع%d وعمل في القسم%d حتى المساء%d ثم عاد%d."
                .formatted(i, i, i, i, i))
        .collect(Collectors.joining(" "));
  }

  private Match onlyMatch() {
    return wires.bean(MatchStore.class).latest(Optional.empty(), MatchStore.FROM_NEWEST, 2).stream()
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(),
                list -> {
                  assertThat(list).hasSize(1);
                  return list.getFirst();
                }));
  }

  @Test
  void halfOfTheWordSequencesMakeTheSameArticleAndTheMatchIsLoggedWithItsFigures() {
    long first = wires.bring(0, "أول", report(0, 40), NOON).articleId();
    Filing copy = wires.bring(1, "عنوان آخر", report(0, 28), NOON.plus(90, ChronoUnit.MINUTES));
    // 40 sentences of 11 words have 438 shingles; the first 28 have 306 of them.
    assertThat(copy).isEqualTo(new Filing.Sighted(first, Filing.Match.TEXT, 306.0 / 438));
    assertThat(wires.count("SELECT count(*) FROM article")).isEqualTo(1);
    Match match = onlyMatch();
    assertThat(List.of(match.kind(), match.doubt()))
        .containsExactly(Match.Kind.SAME, Match.Doubt.NONE);
    assertThat(match.articleId()).isEqualTo(first);
    assertThat(match.ownArticleId()).isEmpty();
    assertThat(match.headline()).isEqualTo("عنوان آخر");
    assertThat(match.articleHeadline()).isEqualTo("أول");
    assertThat(match.sourceName()).isEqualTo("صحيفة 1");
    assertThat(match.jaccard()).isEqualTo(306.0 / 438);
    assertThat(match.containment()).isEqualTo(1);
    assertThat(match.shared()).isEqualTo(306);
    assertThat(match.formulas()).isZero();
    assertThat(match.hoursApart()).isEqualTo(1.5);
  }

  @Test
  void betweenThreeTenthsAndAHalfTheTwoAreRelatedInOneStory() {
    long first = wires.bring(0, "أول", report(0, 30), NOON).articleId();
    long second = wires.bring(1, "ثان", report(14, 44), NOON).articleId();
    assertThat(second).isNotEqualTo(first);
    assertThat(wires.count("SELECT count(*) FROM article WHERE story_id IS NOT NULL")).isEqualTo(2);
    Match match = onlyMatch();
    assertThat(match.kind()).isEqualTo(Match.Kind.RELATED);
    assertThat(match.ownArticleId()).contains(second);
    // 16 sentences of 11 words in common: 174 shingles of 328 each.
    assertThat(match.jaccard()).isEqualTo(174.0 / (328 + 328 - 174));
  }

  @Test
  void aRoundUpThatContainsAnotherTextIsRelatedAndNotTheSame() {
    wires.bring(0, "خبر", report(0, 10), NOON);
    Filing roundUp = wires.bring(1, "موجز", report(50, 80) + " " + report(0, 10), NOON);
    assertThat(roundUp).isInstanceOf(Filing.Created.class);
    Match match = onlyMatch();
    assertThat(match.kind()).isEqualTo(Match.Kind.RELATED);
    assertThat(match.containment()).isEqualTo(1);
    assertThat(match.jaccard()).isLessThan(0.3);
  }

  @Test
  void afterThreeDaysTheSameTextIsAnotherArticle() {
    wires.bring(0, "أول", report(0, 40), NOON.minus(Duration.ofHours(73)));
    assertThat(wires.bring(1, "ثان", report(0, 40), NOON)).isInstanceOf(Filing.Created.class);
    long third =
        wires.bring(2, "ثالث", report(50, 90), NOON.minus(Duration.ofHours(72))).articleId();
    assertThat(wires.bring(3, "رابع", report(50, 90), NOON).articleId()).isEqualTo(third);
  }

  @Test
  void whatComesLateMatchesWhatCameOutAfterIt() {
    long late = wires.bring(0, "أول", report(0, 40), NOON).articleId();
    Filing early = wires.bring(1, "ثان", report(0, 40), NOON.minus(Duration.ofHours(20)));
    assertThat(early).isEqualTo(new Filing.Sighted(late, Filing.Match.TEXT, 1));
    assertThat(onlyMatch().hoursApart()).isEqualTo(-20);
  }

  @Test
  void fewerThanThirtyWordsAreNeverTakenForTheSame() {
    String brief = "أغلقت السلطات طريق الجبل بعد تساقط الثلوج ودعت السائقين إلى الحذر حتى الصباح.";
    wires.bring(0, "إغلاق طريق الجبل", brief, NOON);
    Filing again = wires.bring(1, "إغلاق طريق الجبل", brief, NOON);
    assertThat(again).isInstanceOf(Filing.Created.class);
    assertThat(onlyMatch().kind()).isEqualTo(Match.Kind.WITHHELD);
    assertThat(onlyMatch().doubt()).isEqualTo(Match.Doubt.SHORT);
    assertThat(onlyMatch().jaccard()).isEqualTo(1);
  }

  @Test
  void theSameCableWithOtherNamesIsAnotherArticleOnTheFirstDay() {
    Filing one =
        wires.bring(0, "تهنئة", CABLE.formatted("الرئيس نادر الكيلاني", "رئيس مرمرة"), NOON);
    Filing other = wires.bring(1, "تهنئة", CABLE.formatted("الملك فارس", "أمير الضفتين"), NOON);
    assertThat(List.of(one, other)).allMatch(Filing.Created.class::isInstance);
    assertThat(onlyMatch().kind()).isEqualTo(Match.Kind.WITHHELD);
    assertThat(onlyMatch().doubt()).isEqualTo(Match.Doubt.NAMES);
    // The very same cable in a third paper is a copy.
    Filing copy = wires.bring(2, "برقية", CABLE.formatted("الملك فارس", "أمير الضفتين"), NOON);
    assertThat(copy.articleId()).isEqualTo(other.articleId());
  }

  @Test
  void aFormulaOfFourDifferentDaysIsNoLikeness() {
    String[] kings = {"الملك فارس", "الأمير ناظم", "الشيخ صفوان", "الرئيس مجد", "السلطان راكان"};
    String[] lands = {"مرمرة", "الضفتين", "سنديان", "رأس الغول", "جزر النورس"};
    for (int day = 0; day < 4; day++) {
      wires.bring(
          day,
          "تعزية " + lands[day],
          CONDOLENCE.formatted(kings[day], "رئيس " + lands[day]),
          NOON.minus(Duration.ofDays(4 - day)));
    }
    Filing fifth =
        wires.bring(
            4, "تعزية " + lands[4], CONDOLENCE.formatted(kings[4], "رئيس " + lands[4]), NOON);
    assertThat(fifth).isInstanceOf(Filing.Created.class);
    assertThat(wires.count("SELECT count(*) FROM formula_shingle WHERE day_count >= 4"))
        .isGreaterThan(30);
    // Nothing of the form is left to be alike in.
    assertThat(wires.bean(MatchStore.class).ofArticle(fifth.articleId(), 9)).isEmpty();
  }

  @Test
  void whatIsCountedInATransactionThatIsRolledBackIsCountedAgain() {
    FormulaStore formulas = wires.bean(FormulaStore.class);
    TextFingerprint one = TextFingerprint.ofShort(report(200, 210));
    TextFingerprint other = TextFingerprint.ofShort(report(200, 220));
    Runnable count = () -> formulas.shared(one, NOON, other, NOON.minus(Duration.ofDays(1)));
    assertThatThrownBy(() ->
            wires
                .database()
                .run(() -> {
                  count.run();
                  throw new IllegalStateException("rolled back");
                }))
        .hasMessage("rolled back");
    assertThat(wires.count("SELECT count(*) FROM formula_shingle")).isZero();
    wires.database().run(count);
    // Ten sentences of eleven words.
    assertThat(wires.count("SELECT count(*) FROM formula_shingle WHERE day_count = 2"))
        .isEqualTo(108);
  }

  @Test
  void whereThreeArticlesShowAFormAnyOtherWordIsAnotherEvent() {
    String form =
        "افتتح المحافظ معرض الكتب القديمة في قاعة %s بحضور جمهور من القراء. " + report(300, 330);
    for (String hall : List.of("الصنوبر", "المرجان الأزرق", "الريحان العالي")) {
      assertThat(wires.bring(0, "معرض في " + hall, form.formatted(hall), NOON))
          .isInstanceOf(Filing.Created.class);
    }
    assertThat(wires.bring(7, "معرض كتب", form.formatted("النخيل"), NOON))
        .isInstanceOf(Filing.Created.class);
    assertThat(wires.bring(8, "كتب للقراء", form.formatted("النخيل"), NOON))
        .isInstanceOf(Filing.Sighted.class);
  }

  @Test
  void manyCopiesOfOneReportAreNoFormula() {
    long first = wires.bring(0, "أول", report(0, 30), NOON.minus(Duration.ofHours(70))).articleId();
    for (int i = 1; i < 12; i++) {
      Filing copy =
          wires.bring(i, "نسخة", report(0, 30), NOON.minus(Duration.ofHours(70 - 6L * i)));
      assertThat(copy.articleId()).isEqualTo(first);
    }
    assertThat(wires.count("SELECT count(*) FROM formula_shingle")).isZero();
  }

  @Test
  void aLookUpReadsTheIndexAlone() {
    List<String> plan =
        wires
            .database()
            .sql()
            .sql(
                """
                EXPLAIN QUERY PLAN
                SELECT lookup_key, article_id FROM likeness_key
                WHERE epoch IN (1, 2, 3) AND lookup_key IN (4, 5)
                UNION ALL SELECT lookup_key, article_id FROM likeness_key_fresh
                WHERE lookup_key IN (4, 5) AND epoch BETWEEN 1 AND 3
                """)
            .query((row, n) -> row.getString("detail"))
            .list();
    assertThat(plan)
        .filteredOn(step -> step.startsWith("SEARCH") || step.startsWith("SCAN"))
        .containsExactly(
            "SEARCH likeness_key USING PRIMARY KEY (epoch=? AND lookup_key=?)",
            "SEARCH likeness_key_fresh USING PRIMARY KEY (lookup_key=? AND epoch>? AND epoch<?)");
  }

  @Test
  void textsAreFoundBeforeAndAfterTheirKeysMoveToTheLargeTable() {
    long first = wires.bring(0, "أول", report(0, 40), NOON).articleId();
    assertThat(wires.bring(1, "نسخة", report(0, 40), NOON).articleId()).isEqualTo(first);
    long keys = wires.count(KEYS);
    // Eight articles move one of the 64 slices.
    for (int i = 1; i <= 8 * 64; i++) {
      wires.bring(0, "آخر", words(i), NOON);
    }
    assertThat(wires.count("SELECT count(*) FROM likeness_key WHERE article_id = " + first))
        .isEqualTo(keys);
    assertThat(wires.count("SELECT count(*) FROM likeness_key_fresh WHERE article_id = " + first))
        .isZero();
    assertThat(wires.bring(2, "نسخة", report(0, 36), NOON).articleId()).isEqualTo(first);
  }

  private static final String KEYS =
      "SELECT (SELECT count(*) FROM likeness_key) + (SELECT count(*) FROM likeness_key_fresh)";

  /** Nine words that no other number has. */
  private static String words(int number) {
    return IntStream.range(0, 9)
        .mapToObj(i -> "كلمة" + Integer.toString(number * 10 + i, 26).replace('0', 'z'))
        .collect(Collectors.joining(" "));
  }

  @Test
  void whatIsTooOldToBeLikeAnythingIsForgotten() {
    wires.bring(0, "أول", report(0, 40), NOON.minus(Duration.ofDays(12)));
    assertThat(wires.count("SELECT count(*) FROM likeness_text")).isEqualTo(0);
    wires.bring(0, "ثان", report(0, 40), NOON.minus(Duration.ofDays(5)));
    assertThat(wires.count("SELECT count(*) FROM likeness_text")).isEqualTo(1);
    wires
        .database()
        .run(() -> {
          wires
              .database()
              .sql()
              .sql(
                  "INSERT INTO likeness_key SELECT 1, lookup_key, place, article_id FROM likeness_key_fresh")
              .update();
          wires.database().sql().sql("DELETE FROM likeness_key_fresh").update();
          wires.database().sql().sql("UPDATE likeness_text SET epoch = 1").update();
        });
    wires.bean(Newsroom.class).keepTime();
    assertThat(wires.count("SELECT count(*) FROM likeness_key")).isZero();
    assertThat(wires.count("SELECT count(*) FROM likeness_text")).isZero();
    assertThat(wires.count("SELECT count(*) FROM article")).isEqualTo(2);
  }
}
