package org.warraq.desk;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.warraq.page.Words;
import org.warraq.people.Account;
import org.warraq.people.Role;

/**
 * What every page of the desk needs besides its own matter: words, who is logged in, the proof that
 * a form is ours, and how times and numbers are written.
 *
 * @param here the part of the desk that the page belongs to, for the menu
 * @param csrf the token that forms carry
 * @param held how many articles wait for an editor
 * @param stylesheet address of the style sheet
 */
public record Frame(
    Words words,
    Optional<Account> account,
    String csrf,
    Optional<Flash> flash,
    String siteName,
    ZoneId zone,
    Instant now,
    String here,
    long held,
    String stylesheet) {

  /**
   * First strong isolate and its end: a name keeps its direction and leaves the sentence its own.
   */
  private static final String ISOLATE = "\u2068%s\u2069";

  /** The sentence of this key; its text arguments may be in any script and from anybody. */
  public String t(String key, Object... arguments) {
    return words.word(
        key, Arrays.stream(arguments).map(a -> a instanceof String s ? isolate(s) : a).toArray());
  }

  private static String isolate(String text) {
    return text.isEmpty() ? "" : ISOLATE.formatted(text);
  }

  /** The sentence about a field's problem. */
  public String problem(Form.Problem problem, String label) {
    Object[] arguments = new Object[problem.arguments().size() + 1];
    arguments[0] = label;
    for (int i = 1; i < arguments.length; i++) {
      arguments[i] = problem.arguments().get(i - 1);
    }
    return t(problem.key(), arguments);
  }

  /** The word for one of a type's constants, under {@code type.CONSTANT}. */
  public String name(Enum<?> constant) {
    return t(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** All of a type's constants with their words, for a choice. */
  public <E extends Enum<E>> Map<String, String> options(Class<E> type) {
    Map<String, String> options = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      options.put(constant.name(), name(constant));
    }
    return options;
  }

  /** What a poll found, by the name that the log gives it. */
  public String outcome(String name) {
    String key = "outcome." + name;
    return words.has(key) ? t(key) : name;
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(words.locale()).format(number);
  }

  /** A number with one digit behind the point at most. */
  public String number(double number) {
    NumberFormat format = NumberFormat.getInstance(words.locale());
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  public String percent(double share) {
    return NumberFormat.getPercentInstance(words.locale()).format(share);
  }

  /** Date and time in the site's zone. */
  public String time(Instant time) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .localizedBy(words.locale())
        .withZone(zone)
        .format(time);
  }

  /** How long ago or in how long, while it is less than a day; date and time otherwise. */
  public String when(Instant time) {
    Duration since = Duration.between(time, now);
    String side = since.isNegative() ? "in." : "ago.";
    Duration distance = since.abs();
    if (distance.toSeconds() < 60) {
      return t(side + "now");
    }
    if (distance.toMinutes() < 60) {
      return t(side + "minutes", distance.toMinutes());
    }
    return distance.toHours() < 24 ? t(side + "hours", distance.toHours()) : time(time);
  }

  /** The name of a language in the interface's language. */
  public String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(words.locale());
  }

  public boolean isAdmin() {
    return account.map(Account::role).filter(Role.ADMIN::equals).isPresent();
  }

  /** The account that works here; every page behind the login has one. */
  Account editor() {
    return account.orElseThrow();
  }
}
