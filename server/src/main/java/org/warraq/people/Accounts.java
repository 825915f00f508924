package org.warraq.people;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes accounts and changes them; the one place that knows which names and passwords are good. */
@Component
public class Accounts {
  /** NIST SP 800-63B's least length of a password that a person chooses. */
  public static final int MIN_PASSWORD_CHARACTERS = 8;

  /** bcrypt reads no further: what stands behind it would protect nothing. */
  public static final int MAX_PASSWORD_BYTES = 72;

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]{1,39}");

  private final AccountStore store;
  private final PasswordEncoder encoder;

  Accounts(AccountStore store, PasswordEncoder encoder) {
    this.store = store;
    this.encoder = encoder;
  }

  /** What is wrong with a password. */
  public enum PasswordProblem {
    TOO_SHORT,
    TOO_LONG
  }

  /** What is wrong with a new password, if anything. */
  public static Optional<PasswordProblem> problem(String password) {
    if (password.codePointCount(0, password.length()) < MIN_PASSWORD_CHARACTERS) {
      return Optional.of(PasswordProblem.TOO_SHORT);
    }
    return password.getBytes(StandardCharsets.UTF_8).length > MAX_PASSWORD_BYTES
        ? Optional.of(PasswordProblem.TOO_LONG)
        : Optional.empty();
  }

  /**
   * Whether a name can be one for login: two to forty letters, digits, dots, hyphens, underscores
   * or at-signs.
   */
  public static boolean isName(String name) {
    return NAME.matcher(canonical(name)).matches();
  }

  static String canonical(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /**
   * Makes an account that may log in at once.
   *
   * @return empty when the name is taken
   * @throws IllegalArgumentException when name or password break the rules above
   */
  public Optional<Account> create(
      String name, String displayName, String password, Role role, Locale locale) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "A login name has 2 to 40 letters, digits, dots, hyphens, underscores or at-signs, not "
              + name);
    }
    return store.insert(canonical(name), displayName.strip(), hash(password), role, locale);
  }

  private String hash(String password) {
    problem(password)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(
              "A password has at least %d characters and at most %d bytes; this one is %s"
                  .formatted(
                      MIN_PASSWORD_CHARACTERS,
                      MAX_PASSWORD_BYTES,
                      problem == PasswordProblem.TOO_SHORT ? "shorter" : "longer"));
        });
    // Absent only for an absent password.
    return Optional.ofNullable(encoder.encode(password)).orElseThrow();
  }

  public Optional<Account> find(long id) {
    return store.find(id).map(AccountStore.Credentials::account);
  }

  /** Whether this is the account's password. */
  public boolean hasPassword(long id, String password) {
    return store.find(id).filter(c -> encoder.matches(password, c.passwordHash())).isPresent();
  }

  /**
   * Gives the account a new password; its sessions end.
   *
   * @throws IllegalArgumentException when the password breaks the rules above
   */
  public void setPassword(long id, String password) {
    store.setPasswordHash(id, hash(password));
  }

  public void setProfile(long id, String displayName, Locale locale) {
    store.setProfile(id, displayName.strip(), locale);
  }

  /** Closes or opens an account; the sessions of a closed one end. */
  public void setAccess(long id, Account.Access access) {
    store.setAccess(id, access);
  }
}
