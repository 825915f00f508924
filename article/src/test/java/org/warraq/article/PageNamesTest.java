package org.warraq.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What pages call themselves, their sections and subjects, and what among that is none. */
class PageNamesTest {
  private static final String URL = "https://nahr.example/bridge";
  private static final String TEXT =
      "<p>The town opened its new bridge on Thursday, after three years of work, before hundreds.</p>"
          + "<p>It carries two lanes for bicycles, and cars are to follow in a week, said the mayor.</p>";

  private static ArticlePage page(String head, String body) {
    return ArticleExtractor.extract(
        "<html><head>%s</head><body>%s</body></html>".formatted(head, body), URL);
  }

  @Test
  void aHeadingThatLeadsHomeIsTheSitesNameAndNotTheHeadline() {
    ArticlePage page =
        page(
            "<title>The River Paper: The town opens its bridge</title>",
            "<h1><a href='/'>The River Paper</a></h1><article><h2>Bridge</h2>"
                + TEXT
                + "</article>");

    assertThat(page.siteName()).contains("The River Paper");
    assertThat(page.title()).contains("The town opens its bridge");
  }

  @Test
  void aHeadingThatIsAButtonIsNoHeadline() {
    assertThat(
            page(
                    "<title>The town opens its bridge</title>",
                    "<h1><button>Open the menu Close the menu</button></h1><article>"
                        + TEXT
                        + "</article>")
                .title())
        .contains("The town opens its bridge");
  }

  @Test
  void anAddressOrTheHeadlineIsNoNameOfASite() {
    assertThat(
            page(
                    "<meta property=og:site_name content='https://nahr.example'>"
                        + "<meta name=application-name content='The River'>",
                    "<h1>The town opens its bridge</h1>" + TEXT)
                .siteName())
        .contains("The River");
    assertThat(
            page(
                    "<title>The town opens its bridge</title>"
                        + "<meta property=og:site_name content='The town opens its bridge'>",
                    TEXT)
                .title())
        .contains("The town opens its bridge");
  }

  @Test
  void whatContentSystemsPutInPlaceOfASectionOrASubjectIsNone() {
    ArticlePage page =
        page(
            "<meta property=article:section content='غير مصنف'>"
                + "<meta property=article:tag content='@post-id:12'>"
                + "<meta property=article:tag content='جسور'>"
                + "<meta property=article:tag content='video_autoplay'>",
            "<h1>The town opens its bridge</h1>" + TEXT);

    assertThat(page.section()).isEmpty();
    assertThat(page.tags()).containsExactly("جسور");
  }

  @Test
  void aDescriptionThatGoesOnIntoTheTextIsNoStandfirst() {
    assertThat(
            page(
                    "<meta name=description content='Staff reports. The town opened its new bridge on Thursday, after three years of work, before hundreds.'>",
                    "<h1>The town opens its bridge</h1>" + TEXT)
                .standfirst())
        .isEmpty();
  }

  @Test
  void aNameMayStandInTheLineAfterTheWordsThatAnnounceIt() {
    assertThat(
            page(
                    "",
                    "<h1>The town opens its bridge</h1><div><p>Written by</p><p>Ann Writer</p></div>"
                        + TEXT)
                .authors())
        .containsExactly("Ann Writer");
  }
}
