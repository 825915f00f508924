package org.warraq.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class TypedAddressTest {

  @Test
  void anAddressWithASchemeMeansItself() {
    means("https://marsa.example/feed?x=1", "https://marsa.example/feed?x=1");
    means("  <HTTP://marsa.example/>\u200f ", "http://marsa.example/");
    means(
        "feed://marsa.example/rss",
        "https://marsa.example/rss",
        "http://marsa.example/rss",
        "https://www.marsa.example/rss");
    means("feed:https://marsa.example/rss", "https://marsa.example/rss");
  }

  @Test
  void aBareHostIsTriedEncryptedFirst() {
    means(
        "marsa.example",
        "https://marsa.example",
        "http://marsa.example",
        "https://www.marsa.example");
    means("www.marsa.example/ar،", "https://www.marsa.example/ar", "http://www.marsa.example/ar");
    means("127.0.0.1:8090/x", "https://127.0.0.1:8090/x", "http://127.0.0.1:8090/x");
  }

  @Test
  void anArabicHostAndPathAreWrittenAsTheyGoOverTheWire() {
    means("https://خبر.example/أخبار", "https://xn--ngblk.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1");
  }

  @Test
  void whatIsNoAddressMeansNothing() {
    for (String typed :
        new String[] {
          "",
          "  ",
          "marsa",
          "mailto:a@marsa.example",
          "a@marsa.example",
          "javascript:alert(1)",
          "file:///etc/passwd",
          "https://",
          "https://user:pass@marsa.example/",
          "مرسى نيوز",
          "https://marsa example/"
        }) {
      assertThat(TypedAddress.meanings(typed)).as(typed).isEmpty();
    }
  }

  private static void means(String typed, String... addresses) {
    assertThat(TypedAddress.meanings(typed)).extracting(URI::toString).containsExactly(addresses);
  }
}
