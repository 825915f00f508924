package org.warraq.article;

import java.util.Map;
import java.util.Set;

/** Which elements may stand in a published text, under which name and with which attributes. */
final class AllowList {
  private AllowList() {}

  /** Elements that go together with everything inside them. */
  static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "frame",
          "frameset",
          "noframes",
          "object",
          "embed",
          "applet",
          "param",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "source",
          "track",
          "map",
          "area",
          "input",
          "button",
          "select",
          "option",
          "optgroup",
          "textarea",
          "datalist",
          "label",
          "legend",
          "output",
          "progress",
          "meter",
          "dialog",
          "head",
          "title",
          "base",
          "link",
          "meta",
          "noembed",
          "xmp",
          "plaintext",
          "marquee",
          "portal",
          "slot",
          "col",
          "colgroup");

  /** Elements that stay, each with the name under which it stays. */
  static final Map<String, String> KEPT =
      Map.ofEntries(
          same("p"),
          same("br"),
          Map.entry("h1", "h2"),
          same("h2"),
          same("h3"),
          same("h4"),
          same("h5"),
          same("h6"),
          same("ul"),
          same("ol"),
          same("li"),
          same("dl"),
          same("dt"),
          same("dd"),
          same("blockquote"),
          same("pre"),
          same("code"),
          Map.entry("tt", "code"),
          same("table"),
          same("caption"),
          same("thead"),
          same("tbody"),
          same("tfoot"),
          same("tr"),
          same("th"),
          same("td"),
          same("figure"),
          same("figcaption"),
          same("img"),
          Map.entry("amp-img", "img"),
          same("a"),
          same("em"),
          same("strong"),
          same("b"),
          same("i"),
          same("u"),
          same("s"),
          Map.entry("strike", "s"),
          Map.entry("del", "s"),
          same("sub"),
          same("sup"),
          same("mark"),
          same("small"),
          same("abbr"),
          Map.entry("acronym", "abbr"),
          same("cite"),
          same("q"),
          same("time"),
          same("bdi"),
          same("bdo"),
          same("ruby"),
          same("rt"),
          same("rp"));

  /** Elements that stay in a quotation under their own name, with those of {@link #KEPT}. */
  static final Set<String> QUOTED =
      Set.of(
          "div", "span", "hr", "section", "article", "header", "footer", "aside", "nav", "center",
          "address", "big", "kbd", "samp", "var", "dfn", "ins");

  /** Elements whose words stay in a quotation though the element goes. */
  static final Set<String> WORDS_ONLY =
      Set.of(
          "object", "applet", "head", "title", "button", "label", "legend", "output", "marquee",
          "math");

  /** What a formula says a second time, for programs. */
  static final Set<String> ANNOTATIONS = Set.of("annotation", "annotation-xml");

  /** Boxes without a meaning of their own: a paragraph when they hold only a line of text. */
  static final Set<String> BOXES =
      Set.of(
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "nav",
          "center",
          "address",
          "details",
          "summary",
          "fieldset",
          "form",
          "hgroup",
          "body",
          "html",
          "dir",
          "menu");

  /** Elements that begin a new line; a box that holds one is no paragraph. */
  static final Set<String> BLOCKS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "th",
          "td",
          "figure",
          "figcaption",
          "hr",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "nav",
          "center",
          "address",
          "details",
          "summary",
          "fieldset",
          "form",
          "hgroup",
          "dir",
          "menu");

  private static Map.Entry<String, String> same(String name) {
    return Map.entry(name, name);
  }
}
