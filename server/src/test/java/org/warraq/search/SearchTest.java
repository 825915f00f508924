package org.warraq.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.Section;
import org.warraq.newsroom.Source;

class SearchTest {
  private Archive archive;

  @BeforeEach
  void open(@TempDir Path data) {
    archive = Archive.open(data);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private SearchResults search(String query) {
    return archive.index().search(query, SearchFilter.NONE, 0, 10);
  }

  @Test
  void aPublishedArticleIsFoundAChangedOneAnewAWithdrawnOneNot() throws InterruptedException {
    long id = archive.publish("سد جديد في الأطلس", "بدأت الأشغال في السد.");
    archive.settle();
    assertThat(archive.find("الأشغال")).containsExactly(id);

    archive.newsroom().amend(id, 1, "سد جديد", Optional.empty(), "<p>انتهى البناء.</p>", editor());
    archive.settle();
    assertThat(archive.find("الأشغال")).isEmpty();
    assertThat(archive.find("البناء")).containsExactly(id);

    archive.newsroom().move(id, ArticleStatus.HELD);
    archive.settle();
    assertThat(archive.find("البناء")).isEmpty();
  }

  private long editor() {
    archive
        .database()
        .run(() ->
            archive
                .database()
                .sql()
                .sql(
                    "INSERT INTO account (id, name, display_name, password_hash, role, locale, created_at)"
                        + " VALUES (7, 'leila', 'Leila', '', 'EDITOR', 'ar', 0)")
                .update());
    return 7;
  }

  @Test
  void foundWordsAreMarkedWholeAndTheRestIsEscaped() throws InterruptedException {
    archive.publish(
        "والوزير يزور <الميناء> & المصنع", "قال الوزير إن الأشغال تتقدم. ولم يذكر الوزراء موعدا.");
    archive.settle();
    Hit hit = search("وزير").hits().getFirst();
    assertThat(hit.headlineHtml())
        .isEqualTo("<mark>والوزير</mark> يزور &lt;الميناء&gt; &amp; المصنع");
    assertThat(hit.snippetHtml())
        .isEqualTo(
            "قال <mark>الوزير</mark> إن الأشغال تتقدم. ولم يذكر <mark>الوزراء</mark> موعدا.");
  }

  @Test
  void aHitInTheHeadlineComesBeforeOneInTheText() throws InterruptedException {
    long text = archive.publish("افتتاح المعرض", "تحدث الزوار عن الميناء في كلمة قصيرة.");
    long headline = archive.publish("توسعة الميناء", "تحدث الزوار عن الأمر في كلمة قصيرة.");
    archive.settle();
    assertThat(archive.find("الميناء")).containsExactly(headline, text);
  }

  @Test
  void ofEqualArticlesTheNewerComesFirst() throws InterruptedException {
    Source source = archive.source("https://sahel.example/", "الساحل", "ar");
    var old = Archive.MONDAY.minus(Duration.ofDays(300));
    long older = archive.publish("ar", "مباراة", "فاز الفريق أمس", old, Optional.empty(), source);
    long newer =
        archive.publish(
            "ar", "مباراة", "فاز الفريق اليوم", Archive.MONDAY, Optional.empty(), source);
    archive.settle();
    assertThat(archive.find("مباراة")).containsExactly(newer, older);
  }

  @Test
  void aQuotedPhraseIsFoundInItsOrderOnly() throws InterruptedException {
    long right = archive.publish("الأولى", "انعقد مجلس المدينة مساء اليوم");
    long wrong = archive.publish("الثانية", "مدينة لها مجلس كبير وهذه المدينة مجلس مفتوح");
    archive.settle();
    assertThat(archive.find("مجلس المدينة")).containsExactlyInAnyOrder(right, wrong);
    assertThat(archive.find("«مجلس المدينه»")).containsExactly(right);
    assertThat(archive.find("\"مجلس المدينة\"")).containsExactly(right);
  }

  @Test
  void aWordWithAMinusMustNotOccur() throws InterruptedException {
    long tea = archive.publish("en", "Tea", "The harbour café sells tea.");
    archive.publish("en", "Coffee", "The harbour café sells coffee.");
    archive.settle();
    assertThat(archive.find("harbour -coffee")).containsExactly(tea);
  }

  @Test
  void englishAndFrenchWordsAreFoundInTheirOtherForms() throws InterruptedException {
    long english = archive.publish("en", "Ferries", "The mayor's office opened two crossings.");
    long french =
        archive.publish("fr", "Économie", "L’industrie relance les négociations salariales.");
    archive.settle();
    assertThat(archive.find("ferry")).containsExactly(english);
    assertThat(archive.find("crossing mayor")).containsExactly(english);
    assertThat(archive.find("negociation salariale")).containsExactly(french);
    assertThat(archive.find("industrie economie")).containsExactly(french);
  }

  @Test
  void aFilterLeavesTheRestOut() throws InterruptedException {
    Section sport = archive.section("رياضة");
    Source littoral = archive.source("https://littoral.example/", "Le Littoral", "fr");
    var at = Archive.MONDAY;
    long arabic =
        archive.publish(
            "ar",
            "Agadir أكادير",
            "نص",
            at,
            Optional.of(sport),
            archive.source("https://marsa.example/", "المرسى", "ar"));
    long french = archive.publish("fr", "Agadir", "Un texte", at, Optional.empty(), littoral);
    archive.settle();
    assertThat(archive.find("agadir")).containsExactlyInAnyOrder(arabic, french);
    assertThat(
            only(new SearchFilter(Optional.of(sport.slug()), Optional.empty(), Optional.empty())))
        .containsExactly(arabic);
    assertThat(
            only(
                new SearchFilter(Optional.empty(), Optional.of(littoral.slug()), Optional.empty())))
        .containsExactly(french);
    assertThat(only(new SearchFilter(Optional.empty(), Optional.empty(), Optional.of("fr-MA"))))
        .containsExactly(french);
  }

  private List<Long> only(SearchFilter filter) {
    return archive.index().search("agadir", filter, 0, 10).hits().stream()
        .map(Hit::articleId)
        .toList();
  }

  @Test
  void pagesFollowEachOther() throws InterruptedException {
    for (int i = 0; i < 12; i++) {
      archive.publish("نشرة " + i, "حالة الطقس في اليوم رقم " + i);
    }
    archive.settle();
    SearchResults first = archive.index().search("الطقس", SearchFilter.NONE, 0, 8);
    SearchResults second = archive.index().search("الطقس", SearchFilter.NONE, 8, 8);
    assertThat(first.total()).isEqualTo(12);
    assertThat(first.hits()).hasSize(8);
    assertThat(second.hits()).hasSize(4).doesNotContainAnyElementsOf(first.hits());
    assertThat(archive.index().search("الطقس", SearchFilter.NONE, 5_000, 8).hits()).isEmpty();
  }

  @Test
  void anUnknownWordBringsASuggestionInItsUsualSpelling() throws InterruptedException {
    archive.publish("زيارة أحمد توكاييف", "وصل توكاييف إلى المدينة");
    archive.settle();
    SearchResults results = search("زيارة توقاييف");
    assertThat(results.suggestion()).contains("زيارة توكاييف");
    assertThat(results.hits()).hasSize(1);
    assertThat(results.hits().getFirst().headlineHtml())
        .isEqualTo("<mark>زيارة</mark> أحمد <mark>توكاييف</mark>");
    assertThat(search("توكاييف").suggestion()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\"",
        "\"\"",
        "-",
        "--",
        "-\"a",
        "(",
        "a AND (",
        "*",
        "~2",
        "a:b",
        "\\",
        "[a TO b]",
        "\u0000",
        "\ud83d",
        "ـــ",
        "َ",
        "«",
        "'",
        "l'",
        "’s",
        "/.*/",
        "- - -a"
      })
  void nothingThatIsTypedIsAnError(String typed) {
    assertThat(search(typed).hits()).isEmpty();
  }

  @Test
  void aPastedTextIsReadToItsLimit() throws InterruptedException {
    long id = archive.publish("نص", "كلمة ".repeat(100));
    archive.settle();
    assertThat(archive.find("كلمة ".repeat(5_000))).containsExactly(id);
    assertThat(QueryText.parse("كلمة ".repeat(5_000)).wanted()).hasSize(QueryText.MAX_WORDS);
    assertThat(QueryText.parse("\ud83d\ude00".repeat(500)).text()).hasSize(256);
  }

  @Test
  void articlesOnTheSameMatterAreRelated() throws InterruptedException {
    long quake = archive.publish("زلزال يضرب الجبل", "ضرب زلزال قوي قرى الجبل وانهارت منازل");
    long aftershock =
        archive.publish("هزة جديدة", "هزة تتبع زلزال الجبل ومنازل أخرى انهارت في القرى");
    for (int i = 0; i < 12; i++) {
      archive.publish("مباراة " + i, "سجل اللاعب هدفا في الشوط رقم " + i);
    }
    archive.settle();
    assertThat(archive.index().related(quake, 5)).first().isEqualTo(aftershock);
    assertThat(archive.index().related(quake, 5)).doesNotContain(quake);
    assertThat(archive.index().related(4711, 5)).isEmpty();
  }
}
