package org.warraq.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The style sheet, the fonts and the icon, under names that carry a hash of their content, so that
 * browsers keep them for ever and a new version has a new name. The style sheet's references to
 * fonts are rewritten to those names.
 */
@Component
public class Assets {
  /** Eight hex digits: files of one name in two versions do not meet. */
  private static final int HASH_DIGITS = 8;

  /** The name of a file changes with its content. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** Browsers and phones ask for the icon under its one name. */
  private static final String A_DAY = "public, max-age=86400";

  private static final List<String> FONTS =
      List.of(
          "naskh-arabic-400.woff2",
          "naskh-arabic-700.woff2",
          "naskh-latin-400.woff2",
          "naskh-latin-700.woff2");

  private final Map<String, Asset> byPath = new HashMap<>();
  private final Map<String, String> paths = new HashMap<>();

  Assets() {
    String css = new String(read("css/site.css"), StandardCharsets.UTF_8);
    for (String font : FONTS) {
      add(font, "font/woff2", read("fonts/" + font));
      css = css.replace("../fonts/" + font, path(font));
    }
    add("site.css", "text/css;charset=UTF-8", css.getBytes(StandardCharsets.UTF_8));
    byte[] icon = read("icons/favicon.svg");
    byPath.put("/favicon.svg", new Asset("image/svg+xml", A_DAY, icon, Answer.compress(icon)));
  }

  /**
   * @param caching the value of Cache-Control
   * @param gzip empty when compressing does not pay
   */
  record Asset(String contentType, String caching, byte[] body, byte[] gzip) {}

  private void add(String name, String contentType, byte[] body) {
    byte[] gzip = contentType.startsWith("font/") ? new byte[0] : Answer.compress(body);
    int dot = name.lastIndexOf('.');
    String path = "/assets/" + name.substring(0, dot) + "." + hash(body) + name.substring(dot);
    paths.put(name, path);
    byPath.put(path, new Asset(contentType, FOR_EVER, body, gzip));
  }

  /** The address of a file. */
  public String path(String name) {
    return Objects.requireNonNull(paths.get(name), name);
  }

  Optional<Asset> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private static String hash(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/static/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
