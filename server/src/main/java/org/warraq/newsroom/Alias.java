package org.warraq.newsroom;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.warraq.language.Folding;

/**
 * One of the names under which an entry or an article is known again, as the first 64 bits of its
 * SHA-256: an id, an address, a text. Among a hundred million, one look-up in a hundred thousand
 * million meets a wrong one.
 */
public record Alias(long hash) {
  /** A shorter text is a formula that many articles say word for word. */
  private static final int TEXT_WORDS = 30;

  /** Without its headline a text has to be longer to be this article's alone. */
  private static final int BODY_WORDS = 60;

  /** Of a document's address, by its key ({@link org.warraq.feed.UrlKey}). */
  public static Alias address(String urlKey) {
    return of("url", urlKey);
  }

  /** Of an id that a feed gives an entry. */
  public static Alias id(String id) {
    return of("id", id);
  }

  /** Of an id without scheme and host. */
  public static Alias bareId(String id) {
    return of("bare", id);
  }

  /**
   * Of an id that means something in its feed alone.
   *
   * @param feedKey key of the feed's address, which a feed that is added anew has again
   */
  public static Alias idInFeed(String feedKey, String id) {
    return of("feed", feedKey + '\n' + id);
  }

  /** Of an address without one of its parameters: what it shares with its nearest neighbours. */
  static Alias neighbours(String urlKey) {
    return of("near", urlKey);
  }

  /** Of headline and text, in any spelling; nothing for a short text. */
  public static Optional<Alias> text(String headline, String text) {
    String words = Folding.key(text);
    return hasWords(words, TEXT_WORDS)
        ? Optional.of(of("text", Folding.key(headline) + '\n' + words))
        : Optional.empty();
  }

  /** Of a text under whatever headline; nothing for one that is not long. */
  public static Optional<Alias> body(String text) {
    String words = Folding.key(text);
    return hasWords(words, BODY_WORDS) ? Optional.of(of("body", words)) : Optional.empty();
  }

  private static boolean hasWords(String key, int least) {
    int words = key.isEmpty() ? 0 : 1;
    for (int i = 0; i < key.length() && words < least; i++) {
      words += key.charAt(i) == ' ' ? 1 : 0;
    }
    return words >= least;
  }

  /** Of something else that is said of exactly one thing. */
  public static Alias of(String kind, String value) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(kind.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      byte[] hash = digest.digest(value.getBytes(StandardCharsets.UTF_8));
      return new Alias(ByteBuffer.wrap(hash).getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
