package org.warraq.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlKeyTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.Example.org/a/?utm_source=rss&id=7#top, http://example.org/a?id=7",
    "https://m.example.org:443/a/index.html, https://example.org/a",
    "https://example.org/a?b=2&a=1, https://example.org/a?a=1&b=2",
    "https://example.org/%D9%88%D8%B1%D8%A7%D9%82, https://example.org/وراق",
    "https://example.org/a/amp/, https://example.org/a",
    "https://مثال.example/x, https://xn--mgbh0fb.example/x",
    "https://example.org, https://example.org/",
    "https://example.org/a b, https://example.org/a%20b",
  })
  void twoAddressesOfOneDocumentHaveOneKey(String one, String other) {
    assertThat(UrlKey.of(one)).isPresent().isEqualTo(UrlKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/احمد, https://example.org/أحمد",
    "https://example.org/a?id=1, https://example.org/a?id=2",
    "https://example.org/a%2Fb, https://example.org/a/b",
    "https://example.org/a?x=1%262, https://example.org/a?x=1&2",
    "https://example.org:8080/a, https://example.org/a",
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
}
