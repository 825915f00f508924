package org.warraq.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.intake.Ledger.item;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warraq.store.Dialect;

/** Never twice, never lost: what entries of a feed are known by. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryIdentityTest {
  private static final String MONDAY = "Mon, 02 Mar 2026 08:00:00 GMT";
  private static final String TUESDAY = "Tue, 03 Mar 2026 08:00:00 GMT";

  private static final String BRIDGE =
      "افتتح الوالي صباح اليوم الجسر الجديد فوق الوادي بحضور سكان القرى المجاورة وقال إن الأشغال دامت"
          + " ثلاث سنوات وكلفت ما كان مقررا لها دون زيادة وإن السير يبدأ عليه غدا في الاتجاهين معا";

  private static final String HARVEST =
      "قال فلاحو السهل إن محصول الزيتون هذا العام أوفر من سابقه بفضل أمطار الخريف التي جاءت في أوانها"
          + " وإن المعاصر تعمل ليل نهار وتنتظر عمالا من المدن القريبة حتى نهاية الموسم في آخر الشهر";

  private EmbeddedPostgres postgres;
  private final Map<Dialect, Ledger> ledgers = new EnumMap<>(Dialect.class);

  @BeforeAll
  void start(@TempDir Path data) throws IOException {
    postgres = EmbeddedPostgres.start();
    for (Dialect dialect : Dialect.values()) {
      ledgers.put(dialect, Ledger.open(dialect, data, postgres));
    }
  }

  @AfterAll
  void stop() throws IOException {
    ledgers.values().forEach(Ledger::close);
    postgres.close();
  }

  /** An empty ledger. */
  private Ledger ledger(Dialect dialect) {
    Ledger ledger = ledgers.get(dialect);
    List.of("entry", "entry_alias", "feed_identity")
        .forEach(table -> ledger.run("DELETE FROM " + table));
    return ledger;
  }

  /** How many entries were new and how many had changed. */
  private record Recorded(int fresh, int changed) {}

  private static Recorded record(Ledger ledger, String... items) {
    EntryStore.Recorded recorded = ledger.record(items);
    return new Recorded(recorded.fresh(), recorded.changed());
  }

  private static FeedIdentity.Key key(Ledger ledger) {
    return ledger.aliases.identity(1).key();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anEntryThatComesAgainIsKnownAndOneThatChangedWalksAgain(Dialect dialect) {
    Ledger ledger = ledger(dialect);
    String first = item("1", "https://e.org/a", "الجسر", BRIDGE, MONDAY);
    String second = item("2", "https://e.org/b", "الزيتون", HARVEST, MONDAY);
    assertThat(record(ledger, first, second)).isEqualTo(new Recorded(2, 0));
    assertThat(record(ledger, first, second)).isEqualTo(new Recorded(0, 0));
    ledger.run("UPDATE entry SET stage = 'DECIDED'");
    assertThat(record(ledger, item("1", "https://e.org/a", "الجسر الجديد", BRIDGE, MONDAY), second))
        .isEqualTo(new Recorded(0, 1));
    assertThat(ledger.headlines()).containsExactly("الزيتون", "الجسر الجديد");
    assertThat(ledger.count("SELECT count(*) FROM entry WHERE stage = 'RECEIVED'")).isOne();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anIdWhoseSchemeOrHostChangesIsTheSameId(Dialect dialect) {
    Ledger ledger = ledger(dialect);
    ledger.record(item("http://e.org/?p=1", "https://e.org/a", "الجسر", BRIDGE, MONDAY));
    ledger.record(item("https://e.org/?p=1", "https://e.org/a2", "الجسر", BRIDGE, MONDAY));
    ledger.record(
        item("https://new.example/?p=1", "https://new.example/a", "الجسر", BRIDGE, MONDAY));
    assertThat(ledger.headlines()).containsExactly("الجسر");
    assertThat(ledger.aliases.identity(1).churned()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void oneIdForAllEntriesLosesNoneAndTakesTheKeyFromTheIds(Dialect dialect) {
    Ledger ledger = ledger(dialect);
    String[] items =
        IntStream.range(0, 6)
            .mapToObj(i -> item("feed", "https://e.org/" + i, "خبر " + i, BRIDGE + " " + i, MONDAY))
            .toArray(String[]::new);
    assertThat(record(ledger, items)).isEqualTo(new Recorded(6, 0));
    assertThat(key(ledger)).isEqualTo(FeedIdentity.Key.ADDRESS);
    assertThat(ledger.aliases.identity(1).cause()).contains(FeedIdentity.Fault.REPEATED);
    assertThat(record(ledger, items)).isEqualTo(new Recorded(0, 0));
    assertThat(record(ledger, item("feed", "https://e.org/7", "خبر آخر", HARVEST, TUESDAY)))
        .isEqualTo(new Recorded(1, 0));
    assertThat(record(ledger, items)).isEqualTo(new Recorded(0, 0));
    assertThat(ledger.headlines()).hasSize(7);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void oneIdAndTheHomePageForAllEntriesLosesNone(Dialect dialect) {
    Ledger ledger = ledger(dialect);
    String bridge = item("feed", "https://e.org/", "الجسر", BRIDGE, MONDAY);
    String harvest = item("feed", "https://e.org/", "الزيتون", HARVEST, MONDAY);
    assertThat(record(ledger, bridge, harvest)).isEqualTo(new Recorded(2, 0));
    assertThat(record(ledger, bridge, harvest)).isEqualTo(new Recorded(0, 0));
    assertThat(record(ledger, harvest)).isEqualTo(new Recorded(0, 0));
    assertThat(
            record(
                ledger,
                item("feed", "https://e.org/", "الميناء", "وصلت أول سفينة إلى الرصيف.", TUESDAY),
                bridge))
        .isEqualTo(new Recorded(1, 0));
    assertThat(record(ledger, bridge, harvest)).isEqualTo(new Recorded(0, 0));
    assertThat(ledger.headlines()).containsExactly("الزيتون", "الجسر", "الميناء");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void idsThatChangeWithEachEditMakeNoNewEntriesAndLoseTheKey(Dialect dialect) {
    Ledger ledger = ledger(dialect);
    for (int version = 0; version < 4; version++) {
      String[] items = new String[5];
      for (int i = 0; i < items.length; i++) {
        items[i] =
            item(
                i + "-v" + version,
                "https://e.org/" + i,
                "خبر " + i,
                (i % 2 == 0 ? BRIDGE : HARVEST) + " " + i + " تعديل " + version,
                MONDAY);
      }
      assertThat(record(ledger, items))
          .isEqualTo(version == 0 ? new Recorded(5, 0) : new Recorded(0, 5));
    }
    assertThat(key(ledger)).isEqualTo(FeedIdentity.Key.ADDRESS);
    assertThat(ledger.aliases.identity(1).cause()).contains(FeedIdentity.Fault.CHURNED);
    assertThat(ledger.aliases.identity(1).share()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theKeyComesBackToIdsThatHaveBeenRightForLongAndNotBefore(Dialect dialect) {
    Ledger ledger = ledger(dialect);
    String[] same = new String[4];
    for (int i = 0; i < same.length; i++) {
      same[i] = item("x", "https://e.org/old" + i, "قديم " + i, HARVEST + " " + i, MONDAY);
    }
    ledger.record(same);
    assertThat(key(ledger)).isEqualTo(FeedIdentity.Key.ADDRESS);
    int back = 0;
    for (int i = 1; i <= 60 && key(ledger) == FeedIdentity.Key.ADDRESS; i++) {
      ledger.record(item("n" + i, "https://e.org/n" + i, "جديد " + i, BRIDGE + " " + i, TUESDAY));
      back = i;
    }
    assertThat(back).isEqualTo(50);
    assertThat(key(ledger)).isEqualTo(FeedIdentity.Key.ID);
    assertThat(record(ledger, same)).isEqualTo(new Recorded(0, 0));
    assertThat(ledger.headlines()).hasSize(54);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anEntryWithoutIdAndLinkIsKnownByWhatItSays(Dialect dialect) {
    Ledger ledger = ledger(dialect);
    String one = item("", "", "الجسر", "يفتح اليوم.", MONDAY);
    String other = item("", "", "الجسر", "يفتح اليوم.", TUESDAY);
    assertThat(record(ledger, one)).isEqualTo(new Recorded(1, 0));
    assertThat(record(ledger, one, other)).isEqualTo(new Recorded(1, 0));
    assertThat(record(ledger, other, one)).isEqualTo(new Recorded(0, 0));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aLiveBlogsPostsShareTheirLinkAndAreEntriesOfTheirOwn(Dialect dialect) {
    Ledger ledger = ledger(dialect);
    String one = item("post-1", "https://e.org/live", "تغطية حية", BRIDGE, MONDAY);
    String two = item("post-2", "https://e.org/live", "تغطية حية", HARVEST, MONDAY);
    String three =
        item("post-3", "https://e.org/live", "تغطية حية", "هدأت الريح وعادت القوارب.", MONDAY);
    assertThat(record(ledger, one)).isEqualTo(new Recorded(1, 0));
    assertThat(record(ledger, two)).isEqualTo(new Recorded(1, 0));
    assertThat(record(ledger, three, two)).isEqualTo(new Recorded(1, 0));
    assertThat(record(ledger, three, two, one)).isEqualTo(new Recorded(0, 0));
    assertThat(key(ledger)).isEqualTo(FeedIdentity.Key.ID);
    assertThat(ledger.count("SELECT count(*) FROM entry WHERE shared_marks = 1")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anIdAndALinkThatAreReusedForTomorrowsArticleLoseNeither(Dialect dialect) {
    Ledger ledger = ledger(dialect);
    assertThat(
            record(
                ledger,
                item("weather", "https://e.org/weather", "الطقس", "مشمس والحرارة معتدلة.", MONDAY)))
        .isEqualTo(new Recorded(1, 0));
    String tuesday =
        item("weather", "https://e.org/weather", "الطقس", "أمطار قوية وثلوج في الجبال.", TUESDAY);
    assertThat(record(ledger, tuesday)).isEqualTo(new Recorded(1, 0));
    assertThat(record(ledger, tuesday)).isEqualTo(new Recorded(0, 0));
    assertThat(ledger.aliases.identity(1).reused()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anArticleThatIsRewrittenOnItsDayOrGrowsTheNextDayStaysOneEntry(Dialect dialect) {
    Ledger ledger = ledger(dialect);
    ledger.record(item("1", "https://e.org/a", "الجسر", BRIDGE, MONDAY));
    assertThat(record(ledger, item("1", "https://e.org/a", "جسر الوادي", HARVEST, MONDAY)))
        .isEqualTo(new Recorded(0, 1));
    assertThat(
            record(
                ledger,
                item("1", "https://e.org/a", "جسر الوادي", HARVEST + " وهذا ما زاد.", TUESDAY)))
        .isEqualTo(new Recorded(0, 1));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anAddressThatChangesWithTheHeadlineIsTheSameEntry(Dialect dialect) {
    Ledger ledger = ledger(dialect);
    ledger.record(item("1", "https://e.org/bridge-opens", "الجسر يفتح", BRIDGE, MONDAY));
    ledger.record(item("1", "https://e.org/bridge-open", "الجسر مفتوح", BRIDGE, MONDAY));
    ledger.record(item("", "https://e.org/bridge-opens", "الجسر مفتوح", BRIDGE + "!", MONDAY));
    assertThat(ledger.headlines()).containsExactly("الجسر مفتوح");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anEntryThatIsListedTwiceIsOneEntry(Dialect dialect) {
    Ledger ledger = ledger(dialect);
    String one = item("1", "https://e.org/a", "الجسر", BRIDGE, MONDAY);
    String corrected = item("1", "https://e.org/a", "الجسر", BRIDGE + " غدا", MONDAY);
    assertThat(record(ledger, one, one)).isEqualTo(new Recorded(1, 0));
    assertThat(record(ledger, corrected, one)).isEqualTo(new Recorded(0, 1));
    assertThat(ledger.aliases.identity(1).repeated()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatWasRecordedBeforeThereWereAliasesIsKnownByItsKey(Dialect dialect) {
    Ledger ledger = ledger(dialect);
    ledger.record(
        item("https://e.org/?p=1", "https://e.org/a", "الجسر", BRIDGE, MONDAY),
        item("", "https://e.org/b", "الزيتون", HARVEST, MONDAY));
    ledger.run("UPDATE entry SET entry_key = 'id:?p=1' WHERE headline = 'الجسر'");
    ledger.run("DELETE FROM entry_alias");
    assertThat(
            record(
                ledger,
                item("https://e.org/?p=1", "https://e.org/a", "الجسر", BRIDGE + " غدا", MONDAY),
                item("", "https://e.org/b", "الزيتون", HARVEST + " غدا", MONDAY)))
        .isEqualTo(new Recorded(0, 2));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void twoBlogsInOneFeedMayCountTheirPostsAlike(Dialect dialect) {
    Ledger ledger = ledger(dialect);
    String one = item("https://a.example/?p=1", "https://a.example/x", "الجسر", BRIDGE, MONDAY);
    String two = item("https://b.example/?p=1", "https://b.example/y", "الزيتون", HARVEST, MONDAY);
    ledger.record(one);
    ledger.record(two);
    ledger.record(one, two);
    assertThat(ledger.headlines()).containsExactly("الجسر", "الزيتون");
    assertThat(ledger.aliases.identity(1).reused()).isZero();
  }
}
