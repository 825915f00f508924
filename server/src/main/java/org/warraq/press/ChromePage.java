package org.warraq.press;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A page as commercial news sites build it: the article stands between menu, cookie notice,
 * advertisements, recommendations, newsletter, comments and sidebar, some of it inside the body.
 */
record ChromePage(Labels labels) implements PageLayout {
  private static final int MOST_READ = 5;

  @Override
  public String article(House house, PressArticle article, List<PressArticle> shelf) {
    return PageHead.of(house, article, ChromeStyle.CSS)
        + "<body class=\"single single-post\">\n"
        + cookieNotice()
        + header(house, article)
        + "<div class=\"wrap\">\n<main id=\"content\" class=\"main-column\">\n"
        + "<article class=\"post\">\n"
        + top(house, article)
        + shareBar()
        + BodyHtml.figure(house, article)
        + "<div class=\"entry-content\">\n"
        + body(article, shelf)
        + "</div>\n"
        + tags(article)
        + shareBar()
        + authorBox(article)
        + "</article>\n"
        + newsletter()
        + comments()
        + "</main>\n"
        + sidebar(shelf)
        + "</div>\n"
        + footer(house)
        + "</body>\n</html>\n";
  }

  private String cookieNotice() {
    return """
    <div id="cookie-notice" class="cookie-bar" role="dialog"><p>%s</p>\
    <button type="button" onclick="this.parentNode.remove()">%s</button></div>
    """
        .formatted(labels.cookies(), labels.accept());
  }

  private String header(House house, PressArticle article) {
    return """
    <header class="site-header"><a class="logo" href="/">%s</a>
    <nav class="main-menu"><ul>
    %s</ul></nav>
    <form class="search" action="/search"><input name="q" placeholder="%s"></form>
    </header>
    %s<nav class="breadcrumb"><a href="/">%s</a> › <a href="/">%s</a> › <span>%s</span></nav>
    """
        .formatted(
            Markup.escape(house.publisher().name()),
            items(labels.menu()),
            labels.search(),
            advertisement("ad-leaderboard"),
            labels.home(),
            Markup.escape(article.section()),
            Markup.escape(article.headline()));
  }

  private String top(House house, PressArticle article) {
    String author =
        article.authors().isEmpty()
            ? ""
            : "<span class=\"author\">%s <a rel=\"author\" href=\"/\">%s</a></span> "
                .formatted(labels.by(), Markup.escape(String.join(" & ", article.authors())));
    return """
    <a class="category" href="/">%s</a>
    <h1 class="entry-title">%s</h1>
    <p class="entry-summary">%s</p>
    <div class="entry-meta">%s<span class="posted-on">%s \
    <time datetime="%s">%s</time></span></div>
    """
        .formatted(
            Markup.escape(article.section()),
            Markup.escape(article.headline()),
            Markup.escape(article.standfirst()),
            author,
            labels.published(),
            house.isoDate(article.published()),
            house.readableDate(article.published()));
  }

  /** An advertisement stands after the second block, recommendations in the middle. */
  private String body(PressArticle article, List<PressArticle> shelf) {
    var out = new StringBuilder();
    List<Block> blocks = article.body();
    int pause = pause(blocks);
    for (int i = 1; i <= blocks.size(); i++) {
      out.append(BodyHtml.of(blocks.get(i - 1)));
      if (i == 2) {
        out.append(advertisement("ad-in-article"));
      }
      if (i == pause && !article.related().isEmpty()) {
        out.append(
            """
            <div class="related-inline"><h3>%s</h3>
            <ul>
            %s</ul></div>
            """
                .formatted(labels.related(), Headlines.recommended(article, shelf)));
      }
    }
    return out.toString();
  }

  /** After which block the text can be interrupted: the first paragraph past the third block. */
  private static int pause(List<Block> blocks) {
    for (int i = 4; i < blocks.size(); i++) {
      if (blocks.get(i - 1) instanceof Block.Paragraph) {
        return i;
      }
    }
    return blocks.size();
  }

  private String shareBar() {
    return "<div class=\"share-buttons\"><span>%s</span> <ul>\n%s</ul></div>\n"
        .formatted(labels.share(), items(labels.networks()));
  }

  private String tags(PressArticle article) {
    return article.tags().isEmpty()
        ? ""
        : "<div class=\"post-tags\"><span>%s</span> <ul>\n%s</ul></div>\n"
            .formatted(labels.tags(), items(article.tags().stream().map(Markup::escape).toList()));
  }

  private String authorBox(PressArticle article) {
    return article.authors().stream()
        .map(name ->
            "<div class=\"author-box\"><h4>%s</h4><strong>%s</strong><p>%s</p></div>\n"
                .formatted(labels.aboutAuthor(), Markup.escape(name), labels.authorText()))
        .collect(Collectors.joining());
  }

  private String newsletter() {
    return """
    <section class="newsletter-box"><h3>%s</h3><p>%s</p>
    <form action="/newsletter" method="post"><input type="email" name="email">\
    <button>%s</button></form></section>
    """
        .formatted(labels.newsletter(), labels.newsletterText(), labels.subscribe());
  }

  private String comments() {
    return "<section id=\"comments\" class=\"comments-area\"><h3>%s (%d)</h3>\n<ol class=\"comment-list\">\n"
            .formatted(labels.commentsTitle(), labels.comments().size())
        + labels.comments().stream()
            .map(comment ->
                "<li class=\"comment\"><cite>%s</cite><p>%s</p></li>\n"
                    .formatted(comment.get(0), comment.get(1)))
            .collect(Collectors.joining())
        + "</ol>\n<form class=\"comment-form\"><textarea placeholder=\"%s\"></textarea></form>\n</section>\n"
            .formatted(labels.writeComment());
  }

  private String sidebar(List<PressArticle> shelf) {
    return """
    <aside class="sidebar">
    %s<section class="most-read"><h3>%s</h3>
    <ol>
    %s</ol></section>
    </aside>
    """
        .formatted(
            advertisement("ad-sidebar"),
            labels.mostRead(),
            Headlines.of(shelf.stream().limit(MOST_READ).toList()));
  }

  private String footer(House house) {
    return """
    <footer class="site-footer"><p>%s: %s</p>
    <p>© 2026 %s. %s</p></footer>
    """
        .formatted(
            labels.followUs(),
            String.join(" | ", labels.networks()),
            Markup.escape(house.publisher().name()),
            labels.rights());
  }

  private String advertisement(String name) {
    return "<div class=\"ad %s\"><small>%s</small><a href=\"/private/ads\">%s</a></div>\n"
        .formatted(name, labels.advertisement(), labels.advertisementText());
  }

  private static String items(List<String> markup) {
    return markup.stream()
        .map(label -> "<li><a href=\"/\">" + label + "</a></li>\n")
        .collect(Collectors.joining());
  }
}
