package org.warraq.article;

import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** What an element's name, visibility, class and id say against it. */
final class Suspicion {
  enum Verdict {
    NONE,
    CAPTION,
    SOFT,
    HARD
  }

  private Suspicion() {}

  private static final Set<String> SOFT_NAMES = Set.of("nav", "aside", "menu", "dialog");
  private static final Set<String> HARD_NAMES = Set.of("footer");
  private static final Set<String> ROLES =
      Set.of(
          "contentinfo",
          "navigation",
          "banner",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "complementary");

  /** Parts of a page that React sends later stand hidden at its end, {@code S:0} and so on. */
  private static final String STREAMED = "S:";

  static boolean isSuspectName(String name) {
    return SOFT_NAMES.contains(name) || HARD_NAMES.contains(name);
  }

  /** Elements with the same group name are of one kind on this page, whatever their ids. */
  static String group(Element element) {
    String classes = element.attr("class");
    String kind = classes.isEmpty() ? element.normalName() + '#' + element.id() : classes;
    return isHidden(element) ? "!" + kind : kind;
  }

  static Verdict of(Element element, NameTraits classes, NameTraits id) {
    if (isHidden(element)) {
      return Verdict.HARD;
    }
    String name = element.normalName();
    if (element.attributes().get("itemprop").contains("articleBody")) {
      return Verdict.NONE;
    }
    if (HARD_NAMES.contains(name)) {
      return Verdict.HARD;
    }
    Verdict named =
        classes.verdict().compareTo(id.verdict()) >= 0 ? classes.verdict() : id.verdict();
    if (SOFT_NAMES.contains(name) || ROLES.contains(element.attributes().get("role"))) {
      return named == Verdict.HARD ? Verdict.HARD : Verdict.SOFT;
    }
    if (name.equals("body") || name.equals("main") || classes.body() || id.body()) {
      return Verdict.NONE;
    }
    return named;
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    // The parser writes names of attributes in small letters, so that none is compared twice.
    Attributes attributes = element.attributes();
    if (attributes.hasKey("hidden") && !attributes.get("id").startsWith(STREAMED)
        || attributes.get("aria-hidden").equals("true")) {
      return true;
    }
    String style = attributes.get("style");
    if (style.isEmpty()) {
      return false;
    }
    String tight = style.replace(" ", "");
    return tight.contains("display:none") || tight.contains("visibility:hidden");
  }
}
