package org.warraq.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.warraq.language.Direction;
import org.warraq.language.Languages;

/**
 * The words of an interface in one language, from the bundles {@code
 * org/warraq/<room>/words*.properties}. Arabic is the language of the default bundle, so a word
 * that a translation lacks appears in Arabic and not as a key.
 */
public final class Words {
  private final ResourceBundle bundle;
  private final Locale locale;

  private Words(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /**
   * The words of a room.
   *
   * @param room {@code site} or {@code desk}
   * @param locale language and country; digits in messages follow it
   */
  public static Words of(String room, Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "org.warraq." + room + ".words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Words(bundle, locale);
  }

  /** The message of this key with its arguments, as {@link MessageFormat} reads it. */
  public String word(String key, Object... arguments) {
    try {
      String pattern = bundle.getString(key);
      return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    } catch (MissingResourceException e) {
      throw new IllegalArgumentException(
          "No bundle of %s has the word %s".formatted(bundle.getBaseBundleName(), key));
    }
  }

  /** Whether the bundle has a message of this key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  public Locale locale() {
    return locale;
  }

  /** BCP 47 tag for the attribute {@code lang}. */
  public String language() {
    return locale.toLanguageTag();
  }

  /** {@code rtl} or {@code ltr}, for the attribute {@code dir}. */
  public String direction() {
    return direction(locale.getLanguage());
  }

  /** {@code rtl} or {@code ltr} of a text in another language than the interface's. */
  public String direction(String languageTag) {
    Direction direction = Languages.direction(languageTag);
    return direction.attribute();
  }
}
