package org.warraq.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlsTest {

  /** The base and some examples of RFC 3986, section 5.4. */
  @ParameterizedTest
  @CsvSource({
    "g:h,g:h",
    "g,http://a/b/c/g",
    "./g,http://a/b/c/g",
    "g/,http://a/b/c/g/",
    "/g,http://a/g",
    "//g,http://g",
    "?y,http://a/b/c/d;p?y",
    "g?y,http://a/b/c/g?y",
    "#s,http://a/b/c/d;p?q#s",
    "g?y#s,http://a/b/c/g?y#s",
    ".,http://a/b/c/",
    "./,http://a/b/c/",
    "..,http://a/b/",
    "../g,http://a/b/g",
    "../..,http://a/",
    "../../../g,http://a/g",
    "/../g,http://a/g",
    "g.,http://a/b/c/g.",
    "./g/.,http://a/b/c/g/",
    "g?y/./x,http://a/b/c/g?y/./x"
  })
  void referencesAreResolvedAsTheStandardSays(String reference, String expected) {
    assertThat(Urls.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(expected);
  }

  @Test
  void aHostAloneIsABase() {
    assertThat(Urls.resolve("https://n.example", "a")).isEqualTo("https://n.example/a");
    assertThat(Urls.resolve("https://n.example", "?a=1")).isEqualTo("https://n.example/?a=1");
  }

  @Test
  void addressesThatNobodyEscapedBecomeUris() {
    assertThat(Urls.web("https://n.example/خبر جديد?q=a|b&p=100%").orElseThrow().toASCIIString())
        .isEqualTo(
            "https://n.example/%D8%AE%D8%A8%D8%B1%20%D8%AC%D8%AF%D9%8A%D8%AF?q=a%7Cb&p=100%25");
  }

  @Test
  void otherSchemesAreNoPages() {
    assertThat(Urls.web("ftp://n.example/")).isEmpty();
    assertThat(Urls.web("/relative")).isEmpty();
    assertThat(Urls.link("", "java\nscript:alert(1)")).isEmpty();
    assertThat(Urls.link("", "data:text/html,x")).isEmpty();
  }
}
