package org.warraq.article;

import java.util.Set;
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
    if (element.attr("itemprop").contains("articleBody")) {
      return Verdict.NONE;
    }
    if (HARD_NAMES.contains(name)) {
      return Verdict.HARD;
    }
    if (SOFT_NAMES.contains(name) || ROLES.contains(element.attr("role"))) {
      return Verdict.SOFT;
    }
    if (name.equals("body") || name.equals("main") || classes.body() || id.body()) {
      return Verdict.NONE;
    }
    return classes.verdict().compareTo(id.verdict()) >= 0 ? classes.verdict() : id.verdict();
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String tight = style.replace(" ", "");
    return tight.contains("display:none") || tight.contains("visibility:hidden");
  }
}
