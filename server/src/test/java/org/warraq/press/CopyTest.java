package org.warraq.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyTest {
  private static final String WHOLE =
      """
      headline: جسر جديد: بداية الأشغال
      standfirst: سطر واحد
      author: سعاد الرامي & كمال الزين
      section: جهات
      tags: جسر, نهر، طرق
      age: 1h30m
      picture: train
      caption: القطار
      credit: تصوير: ليلى
      related: خبر أول | خبر ثان
      ---
      فقرة أولى.

      ## عنوان

      > كلام
      - واحد
      - اثنان

      فقرة أخيرة.
      """;

  @Test
  void aFileIsReadLineByLine() {
    Copy copy = Copy.parse("x.txt", "01", WHOLE);
    assertThat(copy.headline()).isEqualTo("جسر جديد: بداية الأشغال");
    assertThat(copy.authors()).containsExactly("سعاد الرامي", "كمال الزين");
    assertThat(copy.tags()).containsExactly("جسر", "نهر", "طرق");
    assertThat(copy.appears()).isEqualTo(Duration.ofMinutes(-90));
    assertThat(copy.picture())
        .contains(new PressArticle.Picture(Scene.TRAIN, "القطار", "تصوير: ليلى"));
    assertThat(copy.related()).containsExactly("خبر أول", "خبر ثان");
    assertThat(copy.body())
        .containsExactly(
            new Block.Paragraph("فقرة أولى."),
            new Block.Subheading("عنوان"),
            new Block.Quotation("كلام"),
            new Block.Bullets(List.of("واحد", "اثنان")),
            new Block.Paragraph("فقرة أخيرة."));
  }

  @Test
  void anAgeWithAPlusLiesAhead() {
    assertThat(Copy.parse("x.txt", "01", WHOLE.replace("1h30m", "+4m")).appears())
        .isEqualTo(Duration.ofMinutes(4));
  }

  @Test
  void aBrokenFileIsNamed() {
    assertThatThrownBy(() -> Copy.parse("x.txt", "01", WHOLE.replace("train", "moon")))
        .hasMessage("x.txt: unknown scene moon");
    assertThatThrownBy(() -> Copy.parse("x.txt", "01", WHOLE.replace("1h30m", "soon")))
        .hasMessage("x.txt: age “soon” is not like 5h, 1h30m or +4m");
    assertThatThrownBy(() -> Copy.parse("x.txt", "01", WHOLE.replace("---", "")))
        .hasMessage("x.txt: no line --- between the head and the body");
    assertThatThrownBy(() -> Copy.parse("x.txt", "01", WHOLE.replace("section", "selection")))
        .hasMessage("x.txt: unknown head line “selection: جهات”");
  }

  @Test
  void anAddressIsTheHeadlinesFirstWords() {
    assertThat(Addresses.LATIN.slug("01", "L’œuvre d’été : « Ça & là », 2e acte, une fin et après"))
        .isEqualTo("l-oeuvre-d-ete-ca-la-2e-acte");
    assertThat(Addresses.HEADLINE.slug("01", "مُدُن، وقُرى"))
        .isEqualTo("%D9%85%D8%AF%D9%86-%D9%88%D9%82%D8%B1%D9%89");
    assertThat(Addresses.NUMBER.slug("w1", "x")).isEqualTo("article-w1");
  }

  @Test
  void whatACharacterSetLacksBecomesAReference() {
    byte[] bytes = Markup.bytes("ق٣<b>𝄞", Charset.forName("windows-1256"));
    assertThat(new String(bytes, Charset.forName("windows-1256")))
        .isEqualTo("ق&#1635;<b>&#119070;");
  }

  @Test
  void textIsEscapedForItsPlace() {
    assertThat(Markup.escape("a < b & \"c\"")).isEqualTo("a &lt; b &amp; &quot;c&quot;");
    assertThat(Markup.json("</script>\n\"\\")).isEqualTo("\"\\u003c/script>\\n\\\"\\\\\"");
    assertThat(Markup.escapeTypography("l’eau & 'x'…"))
        .isEqualTo("l&#8217;eau &amp; &#039;x&#039;&#8230;");
  }
}
