package org.warraq.press;

import java.util.List;

/** A page with little around the article: name above, related articles and copyright below. */
enum PlainPage implements PageLayout {
  INSTANCE;

  static final String STYLE =
      """
      body{margin:0 auto;max-width:700px;padding:1rem;font:1.1rem/1.7 serif;color:#222}
      img{max-width:100%;height:auto}figure{margin:1.5rem 0}
      figcaption,.byline,footer,aside{color:#555;font-size:.9rem}.credit{color:#888}
      blockquote{margin:1.5rem;font-style:italic}h1{line-height:1.25}\
      """;

  @Override
  public String article(House house, PressArticle article, List<PressArticle> shelf) {
    String name = Markup.escape(house.publisher().name());
    String byline =
        article.authors().isEmpty()
            ? ""
            : "<span class=\"author\" rel=\"author\">"
                + Markup.escape(String.join(" & ", article.authors()))
                + "</span> · ";
    return PageHead.of(house, article, STYLE)
        + """
        <body>
        <header><a href="/">%s</a> · <span class="section">%s</span></header>
        <main><article>
        <h1>%s</h1>
        <p class="standfirst"><strong>%s</strong></p>
        <p class="byline">%s<time datetime="%s">%s</time></p>
        %s<div class="article-body">
        %s</div>
        </article></main>
        """
            .formatted(
                name,
                Markup.escape(article.section()),
                Markup.escape(article.headline()),
                Markup.escape(article.standfirst()),
                byline,
                house.isoDate(article.published()),
                house.readableDate(article.published()),
                BodyHtml.figure(house, article),
                BodyHtml.of(article.body()))
        + aside(article, shelf)
        + "<footer>© 2026 %s</footer>\n</body>\n</html>\n".formatted(name);
  }

  private static String aside(PressArticle article, List<PressArticle> shelf) {
    return article.related().isEmpty()
        ? ""
        : "<aside class=\"related\"><ul>\n"
            + Headlines.recommended(article, shelf)
            + "</ul></aside>\n";
  }
}
