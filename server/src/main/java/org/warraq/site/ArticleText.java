package org.warraq.site;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Fits a sanitised text into a page: pictures that this site does not serve go, because the page
 * loads nothing from elsewhere; wide tables get a box that scrolls; links that lead away carry no
 * recommendation.
 */
final class ArticleText {
  private ArticleText() {}

  static String forPage(String bodyHtml) {
    if (!bodyHtml.contains("<img") && !bodyHtml.contains("<table") && !bodyHtml.contains("<a ")) {
      return bodyHtml;
    }
    Element body = withoutForeignPictures(bodyHtml);
    for (Element link : body.select("a[href^=http]")) {
      link.attr("rel", "nofollow noopener");
    }
    for (Element table : body.select("table")) {
      table.wrap("<div class=\"wide\" role=\"region\" tabindex=\"0\"></div>");
    }
    return body.html();
  }

  /** The text for a feed: what the page shows, without boxes for the page's sake. */
  static String forFeed(String bodyHtml) {
    return bodyHtml.contains("<img") ? withoutForeignPictures(bodyHtml).html() : bodyHtml;
  }

  private static Element withoutForeignPictures(String bodyHtml) {
    Document document = Jsoup.parseBodyFragment(bodyHtml);
    document.outputSettings().prettyPrint(false);
    Element body = document.body();
    for (Element picture : body.select("img:not([src^=/media/])")) {
      Element figure = picture.closest("figure");
      (figure == null ? picture : figure).remove();
    }
    return body;
  }
}
