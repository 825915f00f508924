package org.warraq.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.language.Exchanges.Doubt.NAMES;
import static org.warraq.language.Exchanges.Doubt.NONE;
import static org.warraq.language.Exchanges.Doubt.NUMBERS;
import static org.warraq.language.Exchanges.Publishers.ONE;
import static org.warraq.language.Exchanges.Publishers.TWO;

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
                TWO))
        .isEqualTo(NUMBERS);
  }

  @Test
  void anotherNameInAShortTextIsAnotherEvent() {
    assertThat(
            Exchanges.doubt(
                text("طائرة", PLANE.formatted("النورس", "5")),
                text("طائرة", PLANE.formatted("اللقلق", "5")),
                TWO))
        .isEqualTo(NAMES);
  }

  @Test
  void whatEditorsExchangeIsTheSameReport() {
    String edited =
        REPORT.replace("وقال", "وأوضح").replace("المقبل", "القادم").replace("حتى", "قبل أن");
    assertThat(Exchanges.doubt(text("ميزانية", REPORT), text("مجلس", edited), TWO)).isEqualTo(NONE);
  }

  @Test
  void whatIsLeftOutPutInOrMovedIsTheSameReport() {
    String[] sentences = REPORT.strip().split("(?<=\\.) ");
    String edited =
        sentences[0] + " " + sentences[3] + " " + sentences[2] + " وينتظر السكان هذا منذ أعوام.";
    assertThat(Exchanges.doubt(text("ميزانية", REPORT), text("مجلس", edited), TWO)).isEqualTo(NONE);
  }

  @Test
  void aNumberThatOnlyOneTextHasIsNoDoubt() {
    String edited = REPORT.replace("يذهب نصفها", "يذهب نصفها أي 19 مليونا");
    assertThat(Exchanges.doubt(text("ميزانية", REPORT), text("مجلس", edited), TWO)).isEqualTo(NONE);
  }

  @Test
  void aWordOrTwoOfALongTextMayBeReworded() {
    String report = REPORT.repeat(3);
    String edited = report.replace("طويل", "ساخن");
    assertThat(Exchanges.doubt(text("ميزانية", report), text("مجلس", edited), TWO)).isEqualTo(NONE);
    assertThat(Exchanges.doubt(text("ميزانية", report), text("مجلس", edited), ONE))
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
                TWO))
        .isEqualTo(NAMES);
  }
}
