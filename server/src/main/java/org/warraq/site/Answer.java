package org.warraq.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A reply as it goes over the wire. */
sealed interface Answer {
  /** The way to another address. */
  record Redirect(int status, String location) implements Answer {}

  /** A document with its compressed bytes and its tag. Two renderings differ by identity. */
  final class Document implements Answer {
    /** Below this, the header of gzip and the time cost more than the bytes. */
    private static final int MIN_GZIP_BYTES = 256;

    /** 96 bits of SHA-256: two versions of a page do not meet. */
    private static final int TAG_BYTES = 12;

    private final Reply.Page page;
    private final byte[] gzip;
    private final String etag;

    private Document(Reply.Page page) {
      this.page = page;
      this.gzip = page.body().length < MIN_GZIP_BYTES ? new byte[0] : compress(page.body());
      this.etag = tag(page.body());
    }

    Reply.Page page() {
      return page;
    }

    /** Empty when compressing does not pay. */
    byte[] gzip() {
      return gzip;
    }

    /** Weak, because it stands for the plain and the compressed bytes. */
    String etag() {
      return etag;
    }
  }

  static Answer of(Reply reply) {
    return switch (reply) {
      case Reply.Moved(int status, String location) -> new Redirect(status, location);
      case Reply.Page page -> new Document(page);
    };
  }

  static String tag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      String text =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(Arrays.copyOf(hash, Document.TAG_BYTES));
      return "W/\"" + text + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  static byte[] compress(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
    try (GZIPOutputStream gzip = new BestGzip(out)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Compressed once and sent often: worth the best level. */
  final class BestGzip extends GZIPOutputStream {
    private BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
