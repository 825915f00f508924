package org.warraq.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar|البرلمان يصادق على قانون المالية الجديد",
        "ar|مباراة ودية تجمع المنتخبين مساء السبت",
        "ar|شركة ڤودافون تعلن عن نتائجها في مصر وتؤكد أن أرباحها ارتفعت خلال الربع الأخير من السنة",
        "fa|رئیس جمهور از پروژه تازه بازدید کرد",
        "fa|قیمت گاز در بازارهای جهانی افزایش یافت",
        "ur|وزیراعظم نے نئے منصوبے کا افتتاح کیا ہے",
        "ps|د افغانستان د بهرنیو چارو وزیر نن له خپل سیال سره ولیدل څو خبرې وکړي",
        "ckb|سەرۆکی حکومەت لەگەڵ شاندێکی بیانی کۆبووەوە",
        "ug|شىنجاڭدىكى ئۇيغۇرلارنىڭ ئەھۋالى توغرىسىدا يېڭى دوكلات",
        "he|הממשלה אישרה את התקציב החדש",
        "en|The council has approved the plan for the new library",
        "fr|Le conseil a approuvé le projet de la nouvelle bibliothèque",
        "es|El consejo aprobó el proyecto de la nueva biblioteca",
        "de|Der Rat hat den Plan für die neue Bücherei beschlossen",
        "it|Il consiglio ha approvato il progetto della nuova biblioteca",
        "pt|O conselho aprovou o projeto da nova biblioteca, não sem discussão",
        "tr|Meclis yeni kütüphane için hazırlanan planı kabul etti ve bütçe açıklandı",
        "ru|Совет одобрил проект новой библиотеки",
        "uk|Рада підтримала будівництво нової бібліотеки",
        "be|Савет ухваліў праект новай бібліятэкі",
        "bg|Съветът одобри строежа на новата библиотека",
        "sr|Скупштина је усвојила план за нову библиотеку",
        "kk|Қалада жаңа кітапхана ашылды",
        "el|Το συμβούλιο ενέκρινε το σχέδιο",
        "ja|新しい図書館の計画を承認した",
        "ko|의회는 새 도서관 계획을 승인했다",
        "zh|市议会批准新图书馆计划",
        "und|12345 — 678"
      })
  void eachHeadlineIsRecognised(String language, String headline) {
    assertThat(Languages.guess(headline, Optional.empty())).isEqualTo(language);
  }

  @Test
  void aDeclarationIsBelievedWhenTheLettersAllowIt() {
    assertThat(Languages.guess("خبر", Optional.of("fa-IR"))).isEqualTo("fa");
    assertThat(Languages.guess("OPEC", Optional.of("fr_FR"))).isEqualTo("fr");
    assertThat(Languages.guess("", Optional.of("ar"))).isEqualTo("ar");
  }

  @Test
  void aTemplateThatClaimsEnglishDoesNotMakeArabicEnglish() {
    assertThat(Languages.guess("افتتاح معرض الكتاب في الدورة الثلاثين", Optional.of("en-US")))
        .isEqualTo("ar");
    assertThat(
            Languages.guess(
                "Le maire de la ville a annoncé que les travaux de la place seront finis pour le printemps,"
                    + " selon une note du conseil et des services.",
                Optional.of("en-US")))
        .isEqualTo("fr");
  }

  @Test
  void directionFollowsLanguageAndScript() {
    assertThat(Languages.direction("ar-MA").attribute()).isEqualTo("rtl");
    assertThat(Languages.direction("ku-Arab")).isEqualTo(Direction.RTL);
    assertThat(Languages.direction("ku")).isEqualTo(Direction.LTR);
    assertThat(Languages.direction("fr")).isEqualTo(Direction.LTR);
    assertThat(Languages.direction("und")).isEqualTo(Direction.LTR);
  }
}
