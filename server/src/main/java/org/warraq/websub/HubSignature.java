package org.warraq.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks {@code X-Hub-Signature} (W3C WebSub, section 8): an HMAC of the body, in hex. */
final class HubSignature {
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private HubSignature() {}

  /** Whether the header proves that whoever knows the secret has sent this body. */
  static boolean proves(Optional<String> header, byte[] body, String secret) {
    if (header.isEmpty()) {
      return false;
    }
    String value = header.get().strip();
    int equals = value.indexOf('=');
    String algorithm =
        equals < 0
            ? null
            : ALGORITHMS.get(value.substring(0, equals).strip().toLowerCase(Locale.ROOT));
    if (algorithm == null) {
      return false;
    }
    byte[] said;
    try {
      said = HexFormat.of().parseHex(value.substring(equals + 1).strip());
    } catch (IllegalArgumentException notHex) {
      return false;
    }
    // In constant time: a hub's impostor learns nothing from how long it takes.
    return MessageDigest.isEqual(said, sign(algorithm, body, secret));
  }

  private static byte[] sign(String algorithm, byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + algorithm, e);
    }
  }
}
