package org.warraq.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRepairTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "لن تتراجع المدينة”.وقال رئيسها إنه|لن تتراجع المدينة”. وقال رئيسها إنه",
        "في المنطقة (الوسطى)”.وأضاف|في المنطقة (الوسطى)”. وأضاف",
        "مسجلة في قطر.وفقا للبيان|مسجلة في قطر. وفقا للبيان",
        "«لن نقبل».وختم كلامه|«لن نقبل». وختم كلامه",
        "هل انتهى الأمر؟أجاب الوزير|هل انتهى الأمر؟ أجاب الوزير",
        "قال،وأضاف لاحقا|قال، وأضاف لاحقا",
        "قالت «الشركة»وأكدت ذلك|قالت «الشركة» وأكدت ذلك",
        "the end of that day.The next one|the end of that day. The next one",
        "fin de la séance.Le maire|fin de la séance. Le maire",
        "« Nous irons au bout. »Il sourit alors|« Nous irons au bout. » Il sourit alors",
        "Doivent-ils donc partir ?Le maire attend|Doivent-ils donc partir ? Le maire attend",
        "انتهى الاجتماع.«سنعود غدا» قال|انتهى الاجتماع. «سنعود غدا» قال"
      })
  void aLostSpaceReturns(String glued, String mended) {
    TextRepair.Repaired repaired = TextRepair.repair(glued);
    assertThat(repaired.text()).isEqualTo(mended);
    assertThat(repaired.counts()).isEqualTo(Map.of("glued-sentences", 1));
    assertThat(TextRepair.repair(mended).text()).isEqualTo(mended);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "بنك إتش.إس.بي.سي في لندن",
        "د.محمد وأ.د.علي",
        "ارتفع 3.5 في المئة و1،200",
        "موقع العربية.نت وسوق.كوم",
        "زوروا www.example.ma/أخبار.وطنية أو info@example.com",
        "https://example.com/a.Html",
        "the U.S.A and e.g.This",
        "Node.Js and Booking.Com",
        "3.Platz",
        "(s)he said",
        "قال »نعم« ثم مضى",
        "«أولا» و«ثانيا»",
        "بـ4 آلاف، الـ20، لـ“القدس”",
        "من ١٢:٣٠ إلى ١٣:٠٠.",
        "Il a dit : « Oui ! » ; puis",
        "می‌خواهد برود",
        "ﷺ ﷲ",
        "a…b",
        "options.IgnoreContent = true",
        "we tried Fin.Link and it works",
        "it rose on all wages.1 If you earn less",
        "그는 “여행을 간 것이 잘못인가요”라거나 다른 말을 했다",
        "Meclis “Yeni Kent Planı”nın maddelerini kabul etti",
        "Brexit : Londres et Bruxelles reprennent"
      })
  void correctTextStaysAsItIs(String text) {
    assertThat(TextRepair.repair(text)).isEqualTo(new TextRepair.Repaired(text, Map.of()));
  }

  @Test
  void shapesBecomeLetters() {
    assertThat(TextRepair.repair("ﺳﻼﻡ اﻹدارة").text()).isEqualTo("سلام الإدارة");
  }

  @Test
  void spacesEntitiesAndInvisibleSignsAreMended() {
    assertThat(TextRepair.repair("قال  الوزير &quot;نعم&amp;quot; ، ثم\u200b مضى .").text())
        .isEqualTo("قال الوزير \"نعم\"، ثم مضى.");
  }
}
