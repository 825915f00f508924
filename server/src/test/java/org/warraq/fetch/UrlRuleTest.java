package org.warraq.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlRuleTest {
  private final UrlRule rule = new UrlRule(AllowedHosts.parse(Set.of("db.lan:6379")), Set.of(8080));

  @ParameterizedTest
  @CsvSource({
    "ftp://paper.example/, SCHEME",
    "file:///etc/passwd, SCHEME",
    "jar:http://paper.example/a!/b, SCHEME",
    "/feed, MALFORMED_URL",
    "http:///feed, MALFORMED_URL",
    "http://a..b/, MALFORMED_URL",
    "http://[fe80::1%25eth0]/, MALFORMED_URL",
    "http://paper.example:70000/, MALFORMED_URL",
    "http://paper.example:0/, MALFORMED_URL",
    "http://editor:secret@paper.example/, CREDENTIALS_IN_URL",
    "http://editor@paper.example/, CREDENTIALS_IN_URL",
    "http://paper.example:25/, PORT",
    "http://paper.example:22/, PORT",
    "http://paper.example:6379/, PORT",
    "http://paper.example:5432/, PORT",
    "http://paper.example:9200/, PORT",
    "http://paper.example:8443/, PORT"
  })
  void anAddressOfTheWrongFormIsBlocked(String url, FetchOutcome.Reason reason) {
    assertThat(rule.judge(URI.create(url)))
        .isInstanceOfSatisfying(
            Stopped.class,
            stopped ->
                assertThat(stopped.outcome())
                    .isInstanceOfSatisfying(
                        FetchOutcome.Blocked.class,
                        blocked -> {
                          assertThat(blocked.reason()).isEqualTo(reason);
                          assertThat(blocked.explanation()).doesNotContain("secret");
                        }));
  }

  @ParameterizedTest
  @CsvSource({
    "http://paper.example, http://paper.example/",
    "HTTPS://Paper.Example:443/a?b#c, https://paper.example/a?b",
    "http://paper.example.:8080/, http://paper.example:8080/",
    "http://a_b.paper.example/x, http://a_b.paper.example/x",
    "http://[2001:DB8::1]:8080/, http://[2001:db8::1]:8080/",
    "http://db.lan:6379/, http://db.lan:6379/",
    "http://جريدة.example/خبر, http://xn--ogbfjh9j.example/%D8%AE%D8%A8%D8%B1"
  })
  void aWebAddressIsBroughtIntoOneShape(String url, String shape) {
    assertThat(rule.judge(URI.create(url)))
        .isInstanceOfSatisfying(
            Target.class, target -> assertThat(target.uri()).isEqualTo(URI.create(shape)));
  }

  @ParameterizedTest
  @CsvSource({
    "https://other.example/x, https://other.example/x",
    "//other.example/x, http://other.example/x",
    "/x?y, http://paper.example/x?y",
    "x, http://paper.example/a/x",
    "../x, http://paper.example/x",
    "../../../x, http://paper.example/x",
    "./, http://paper.example/a/",
    "?p=2, http://paper.example/a/b?p=2",
    "'/a b[1]%', http://paper.example/a%20b%5B1%5D%25",
    "/%C7%E1, http://paper.example/%C7%E1"
  })
  void aRedirectIsResolvedAgainstWhereItStands(String location, String result) {
    var from = new Target("http", "paper.example", 80, "/a/b?p=1");
    assertThat(rule.judge(from, location))
        .isInstanceOfSatisfying(
            Target.class, target -> assertThat(target.uri()).isEqualTo(URI.create(result)));
  }

  @Test
  void aRedirectMayCarryRawArabicBytes() {
    var from = new Target("http", "paper.example", 80, "/");
    String asRead =
        new String("/خبر".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(rule.judge(from, asRead)).isEqualTo(from.at("/%D8%AE%D8%A8%D8%B1"));
  }

  @Test
  void noAddressHoweverBrokenIsAnException() {
    var random = new Random(25);
    String alphabet = "ahttps:/?#[]@%.&=+ <>\"{}|\\^`-_0123456789FxÆØ§\u00a0\n";
    var from = new Target("http", "paper.example", 80, "/a/b?p=1");
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder(i % 3 == 0 ? "http://paper.example" : i % 3 == 1 ? "//" : "");
      for (int length = random.nextInt(20); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      if (rule.judge(from, text.toString()) instanceof Target target) {
        assertThat(target.uri().getScheme()).startsWith("http");
        assertThat(rule.judge(target.uri())).isEqualTo(target);
      }
    }
  }

  @Test
  void messagesLeaveTheQueryOut() {
    assertThat(new Target("https", "paper.example", 443, "/feed?key=s3cret").shown())
        .isEqualTo("https://paper.example/feed?…");
  }
}
