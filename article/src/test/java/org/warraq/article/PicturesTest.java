package org.warraq.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
  private static final String URL = "https://nahr.example/2026/03/05/jisr";
  private static final String SENTENCE =
      "قالت إدارة الميناء إن الرصيف الجديد سيفتح في موعده، وإن الأشغال انتهت قبل أسبوع من ذلك.";

  private static String article(String figure) {
    return ArticleExtractor.extract(
            "<article><p>" + SENTENCE + "</p>" + figure + "<p>" + SENTENCE + "</p></article>", URL)
        .html()
        .replace("<p>" + SENTENCE + "</p>", "|");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img data-src='/p/a.jpg' src='data:image/gif;base64,R0lGOD'>",
        "<img data-lazy='/p/a.jpg' src='/t/spacer.gif'>",
        "<img data-lazy-src='/p/a.jpg'>",
        "<img data-full-url='/p/a.jpg' src='/lazy-loading.svg'>",
        "<img data-th-own-loader='/p/a.jpg' src='/img/blank.gif'>",
        "<img class=lazy src='/img/placeholder.png'><noscript><img src='/p/a.jpg'></noscript>",
        "<noscript><img src='/p/a.jpg'></noscript><img class=lazy src='data:image/svg+xml,x'>",
        "<div class=img-wrap><img class=lazy></div><noscript><img src='/p/a.jpg'></noscript>",
        "<picture><source media='(min-width:1px)' srcset='/p/a.jpg'><img src='data:image/gif;base64,R0'></picture>",
        "<amp-img src='/p/a.jpg' width=800 height=500></amp-img>"
      })
  void aLazyPictureIsFound(String figure) {
    assertThat(article(figure)).contains("src=\"https://nahr.example/p/a.jpg\"");
    assertThat(article(figure).split("<img", -1)).hasSize(2);
  }

  @Test
  void allWidthsOfAPictureAreKeptWithWholeAddresses() {
    assertThat(
            article(
                "<img src='data:,' data-srcset='/p/a-400.jpg 400w, p/a-800.jpg 800w, //i.example/a,b.jpg 2x'>"))
        .isEqualTo(
            "|<figure><img src=\"https://nahr.example/p/a-400.jpg\" srcset=\"https://nahr.example/p/a-400.jpg 400w,"
                + " https://nahr.example/2026/03/05/p/a-800.jpg 800w, https://i.example/a%2Cb.jpg 2x\"></figure>|");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "الجسر عند الغروب. تصوير: حسن العلوي|الجسر عند الغروب.|تصوير: حسن العلوي",
        "الجسر عند الغروب (رويترز)|الجسر عند الغروب|رويترز",
        "الجسر عند الغروب - (أ ف ب)|الجسر عند الغروب|أ ف ب",
        "الجسر عند الغروب (المصدر: بلدية المدينة)|الجسر عند الغروب|المصدر: بلدية المدينة",
        "The bridge at dusk. Photograph: Ann Writer/AFP|The bridge at dusk.|Photograph: Ann Writer/AFP",
        "The bridge at dusk, photo by Ann Writer|The bridge at dusk|photo by Ann Writer",
        "The bridge at dusk © Ann Writer|The bridge at dusk|© Ann Writer",
        "Le pont au crépuscule. (Crédit photo : Ann Écrivain)|Le pont au crépuscule.|Crédit photo : Ann Écrivain",
        "Die Brücke am Abend. Foto: dpa|Die Brücke am Abend.|Foto: dpa",
        "پل در غروب. عکس: رضا نوری|پل در غروب.|عکس: رضا نوری",
        "רגע השקיעה. צילום: דנה לוי|רגע השקיעה.|צילום: דנה לוי",
        "الجسر عند الغروب|الجسر عند الغروب|",
        "رجل يحمل صورة والده أمام المحكمة|رجل يحمل صورة والده أمام المحكمة|",
        "Photo|Photo|",
        "The map and a picture of the king|The map and a picture of the king|",
      })
  void aCreditIsToldFromTheCaption(String caption, String words, String credit) {
    assertThat(Caption.of(caption)).isEqualTo(new Caption(words, Optional.ofNullable(credit)));
  }

  @Test
  void aCaptionAndAMarkedCreditStandUnderThePicture() {
    String expected =
        "|<figure><img src=\"https://nahr.example/a.jpg\"><figcaption>الجسر عند الغروب <small>حسن العلوي</small></figcaption></figure>|";
    assertThat(
            article(
                "<figure><img src=/a.jpg><figcaption>الجسر عند الغروب <span class=photo-credit>حسن العلوي</span></figcaption></figure>"))
        .isEqualTo(expected);
    assertThat(
            article(
                "<figure><img src=/a.jpg><figcaption>الجسر عند الغروب</figcaption><div class=credit>حسن العلوي</div></figure>"))
        .isEqualTo(expected);
    assertThat(
            article(
                "<div class='wp-caption'><img src=/a.jpg><p class='wp-caption-text'>الجسر عند الغروب</p><p class='image-credit'>حسن العلوي</p></div>"))
        .isEqualTo(expected);
  }

  @Test
  void iconsFacesAndLogosAreNoPictures() {
    assertThat(
            article(
                "<img src=/i.png width=24 height=24><img src=/site-logo.png><img src=/t/blank.gif><img alt=x>"))
        .isEqualTo("||");
  }
}
