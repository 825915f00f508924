package org.warraq.people;

import java.util.Locale;

/**
 * Somebody who works at the desk.
 *
 * @param name the name for login, in lower case; unique
 * @param displayName the name that colleagues see
 * @param locale language of the interface; digits and dates follow it
 */
public record Account(
    long id, String name, String displayName, Role role, Locale locale, Access access) {

  /** Whether the account may be used. */
  public enum Access {
    ENABLED,
    DISABLED
  }
}
