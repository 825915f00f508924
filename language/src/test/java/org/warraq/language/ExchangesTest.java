package org.warraq.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.language.Exchanges.Doubt.NAMES;
import static org.warraq.language.Exchanges.Doubt.NONE;
import static org.warraq.language.Exchanges.Doubt.NUMBERS;
import static org.warraq.language.Exchanges.Scrutiny.CLOSE;
import static org.warraq.language.Exchanges.Scrutiny.USUAL;

import org.junit.jupiter.api.Test;
import org.warraq.language.Exchanges.Headlined;

class ExchangesTest {
  private static final String PLANE =
      "حطت في مطار %s الدولي طائرة الإغاثة رقم %s ضمن الجسر الجوي الذي تسيره هيئة العون لمساعدة المتضررين من السيول، "
          + "وعلى متنها خيام وأغطية ومواد غذائية وأدوية، وكان في استقبالها مسؤولون من السلطات المحلية الذين عبروا عن شكرهم.";

  private static final String REPORT =
      "صادق مجلس البلدة على ميزانية العام المقبل بعد نقاش طويل حول كلفة إصلاح الطرق. وقال رئيس المجلس إن الأولوية "
          + "للأحياء التي تضررت من السيول. وطالبت المعارضة بتأجيل المشروع حتى تنتهي الدراسة. وتبلغ الاعتمادات 38 مليون درهم "
          + "يذهب نصفها إلى الماء والكهرباء. وسيبدأ العمل في الربيع ويستمر عامين على الأقل. ";

  private static Headlined text(String headline, String body) {
    return new Headlined(TextFingerprint.ofShort(headline), TextFingerprint.ofShort(body));
  }

  @Test
  void anotherNumberInTheSamePlaceIsAnotherEvent() {
    assertThat(
            Exchanges.doubt(
                text("طائرة", PLANE.formatted("النورس", "5")),
                text("طائرة", PLANE.formatted("النورس", "السادسة")),
                USUAL))
        .isEqualTo(NUMBERS);
  }

  @Test
  void anotherNameInAShortTextIsAnotherEvent() {
    assertThat(
            Exchanges.doubt(
                text("طائرة", PLANE.formatted("النورس", "5")),
                text("طائرة", PLANE.formatted("اللقلق", "5")),
                USUAL))
        .isEqualTo(NAMES);
  }

  @Test
  void whatEditorsExchangeIsTheSameReport() {
    String edited =
        REPORT.replace("وقال", "وأوضح").replace("المقبل", "القادم").replace("حتى", "قبل أن");
    assertThat(Exchanges.doubt(text("ميزانية", REPORT), text("مجلس", edited), USUAL))
        .isEqualTo(NONE);
  }

  @Test
  void whatIsLeftOutPutInOrMovedIsTheSameReport() {
    String[] sentences = REPORT.strip().split("(?<=\\.) ");
    String edited =
        sentences[0] + " " + sentences[3] + " " + sentences[2] + " وينتظر السكان هذا منذ أعوام.";
    assertThat(Exchanges.doubt(text("ميزانية", REPORT), text("مجلس", edited), USUAL))
        .isEqualTo(NONE);
  }

  @Test
  void aNumberThatOnlyOneTextHasIsNoDoubt() {
    String edited = REPORT.replace("يذهب نصفها", "يذهب نصفها أي 19 مليونا");
    assertThat(Exchanges.doubt(text("ميزانية", REPORT), text("مجلس", edited), USUAL))
        .isEqualTo(NONE);
  }

  @Test
  void aWordOrTwoOfALongTextMayBeReworded() {
    String report = REPORT.repeat(3);
    String edited = report.replace("طويل", "ساخن");
    assertThat(Exchanges.doubt(text("ميزانية", report), text("مجلس", edited), USUAL))
        .isEqualTo(NONE);
    assertThat(Exchanges.doubt(text("ميزانية", report), text("مجلس", edited), CLOSE))
        .isEqualTo(NAMES);
  }

  @Test
  void aLongTextWhoseSubjectIsExchangedInTextAndHeadlineTellsAnotherThing() {
    String report =
        REPORT + REPORT.replace("مجلس", "لجنة") + "وعقد اللقاء في قاعة تمارة ليلا. " + REPORT;
    assertThat(
            Exchanges.doubt(
                text("لقاء في تمارة", report),
                text("اجتماع مفتوح بأزمور", report.replace("قاعة تمارة", "قاعة بأزمور")),
                USUAL))
        .isEqualTo(NAMES);
  }

