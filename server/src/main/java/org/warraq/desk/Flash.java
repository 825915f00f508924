package org.warraq.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A sentence that the next page says once: what the last step did.
 *
 * @param key of the sentence
 * @param arguments names in it
 */
public record Flash(Tone tone, String key, List<String> arguments) implements Serializable {
  private static final String ATTRIBUTE = Flash.class.getName();

  /** Whether the step did what was asked. */
  public enum Tone {
    DONE,
    REFUSED
  }

  static void done(HttpServletRequest request, String key, String... arguments) {
    keep(request, Tone.DONE, key, arguments);
  }

  static void refused(HttpServletRequest request, String key, String... arguments) {
    keep(request, Tone.REFUSED, key, arguments);
  }

  private static void keep(HttpServletRequest request, Tone tone, String key, String... arguments) {
    request
        .getSession()
        .setAttribute(ATTRIBUTE, new Flash(tone, "flash." + key, List.of(arguments)));
  }

  /** The sentence that waits, which is then forgotten. */
  static Optional<Flash> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(ATTRIBUTE) instanceof Flash flash) {
      session.removeAttribute(ATTRIBUTE);
      return Optional.of(flash);
    }
    return Optional.empty();
  }
}
