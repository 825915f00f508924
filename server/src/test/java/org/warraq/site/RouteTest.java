package org.warraq.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warraq.newsroom.ArchiveStore.Before;

class RouteTest {
  private static Optional<Route> route(String path) {
    return Route.of(path, name -> "");
  }

  private static Optional<Route> route(String path, Map<String, String> parameters) {
    return Route.of(path, name -> parameters.getOrDefault(name, ""));
  }

  @Test
  void anEncodedSlugIsTheSameAddressAsItsLetters() {
    assertThat(route("/12/%D8%A8%D8%A6%D8%B1")).contains(new Route.Story(12, "بئر"));
    assertThat(route("/12/%d8%a8%d8%a6%d8%b1")).contains(new Route.Story(12, "بئر"));
  }

  @Test
  void whatIsNotAnAddressOfTheSiteIsLeftToOthers() {
    assertThat(route("/desk/setup")).isEmpty();
    assertThat(route("/media/ab/640.jpg")).isEmpty();
    assertThat(route("/12/a;jsessionid=1")).isEmpty();
    assertThat(route("/12/a%2Fb")).isEmpty();
    assertThat(route("/12/%ff")).isEmpty();
    assertThat(route("/12/%0d%0aSet-Cookie")).isEmpty();
    assertThat(route("/99999999999999999999/a")).isEmpty();
    assertThat(route("//evil.example")).isEmpty();
    assertThat(route("/012/a")).isEmpty();
  }

  @Test
  void aPlaceInAListIsATimeAndAnId() {
    assertThat(route("/tag/ma", Map.of("before", "1700000000000-77")))
        .contains(
            new Route.Listing(
                Route.Kind.TAG, "ma", new Before(Instant.ofEpochMilli(1_700_000_000_000L), 77)));
    assertThat(route("/tag/ma", Map.of("before", "1 OR 1=1")))
        .contains(new Route.Listing(Route.Kind.TAG, "ma", Before.NOTHING));
  }

  @Test
  void unknownParametersMakeNoOtherPage() {
    assertThat(route("/", Map.of("utm_source", "x"))).isEqualTo(route("/"));
  }

  @Test
  void aSearchHasItsBounds() {
    assertThat(route("/search", Map.of("q", " ماء ", "page", "999")))
        .contains(new Route.Search("ماء", Route.MAX_SEARCH_PAGE));
    assertThat(route("/search", Map.of("q", "x".repeat(500))))
        .contains(new Route.Search("x".repeat(Route.MAX_QUERY_CHARACTERS), 1));
  }

  @Test
  void aSlashAtTheEndLeadsToTheAddressWithoutIt() {
    assertThat(route("/section/arts/")).contains(new Route.Elsewhere("/section/arts"));
    assertThat(route("/desk/")).isEmpty();
  }

  @Test
  void compressionIsNegotiatedAsTheClientSays() {
    assertThat(AcceptEncoding.allowsGzip("br, gzip;q=0.8")).isTrue();
    assertThat(AcceptEncoding.allowsGzip("*")).isTrue();
    assertThat(AcceptEncoding.allowsGzip("gzip;q=0, *")).isFalse();
    assertThat(AcceptEncoding.allowsGzip("identity")).isFalse();
    assertThat(AcceptEncoding.allowsGzip(null)).isFalse();
  }

  @Test
  void anAddressIsShownWithItsLettersUnlessTheyHideSomething() {
    assertThat(Urls.readable("http://a.example/%D9%88%D8%B1%D8%A7%D9%82.html?x=1+2"))
        .isEqualTo("http://a.example/وراق.html?x=1+2");
    String turned = "http://a.example/%E2%80%AEgpj.exe";
    assertThat(Urls.readable(turned)).isEqualTo(turned);
    assertThat(Urls.readable("http://a.example/%FF")).isEqualTo("http://a.example/%FF");
  }
}
