package org.warraq.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitiserTest {
  private static final String BASE = "https://news.example/2026/a.html";

  @Test
  void anArabicArticleStaysWhatItIs() {
    String html =
        "<p dir=\"rtl\" lang=\"ar\">افتتحت <strong>البلدية</strong> سوق «الورّاقين».</p>"
            + "<ul><li>أولا</li><li>ثانيا</li></ul><blockquote><p>قال</p></blockquote>";
    assertThat(Sanitiser.clean(html, BASE)).isEqualTo(html);
  }

  @Test
  void relativeLinksAndPicturesBecomeAbsolute() {
    assertThat(
            Sanitiser.clean(
                "<p><a href='../b' class=x onclick=y()>ب</a>"
                    + "<img src='/p.jpg' srcset='p1.jpg 1x, /p2.jpg 2x' width=300px alt='a \"b\"'></p>",
                BASE))
        .isEqualTo(
            "<p><a href=\"https://news.example/b\" rel=\"nofollow noopener\">ب</a>"
                + "<img src=\"https://news.example/p.jpg\""
                + " srcset=\"https://news.example/2026/p1.jpg 1x, https://news.example/p2.jpg 2x\""
                + " alt=\"a &quot;b&quot;\" width=\"300\"></p>");
  }

  @Test
  void ofMarkupThatTheParserGivesUpOnTheWordsAreKept() {
    String misnested = "<p><i>ماء<div></p>".repeat(600) + "<script>a()</script>";
    assertThat(Sanitiser.clean(misnested, BASE))
        .isEqualTo("<p>" + "ماء ".repeat(600).strip() + "</p>");
  }

  @Test
  void aLazyPictureIsResolved() {
    assertThat(Sanitiser.clean("<img src='data:image/gif;base64,R0' data-src='/real.jpg'>", BASE))
        .isEqualTo("<img src=\"https://news.example/real.jpg\">");
  }

  @Test
  void theFirstHeadingBecomesSecondAndABoxBecomesAParagraph() {
    assertThat(Sanitiser.clean("<div><h1>عنوان</h1><div>سطر</div><div>سطر ثان</div></div>", BASE))
        .isEqualTo("<h2>عنوان</h2><p>سطر</p><p>سطر ثان</p>");
  }

  @Test
  void wordsOfVanishedBoxesAreNotGlued() {
    assertThat(Jsoup.parse(Sanitiser.clean("<h2><div>a</div><div>b</div></h2>", BASE)).text())
        .isEqualTo("a b");
  }

  @Test
  void withoutABaseARelativeLinkIsOnlyItsText() {
    assertThat(Sanitiser.clean("<a href='/x'>y</a><img src='/z.jpg'>", "")).isEqualTo("y");
  }

  @Test
  void anElementIsCleanedWithItsOwnBase() {
    Document page = Jsoup.parse("<div id=a><p onmouseover=x>ن <a href=c>د</a></p></div>", BASE);
    Element body = page.getElementById("a");
    assertThat(Sanitiser.clean(body))
        .isEqualTo(
            "<p>ن <a href=\"https://news.example/2026/c\" rel=\"nofollow noopener\">د</a></p>");
    assertThat(body.html()).contains("onmouseover");
  }

  @Test
  void aHundredThousandNestedElementsAreAnswered() {
    String deep = "<div><b><i>".repeat(100_000) + "x";
    String clean = Sanitiser.clean(deep, BASE);
    assertThat(Sanitiser.clean(clean, BASE)).isEqualTo(clean);
    assertThat(Jsoup.parse(clean).text()).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "java&#10;script:alert(1)",
        "&#106;avascript:alert(1)",
        "&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)",
        "javascript&colon;alert(1)",
        "\u0001javascript:alert(1)",
        "java\u200bscript:alert(1)",
        "\u202ejavascript:alert(1)",
        "vbscript:msgbox(1)",
        "data:text/html,<script>alert(1)</script>",
        "//",
        "https://",
        "http:///x",
        "feed:javascript:alert(1)",
        "view-source:javascript:alert(1)",
        "blob:https://x/1",
        "file:///etc/passwd",
        "jar:https://x!/",
        "about:blank",
        "livescript:x",
        "mocha:x"
      })
  void aHostileAddressIsNoLinkAndNoPicture(String address) {
    String html =
        "<a href=\""
            + address
            + "\">x</a><img src=\""
            + address
            + "\" srcset=\""
            + address
            + " 2x\">";
    assertThat(Sanitiser.clean(html, BASE)).isEqualTo("x");
    assertThat(Sanitiser.quote(html, BASE)).isEqualTo("<a>x</a>");
  }

  @Test
  void aQuotationKeepsTheShapeItsAuthorGaveIt() {
    String html =
        "<div dir=\"rtl\"><h1>عنوان</h1><hr><p>نص <span lang=\"en\">ABC</span>"
            + " <a href=\"https://news.example/b\" title=\"x\">رابط</a></p></div>";
    assertThat(Sanitiser.quote(html, BASE)).isEqualTo(html);
  }

  @Test
  void aQuotationBecomesAHouseTextWhenItIsCleaned() {
    String quoted = Sanitiser.quote("<div><h1>عنوان</h1><a href=b>رابط</a><a>لا</a></div>", BASE);
    assertThat(Sanitiser.clean(quoted, ""))
        .isEqualTo(
            "<h2>عنوان</h2><a href=\"https://news.example/2026/b\" rel=\"nofollow noopener\">رابط</a>لا");
  }

  @Test
  void theWordsOfFramesAndFormsStayInAQuotation() {
    assertThat(Sanitiser.quote("a<iframe src='https://x.example'> <b>b</b></iframe>", BASE))
        .isEqualTo("a <b>b</b>");
    assertThat(Sanitiser.quote("<object data=x>c</object><label>d</label><blink>e</blink>", BASE))
        .isEqualTo("cde");
    assertThat(
            Sanitiser.quote(
                "<math><mi>x</mi><mo>=</mo><mn>2</mn><annotation>x=2</annotation></math>"
                    + "<svg><title>z</title></svg>",
                BASE))
        .isEqualTo("x=2");
  }

  @Test
  void aPictureWithCandidatesAloneKeepsThem() {
    assertThat(Sanitiser.quote("<img srcset='/a.jpg, /b.jpg 2x'>", BASE))
        .isEqualTo("<img srcset=\"https://news.example/a.jpg, https://news.example/b.jpg 2x\">");
  }

  static final java.util.List<String> HOSTILE =
      java.util.List.of(
          "<script>alert(1)</script>",
          "<scr<script>ipt>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "<img src=https://a.example/x.jpg onerror=alert(1) style='x:expression(1)'>",
          "<svg/onload=alert(1)>",
          "<svg><script>alert(1)</script></svg>",
          "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
          "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
          "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
          "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
          "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
          "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
          "<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>",
          "<p style='background:url(javascript:alert(1))'>x</p>",
          "<style>@import 'javascript:alert(1)';</style>",
          "<link rel=stylesheet href=javascript:alert(1)><meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
          "<base href=javascript:alert(1)//><a href=x>x</a>",
          "<input autofocus onfocus=alert(1)><button formaction=javascript:alert(1)>x</button>",
          "<details open ontoggle=alert(1)>x</details>",
          "<video><source onerror=alert(1)></video><audio src onerror=alert(1)>",
          "<a href='https://a.example/\" onmouseover=\"alert(1)'>x</a>",
          "<a href='https://a.example/'onclick=alert(1)>x</a>",
          "<p title='x' id=a name=b class=c>x</p>",
          "<textarea><script>alert(1)</script></textarea>",
          "<xmp><img src=x onerror=alert(1)></xmp>",
          "<plaintext><script>alert(1)</script>",
          "<template><script>alert(1)</script></template>",
          "<table><tr><td background=javascript:alert(1)>x</td></tr></table>",
          "<a href=x><a href=y><table><a href=z>1</a></table>",
          "<b><p><i>x</b>y</i></p>",
          "<select><iframe></select><img src=x onerror=alert(1)>",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "<!--><img src=x onerror=alert(1)>-->",
          "<![CDATA[<img src=x onerror=alert(1)>]]>",
          "<p lang='ar\" onclick=\"x' dir='rtl onclick'>x</p>",
          "<pre>\n\n<div>x</div></pre>",
          "<ruby>漢<rt>kan</ruby><q cite='javascript:x'>x</q>",
          "<p>a\u0000b<\u0000script>alert(1)</script>",
          "<img srcset='javascript:alert(1) 1x, https://a.example/b.jpg 2x'>",
          "<dl><dd><dt></dl><li><td>x<caption>y",
          "<h1><h2><h1>x",
          "<xss-element onclick=alert(1)>x</xss-element>",
          "<p><table><p>x</p><div>y</div></table>",
          "<a><p><a href=https://b.example>x<div>y");

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void hostileMarkupComesOutHarmlessAndStable(String html) {
    String clean = Sanitiser.clean(html, BASE);
    assertHarmless(clean, Set.copyOf(AllowList.KEPT.values()));
    assertThat(Sanitiser.clean(clean, BASE)).isEqualTo(clean);
    String quoted = Sanitiser.quote(html, BASE);
    Set<String> names = new HashSet<>(AllowList.KEPT.keySet());
    names.addAll(AllowList.QUOTED);
    assertHarmless(quoted, names);
    assertThat(Sanitiser.quote(quoted, BASE)).isEqualTo(quoted);
  }

  private static void assertHarmless(String clean, Set<String> names) {
    Document parsed = Jsoup.parseBodyFragment(clean);
    for (Element element : parsed.body().getAllElements()) {
      if (element == parsed.body()) {
        continue;
      }
      assertThat(names).contains(element.normalName());
      element
          .attributes()
          .forEach(attribute -> {
            assertThat(attribute.getKey())
                .isIn(
                    "href",
                    "rel",
                    "src",
                    "srcset",
                    "alt",
                    "width",
                    "height",
                    "dir",
                    "lang",
                    "cite",
                    "datetime",
                    "title",
                    "colspan",
                    "rowspan",
                    "start");
            assertThat(attribute.getValue().toLowerCase(Locale.ROOT)).doesNotContain("javascript:");
          });
    }
  }
}