  private static final String CABLE =
      "بعث الأمير سامر %s إلى %s رسالة تهنئة بعيد الجلوس، تمنى فيها لشعبه الصديق مزيدا من الرخاء. ";

  /** A hundred and fifty words that nobody fills in. */
  private static final String REST = REPORT.replace("38 مليون درهم", "مبالغ كبيرة").repeat(3);

  private static void assertForm(String one, String other) {
    assertThat(Exchanges.doubt(text("رسالة", one), text("رسالة", other), USUAL)).isEqualTo(NAMES);
    assertThat(Exchanges.doubt(text("رسالة", other), text("رسالة", one), USUAL)).isEqualTo(NAMES);
  }

  @Test
  void inALongFormOneNameOfTwoWordsIsAnotherEvent() {
    assertForm(
        CABLE.formatted("الوردي", "غيث الجوهري") + REST,
        CABLE.formatted("الوردي", "طلال الصندوق") + REST);
  }

  @Test
  void whoSendsAndWhoReceivesMayNotChangePlaces() {
    assertForm(
        REST + CABLE.formatted("وحيد", "غيث") + REST, REST + CABLE.formatted("غيث", "وحيد") + REST);
    assertForm(
        "أبرق غيث الجوهري الأول إلى وحيد القصير معزيا في وفاة والده. " + REST,
        "أبرق طلال الصندوق إلى غيث الجوهري الأول معزيا في وفاة والده. " + REST);
  }

  @Test
  void aLongNameThatTheOtherTextHasElsewhereHidesNothing() {
    assertForm(
        "أبرق غيث الجوهري الأول إلى وحيد القصير الهادئ معزيا في وفاة والده. " + REST,
        "أبرق وحيد القصير الهادئ إلى غيث الجوهري الأول معزيا في وفاة والده. " + REST);
    String town =
        "أغلق الطريق في بلدة %s ليلا بعد انهيار. " + REST + "ونقل الركاب إلى بلدة %s فجرا. ";
    assertForm(
        town.formatted("عين الصخر", "تل الياقوت"), town.formatted("تل الياقوت", "عين الصخر"));
  }

  @Test
  void aLongListOfOtherNamesIsAnotherTeam() {
    String team = "يلعب اليوم %s على أرضه أمام ضيفه. ";
    assertForm(
        team.formatted("سرحان ونبهان وغلاب وشداد وفلاح ومنصور وكاظم ولطفي ورجب وشعبان") + REST,
        team.formatted("بندر وزيدون وخلدون وحمود ورشاد وهزاع ودحام وعطية وبكري وجمعان") + REST);
  }

  @Test
  void anotherDayOfTheWeekIsAnotherDay() {
    String one = "تغلق البلدية الحديقة يوم %s أمام الزوار حتى إشعار آخر. ";
    assertThat(
            Exchanges.doubt(
                text("حديقة", one.formatted("الثلاثاء") + REST),
                text("حديقة", one.formatted("السبت") + REST),
                USUAL))
        .isEqualTo(NUMBERS);
  }

  @Test
  void monthsOfEastAndWestAreTheSame() {
    assertThat(TextFingerprint.ofShort("في 3 نيسان و5 أيلول"))
        .isEqualTo(TextFingerprint.ofShort("في 3 أبريل و5 شتنبر"));
  }

  @Test
  void aHandThatExchangesSmallWordsTooHasWrittenTheRest() {
    String edited =
        REST.replace("طويل حول", "ساخن عن")
            .replace("الدراسة", "المداولات")
            .replace("الربيع", "أبريل")
            .replace("على الأقل", "في الأكثر");
    assertThat(Exchanges.doubt(text("ميزانية", REST), text("ميزانية", edited), USUAL))
        .isEqualTo(NONE);
  }

  @Test
  void aSentenceWrittenAnewIsNoBlank() {
    String edited =
        REST.replace(
            "وطالبت المعارضة بتأجيل المشروع حتى تنتهي الدراسة.",
            "غير أن 7 من أعضاء اللجنة المالية انسحبوا قبل التصويت على المادة 12 احتجاجا على ما سموه التسرع.");
    assertThat(Exchanges.doubt(text("ميزانية", REST), text("ميزانية", edited), USUAL))
        .isEqualTo(NONE);
  }
}
