package org.warraq.feed;

import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * What an element inherits: the base of its relative links and its language; and what is the same
 * for the whole document.
 *
 * @param language the tag in force; an empty one where {@code xml:lang=""} says that there is none
 */
record Scope(FeedFormat format, String base, Optional<String> language, Cleaning cleaning) {

  Scope(FeedFormat format, String base, Optional<String> language) {
    this(format, base, language, Cleaning.SANITISED);
  }

  Scope in(FeedFormat other) {
    return new Scope(other, base, language, cleaning);
  }

  Scope at(String otherBase) {
    return new Scope(format, otherBase, language, cleaning);
  }

  Scope speaking(Optional<String> otherLanguage) {
    return new Scope(format, base, otherLanguage, cleaning);
  }

  /** The scope inside an element, after its {@code xml:base} and {@code xml:lang}. */
  Scope inside(Element element) {
    if (element.attributesSize() == 0) {
      return this;
    }
    String declaredBase = element.attr("xml:base");
    if (declaredBase.isEmpty() && format == FeedFormat.CDF) {
      declaredBase = DetailsReader.attribute(element, "base");
    }
    String newBase = declaredBase.isEmpty() ? base : baseFrom(declaredBase);
    Optional<String> newLanguage = language;
    if (element.hasAttr("xml:lang")) {
      newLanguage = languageTag(element.attr("xml:lang")).or(() -> Optional.of(""));
    }
    return newBase.equals(base) && newLanguage.equals(language)
        ? this
        : new Scope(format, newBase, newLanguage, cleaning);
  }

  /** The language tag to tell, if there is one. */
  Optional<String> told() {
    return language.filter(tag -> !tag.isEmpty());
  }

  /** The address a reference stands for here. */
  String resolve(String reference) {
    return Urls.link(base, reference);
  }

  private String baseFrom(String declared) {
    String resolved = resolve(declared);
    return Urls.web(resolved).isPresent() ? resolved : base;
  }

  static Optional<String> languageTag(String value) {
    String tag = PlainText.collapse(value).replace('_', '-');
    return tag.isEmpty() || tag.length() > 35 ? Optional.empty() : Optional.of(tag);
  }
}
