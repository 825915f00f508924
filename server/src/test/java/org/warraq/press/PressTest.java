package org.warraq.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PressTest {
  @Test
  void orderedFailuresComeInOrderAndThenStop() throws Exception {
    try (var press = InventedPress.start(0, new MovingClock())) {
      URI feed = press.publisher("marsa").feed();
      press.fail("marsa", FailureMode.UNAVAILABLE, 1);
      press.fail("marsa", FailureMode.GONE, 2);
      press.fail("marsa", FailureMode.CUT_SHORT, 1);
      press.fail("marsa", FailureMode.MAINTENANCE_PAGE, 1);
      var busy = Caller.get(feed);
      assertThat(busy.status()).isEqualTo(503);
      assertThat(busy.header("retry-after")).isEqualTo("120");
      assertThat(Caller.get(feed).status()).isEqualTo(410);
      assertThat(Caller.get(feed).status()).isEqualTo(410);
      var cut = Caller.get(feed);
      assertThat(cut.body()).hasSize(Integer.parseInt(cut.header("content-length")) / 2);
      assertThat(Caller.get(feed).text()).startsWith("<!DOCTYPE html>");
      assertThat(Xml.parse(Caller.get(feed).body()).getDocumentElement().getTagName())
          .isEqualTo("feed");
      assertThat(press.hits(feed)).isEqualTo(6);
    }
  }

  @Test
  void pagesFailApartFromFeeds() throws Exception {
    try (var press = InventedPress.start(0, new MovingClock())) {
      URI page = press.articles("waha").getFirst().canonical();
      press.failPages("waha", FailureMode.SERVER_ERROR, 1);
      assertThat(Caller.get(press.publisher("waha").feed()).status()).isEqualTo(200);
      assertThat(Caller.get(page).status()).isEqualTo(500);
      assertThat(Caller.get(page).status()).isEqualTo(200);
      assertThat(press.hits(page)).isEqualTo(2);
    }
  }

  @Test
  void strangersAndMissingPagesGet404() throws Exception {
    try (var press = InventedPress.start(0, new MovingClock())) {
      URI stranger = URI.create("http://nobody.localhost:" + press.port() + "/");
      assertThat(Caller.get(stranger).status()).isEqualTo(404);
      URI missing = press.publisher("sahel").home().resolve("/2020/01/01/nothing.html");
      assertThat(Caller.get(missing).status()).isEqualTo(404);
      assertThatThrownBy(() -> press.articles("nobody"))
          .hasMessage("No publisher is called nobody");
    }
  }

  @Test
  void headGivesTheLengthWithoutTheBodyAndOtherMethodsAreRefused() throws Exception {
    try (var press = InventedPress.start(0, new MovingClock())) {
      URI feed = press.publisher("sahel").feed();
      var head = Caller.call("HEAD", feed);
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.header("content-length"))
          .isEqualTo(Integer.toString(Caller.get(feed).body().length));
      assertThat(Caller.call("POST", feed, "Content-Length: 0").status()).isEqualTo(405);
    }
  }

  @Test
  void aScaledPressSpreadsDistinctArticlesOverFeeds() throws Exception {
    try (var press = InventedPress.start(0, new MovingClock(), Scale.of(430))) {
      assertThat(press.publishers())
          .extracting(Publisher::id)
          .startsWith("sahel-1", "marsa-2")
          .endsWith("sahel-9")
          .hasSize(9);
      assertThat(press.articles("kariz-8")).hasSize(50);
      assertThat(press.articles("sahel-9")).hasSize(30);
      var headlines = new HashSet<String>();
      press
          .publishers()
          .forEach(
              p -> press.articles(p.id()).forEach(article -> headlines.add(article.headline())));
      assertThat(headlines).hasSize(430);
      for (Publisher publisher : press.publishers()) {
        PressArticle article = press.articles(publisher.id()).getLast();
        assertThat(Caller.get(article.canonical()).status()).isEqualTo(200);
      }
      assertThat(Xml.all(Xml.parse(Caller.get(press.publisher("sahel-9").feed()).body()), "item"))
          .hasSize(30);
    }
  }

  @Test
  void recombinedArticlesShareFewSentences() {
    try (var press =
        InventedPress.start(0, new MovingClock(), Scale.of(100).inTheStyleOf("harbour"))) {
      List<Set<String>> articles =
          press.publishers().stream()
              .flatMap(publisher -> press.articles(publisher.id()).stream())
              .map(article -> sentences(article))
              .toList();
      assertThat(articles).hasSize(100);
      for (int i = 0; i < articles.size(); i++) {
        for (int j = 0; j < i; j++) {
          var shared = new HashSet<>(articles.get(i));
          shared.retainAll(articles.get(j));
          assertThat(shared.size())
              .isLessThanOrEqualTo(Math.min(articles.get(i).size(), articles.get(j).size()) / 2);
        }
      }
    }
  }

  private static Set<String> sentences(PressArticle article) {
    return new HashSet<>(List.of(article.text().split("(?<=[.!?])\\s+")));
  }
}
