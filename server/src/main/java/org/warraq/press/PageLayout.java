package org.warraq.press;

import java.util.List;

/** How a publisher builds an article's page. */
interface PageLayout {
  /**
   * The whole page.
   *
   * @param shelf what the house shows at the same time, newest first; for links to other articles
   */
  String article(House house, PressArticle article, List<PressArticle> shelf);
}
