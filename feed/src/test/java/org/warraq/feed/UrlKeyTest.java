package org.warraq.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlKeyTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.Example.org/a/?utm_source=rss&id=7#top, http://example.org/a?id=7",
    "https://m.example.org:443/a/index.html, https://example.org/a",
    "https://example.org/a/Default.aspx, https://example.org/a/Default.aspx?fbclid=1",
    "http://example.org:80/a/index.php?p=3, https://example.org/a?p=3",
    "https://www.m.example.org./a, https://example.org/a",
    "https://example.org/a?b=2&a=1, https://example.org/a?a=1&b=2",
    "https://example.org/a?&a=1&, https://example.org/a?a=1",
    "https://example.org/%D9%88%D8%B1%D8%A7%D9%82, https://example.org/وراق",
    "https://example.org/%D9%88%d8%B1%D8%A7%D9%82%2e%7Ex, https://example.org/وراق.~x",
    "https://example.org/%2fa, https://example.org/%2Fa",
    "https://example.org/e%CC%81, https://example.org/é",
    "https://example.org/a/amp/, https://example.org/a",
    "https://amp.example.org/a, https://example.org/a",
    "https://example.org/a?amp, https://example.org/a",
    "https://example.org/a?amp=1&outputType=amp&id=2, https://example.org/a?id=2",
    "https://example.org/amp/news/a.html, https://example.org/news/a.html",
    "https://example.org/news/a.amp.html, https://example.org/news/a.html",
    "https://example.org/a?gclid=1&mc_cid=2&mc_eid=3&mtm_campaign=4&UTM_Medium=5, https://example.org/a",
    "https://example.org/a?ref=example.org, https://example.org/a",
    "https://example.org/a?ref=https%3A%2F%2Fwww.example.org%2F, https://example.org/a",
    "https://example.org/a;jsessionid=1F2E, https://example.org/a",
    "https://example.org/b/../a/./, https://example.org/a",
    "https://مثال.example/x, https://xn--mgbh0fb.example/x",
    "https://MÜNCHEN.example/x, https://xn--mnchen-3ya.example/x",
    "https://user:word@example.org/x, https://example.org/x",
    "https:\\\\example.org\\x, https://example.org/x",
    "https://example.org, https://example.org/",
    "https://example.org/a b, https://example.org/a%20b",
    "https://example.org/a?x[]=1, https://example.org/a?x%5B%5D=1",
    "https://example-org.cdn.ampproject.org/c/s/www.example.org/a, https://example.org/a",
    "https://cdn.ampproject.org/v/s/example.org/a?amp_js_v=1, https://example.org/a?amp_js_v=1",
    "https://www.google.com/amp/s/www.example.org/a/amp, https://example.org/a",
    "https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fexample.org%2Fa%3Fid%3D1&usg=x, https://example.org/a?id=1",
    "https://google.com/url?q=http://example.org/a, https://example.org/a",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Ffbclid%3D1&h=x, https://example.org/a",
  })
  void twoAddressesOfOneDocumentHaveOneKey(String one, String other) {
    assertThat(UrlKey.of(one)).isPresent().isEqualTo(UrlKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/احمد, https://example.org/أحمد",
    "https://example.org/مكتبه, https://example.org/مكتبة",
    "https://example.org/ى, https://example.org/ي",
    "https://example.org/A, https://example.org/a",
    "https://example.org/a?id=1, https://example.org/a?id=2",
    "https://example.org/?p=1, https://example.org/?p=2",
    "https://example.org/a?x=1&x=2, https://example.org/a?x=2&x=1",
    "https://example.org/a%2Fb, https://example.org/a/b",
    "https://example.org/a%3Fb, https://example.org/a?b",
    "https://example.org/%E9, https://example.org/%E8",
    "https://example.org/a?x=1%262, https://example.org/a?x=1&2",
    "https://example.org/a?x=1%2B2, https://example.org/a?x=1+2",
    "https://example.org:8080/a, https://example.org/a",
    "https://news.example.org/a, https://example.org/a",
    "https://example.org/#!/a, https://example.org/#!/b",
    "https://example.org/#!/a, https://example.org/",
    "https://example.org/a?outputType=chart, https://example.org/a",
    "https://example.org/a?amp=12, https://example.org/a",
    "https://example.org/a?ref=other.example, https://example.org/a",
    "https://example.org/a?mc=1, https://example.org/a",
    "https://example.org/amplifier, https://example.org/lifier",
    "https://example.org/amp, https://example.org/a",
    "https://example.org/index/a, https://example.org/a",
    "https://example.org/index-2.html, https://example.org/",
    "https://example.org/url?q=http://example.com/a, https://example.com/a",
    "https://m.example, https://example",
  })
  void differentDocumentsHaveDifferentKeys(String one, String other) {
    assertThat(UrlKey.of(one)).isPresent().isNotEqualTo(UrlKey.of(other));
  }

  @Test
  void whatIsNotAWebAddressHasNoKey() {
    assertThat(UrlKey.of("mailto:editor@example.org")).isEmpty();
    assertThat(UrlKey.of("javascript:alert(1)")).isEmpty();
    assertThat(UrlKey.of("/relative")).isEmpty();
    assertThat(UrlKey.of("http://[broken")).isEmpty();
    assertThat(UrlKey.of("http://a b.example/")).isEmpty();
    assertThat(UrlKey.of("http://")).isEmpty();
  }

  @Test
  void theKeyOfAnAddressMadeFromAKeyIsThatKey() {
    Random random = new Random(17);
    for (int i = 0; i < 20_000; i++) {
      String url = anyUrl(random);
      Optional<String> key = UrlKey.of(url);
      assertThat(key).as("%s", url).isPresent();
      assertThat(UrlKey.of("https://" + key.get())).as("%s", url).isEqualTo(key);
      assertThat(UrlKey.host(key.get())).as("%s", url).isEqualTo(UrlKey.hostOf(url).orElseThrow());
    }
  }

  @Test
  void dressingAnAddressUpDoesNotChangeItsKeyAndAnotherNameAlwaysDoes() {
    Random random = new Random(18);
    for (int i = 0; i < 5_000; i++) {
      String path = "/" + word(random) + "/" + word(random);
      String query = "id=" + random.nextInt(1_000_000);
      String plain = "https://example.org" + path + "?" + query;
      String dressed =
          pick(random, "http", "https", "HTTPS")
              + "://"
              + pick(random, "", "www.", "m.", "amp.", "WWW.")
              + pick(random, "example.org", "EXAMPLE.org", "example.org:443")
              + escaped(random, path)
              + pick(random, "", "/", "/amp", "/amp/", "/index.html")
              + "?"
              + pick(random, "", "utm_source=x&", "fbclid=y&", "a=&".substring(3))
              + query
              + pick(random, "", "&gclid=1", "&mc_eid=2", "&utm_term=%D8%A3")
              + pick(random, "", "#top", "#");
      assertThat(UrlKey.of(dressed)).as("%s", dressed).isEqualTo(UrlKey.of(plain));
      String other = "https://example.org" + path + word(random) + "?" + query;
      assertThat(UrlKey.of(other)).as("%s", other).isNotEqualTo(UrlKey.of(plain));
      assertThat(UrlKey.of(plain + "0")).as("%s", plain).isNotEqualTo(UrlKey.of(plain));
    }
  }

  private static String anyUrl(Random random) {
    String characters =
        "abcZ019-._~!$'()*,;:@&=+/?#%[]\"<>\\^`{|} \t\u00a0\u0301\u0327\u0623\u0629\u200f\u212a\u2000\ud83d\ude00\u037e\u1fef";
    StringBuilder url =
        new StringBuilder("http://" + pick(random, "", "m.", "www.", "amp.") + "e.org");
    url.append(pick(random, "/", "?", "#!", "/amp/", "/index.html"));
    int length = random.nextInt(24);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(5)) {
        case 0 -> url.append("%%%02X".formatted(random.nextInt(256)));
        case 1 ->
            url.append(
                pick(random, "%C3%A9", "/..", "/.", "/amp", "index.php", "utm_x=1&", ".amp", "//"));
        default -> url.append(characters.charAt(random.nextInt(characters.length())));
      }
    }
    return url.toString();
  }

  private static String word(Random random) {
    String letters = "abcdefghijkأإآاىيةهوؤئءبتثجح";
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(1, 9); i > 0; i--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  private static String escaped(Random random, String path) {
    return random.nextBoolean()
        ? path
        : URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  @Test
  void aKeyTellsItsParametersAndStandsWithoutThem() {
    String key = UrlKey.of("https://e.org/a?c=3&a=1&b&c=4#!x").orElseThrow();
    assertThat(UrlKey.parameters(key)).containsExactly("a", "b", "c");
    assertThat(UrlKey.without(key, Set.of("c"))).isEqualTo("e.org/a?a=1&b#!x");
    assertThat(UrlKey.without(key, Set.of("a", "b", "c"))).isEqualTo("e.org/a#!x");
    assertThat(UrlKey.without("e.org#!a?b=1", Set.of("b"))).isEqualTo("e.org#!a?b=1");
  }

  @Test
  void aHomePageIsTheAddressOfNoArticle() {
    assertThat(UrlKey.isOfDocument(UrlKey.of("https://www.e.org/index.php").orElseThrow()))
        .isFalse();
    assertThat(UrlKey.isOfDocument(UrlKey.of("https://e.org/?utm_source=x").orElseThrow()))
        .isFalse();
    assertThat(UrlKey.isOfDocument(UrlKey.of("https://e.org/?p=1").orElseThrow())).isTrue();
    assertThat(UrlKey.isOfDocument(UrlKey.of("https://e.org/a").orElseThrow())).isTrue();
  }

  @Test
  void whatHidesItsTargetStaysAsItIs() {
    assertThat(WrappedUrl.target("https://t.co/abc")).isEqualTo("https://t.co/abc");
    assertThat(WrappedUrl.target("http://feedproxy.google.com/~r/x/~3/y/"))
        .isEqualTo("http://feedproxy.google.com/~r/x/~3/y/");
    assertThat(WrappedUrl.target("https://www.google.com/url?q=javascript:alert(1)"))
        .isEqualTo("https://www.google.com/url?q=javascript:alert(1)");
    assertThat(
            WrappedUrl.target(
                "https://www.google.com/url?q=https%3A%2F%2Fwww.google.com%2Famp%2Fs%2Fe.org%2Fa"))
        .isEqualTo("https://e.org/a");
  }

  @Test
  void clickCountersAreTakenOutOfAnAddressAndTheRestStays() {
    assertThat(UrlKey.withoutClickParameters("https://e.org/a?utm_source=rss&id=7&fbclid=x#part"))
        .isEqualTo("https://e.org/a?id=7#part");
    assertThat(UrlKey.withoutClickParameters("https://e.org/a?utm_source=rss"))
        .isEqualTo("https://e.org/a");
  }

  @Test
  void theHostKeepsAnUnusualPort() {
    assertThat(UrlKey.hostOf("http://WWW.sahel.localhost:8090/x?y=1"))
        .hasValue("sahel.localhost:8090");
  }

  @Test
  void aHostLongerThanNamesCanBeStandsAsItCame() {
    String host = "بحر".repeat(40_000) + ".example";
    assertThat(UrlKey.of("https://" + host + "/a")).hasValue(host + "/a");
  }

  @Test
  void aTypedAddressWithAHostLongerThanNamesCanBeIsNone() {
    assertThat(WebAddress.parse("https://" + "بحر".repeat(2_000) + ".example/")).isEmpty();
  }
}
