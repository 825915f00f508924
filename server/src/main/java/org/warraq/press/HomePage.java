package org.warraq.press;

import java.util.List;

/** A publisher's first page: its name, its articles, and where its feed is. */
final class HomePage {
  private HomePage() {}

  static String of(House house, List<PressArticle> articles) {
    String name = house.publisher().name();
    return PageHead.plain(house, name, PlainPage.STYLE)
        + """
        <body>
        <h1>%s</h1>
        <ul class="latest">
        %s</ul>
        <footer><a href="%s">RSS</a></footer>
        </body>
        </html>
        """
            .formatted(Markup.escape(name), Headlines.of(articles), house.masthead().feedPath());
  }
}
