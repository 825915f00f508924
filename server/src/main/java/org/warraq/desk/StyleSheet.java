package org.warraq.desk;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Where the desk's style sheet is: its address changes with its content, so it may be kept. */
@Component
class StyleSheet {
  private static final int HASH_BYTES = 6;

  private final String address;

  StyleSheet() throws IOException, NoSuchAlgorithmException {
    byte[] content = new ClassPathResource("static/desk/desk.css").getContentAsByteArray();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
    this.address = "/desk/desk.css?" + HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES));
  }

  String address() {
    return address;
  }
}
