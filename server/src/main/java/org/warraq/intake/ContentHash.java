package org.warraq.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hex. */
public final class ContentHash {
  private ContentHash() {}

  /** Of a document's bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** Of what a reader would notice of an entry: its words, not its dates, counters or keywords. */
  static String of(ReceivedEntry entry) {
    MessageDigest digest = sha256();
    for (String part :
        new String[] {
          entry.title().orElse(""), entry.summaryHtml().orElse(""), entry.contentHtml().orElse("")
        }) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    // A summary may stand still while the article behind it changes: its date tells then.
    if (entry.contentHtml().isEmpty()) {
      entry
          .updated()
          .ifPresent(time -> digest.update(time.toString().getBytes(StandardCharsets.UTF_8)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
