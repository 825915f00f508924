package org.warraq.article;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the character set that a page names in a {@code meta} element or XML declaration. */
public final class DeclaredCharset {
  /** The HTML standard looks at 1,024 bytes; old pages put their titles and scripts first. */
  private static final int SCANNED_BYTES = 4_096;

  private static final Pattern NAMED =
      Pattern.compile(
          "<(?:meta\\s[^>]{0,300}?charset|\\?xml\\s[^>]{0,100}?encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private DeclaredCharset() {}

  /** The name as it stands in the page, in any spelling. */
  public static Optional<String> of(byte[] page) {
    String start =
        new String(page, 0, Math.min(page.length, SCANNED_BYTES), StandardCharsets.ISO_8859_1);
    Matcher matcher = NAMED.matcher(start);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
