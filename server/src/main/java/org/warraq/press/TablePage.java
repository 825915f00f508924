package org.warraq.press;

import java.util.List;
import java.util.stream.Collectors;

/** A page from the days of tables: paragraphs are pairs of line breaks in a cell. */
enum TablePage implements PageLayout {
  INSTANCE;

  @Override
  public String article(House house, PressArticle article, List<PressArticle> shelf) {
    String name = Markup.escape(house.publisher().name());
    String headline = Markup.escape(article.headline());
    return """
    <html dir="rtl">
    <head>
    <meta http-equiv="Content-Type" content="text/html; charset=%s">
    <meta http-equiv="Content-Language" content="ar">
    <title>%s - %s</title>
    <link rel="canonical" href="%s">
    <link rel="alternate" type="application/rss+xml" href="%s">
    </head>
    <body bgcolor="#ffffff" topmargin="0">
    <table width="780" align="center" border="0" cellpadding="6" cellspacing="0">
    <tr><td colspan="2" bgcolor="#7a1f1f"><font color="#ffffff" size="6"><b>%s</b></font></td></tr>
    <tr><td colspan="2"><font size="2" color="#7a1f1f">%s</font></td></tr>
    <tr><td colspan="2"><font size="5"><b>%s</b></font></td></tr>
    <tr><td colspan="2"><font size="3"><b>%s</b></font></td></tr>
    <tr><td colspan="2"><font size="2">%s%s</font></td></tr>
    <tr>
    <td valign="top" width="580">
    %s<font size="4">
    %s</font>
    </td>
    <td valign="top" width="200" bgcolor="#f2ead8"><font size="3"><b>أخبار أخرى</b></font>
    <ul>
    %s</ul></td>
    </tr>
    <tr><td colspan="2" align="center"><font size="2">%s © 2026</font></td></tr>
    </table>
    </body>
    </html>
    """
        .formatted(
            house.masthead().charset().name(),
            headline,
            name,
            article.canonical(),
            house.publisher().feed(),
            name,
            Markup.escape(article.section()),
            headline,
            Markup.escape(article.standfirst()),
            article.authors().isEmpty()
                ? ""
                : Markup.escape(String.join(" & ", article.authors())) + " - ",
            house.readableDate(article.published()),
            picture(house, article),
            article.body().stream().map(TablePage::cell).collect(Collectors.joining("<br><br>\n")),
            article.related().isEmpty()
                ? Headlines.of(shelf.stream().limit(5).toList())
                : Headlines.recommended(article, shelf),
            name);
  }

  private static String cell(Block block) {
    return switch (block) {
      case Block.Paragraph(var text) -> Markup.escape(text);
      case Block.Subheading(var text) -> "<b>" + Markup.escape(text) + "</b>";
      case Block.Quotation(var text) -> "<i>" + Markup.escape(text) + "</i>";
      case Block.Bullets(var items) ->
          items.stream()
              .map(item -> "&#8226; " + Markup.escape(item))
              .collect(Collectors.joining("<br>\n"));
    };
  }

  private static String picture(House house, PressArticle article) {
    return article
        .picture()
        .map(picture ->
            """
            <table border="0" cellpadding="2" align="center"><tr><td>\
            <img src="%s" width="560" height="315" alt="%s"></td></tr>
            <tr><td bgcolor="#eeeeee"><font size="2">%s %s</font></td></tr></table><br>
            """
                .formatted(
                    house.picturePath(article, 640),
                    Markup.escape(picture.caption()),
                    Markup.escape(picture.caption()),
                    "<span class=\"credit\">" + Markup.escape(picture.credit()) + "</span>"))
        .orElse("");
  }
}
