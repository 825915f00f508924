package org.warraq.fetch;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/** The ways in which a body may be packed for the journey (RFC 9110, section 8.4.1; RFC 7932). */
enum Packing {
  GZIP {
    @Override
    InputStream open(InputStream packed) throws IOException {
      return new GZIPInputStream(packed, BUFFER_BYTES);
    }
  },
  DEFLATE {
    @Override
    InputStream open(InputStream packed) throws IOException {
      var buffered = new BufferedInputStream(packed, BUFFER_BYTES);
      buffered.mark(2);
      int first = buffered.read();
      int second = buffered.read();
      buffered.reset();
      // RFC 9110 means the zlib format; some servers send the bare stream.
      boolean zlib = (first & 0x0f) == 8 && ((first << 8) | second) % 31 == 0;
      return new Inflated(buffered, new Inflater(!zlib));
    }
  },
  BROTLI {
    @Override
    InputStream open(InputStream packed) throws IOException {
      return new Unbrotlied(new BrotliInputStream(packed, BUFFER_BYTES));
    }
  };

  /** What a request says it can read. */
  static final String ACCEPTED = "gzip, br, deflate";

  private static final int BUFFER_BYTES = 8_192;

  /** Some proxies pack what was packed; nobody packs three times. */
  private static final int MOST_LAYERS = 2;

  /**
   * A stream of what is in the package.
   *
   * @throws ZipException when it is not packed like this; also from reading the stream
   */
  abstract InputStream open(InputStream packed) throws IOException;

  /**
   * The packings that a {@code Content-Encoding} names, in the order in which they were applied.
   *
   * @throws Body.Unusable when it names another one
   */
  static List<Packing> ofHeader(String encoding) throws Body.Unusable {
    List<Packing> packings = new ArrayList<>();
    for (String name : encoding.split(",", -1)) {
      switch (name.strip().toLowerCase(Locale.ROOT)) {
        case "", "identity", "none" -> {
          // As it is.
        }
        case "gzip", "x-gzip" -> packings.add(GZIP);
        case "deflate" -> packings.add(DEFLATE);
        case "br" -> packings.add(BROTLI);
        default -> throw unknown(encoding);
      }
    }
    if (packings.size() > MOST_LAYERS) {
      throw unknown(encoding);
    }
    return packings;
  }

  private static Body.Unusable unknown(String encoding) {
    String shown = encoding.substring(0, Math.min(encoding.length(), 80));
    return new Body.Unusable(
        FetchOutcome.Cause.BAD_ENCODING,
        "it is packed as \"%s\"".formatted(shown.replaceAll("[^A-Za-z0-9, -]", "?")));
  }

  /** Gives the inflater's memory back with the stream. */
  private static final class Inflated extends InflaterInputStream {
    Inflated(InputStream packed, Inflater inflater) {
      super(packed, inflater, BUFFER_BYTES);
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }

  /**
   * Says what broke, as the other packings do: the decoder wraps everything it meets. To it a cut
   * stream is a broken one.
   */
  private static final class Unbrotlied extends FilterInputStream {
    Unbrotlied(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return in.read(buffer, offset, length);
      } catch (IOException wrapped) {
        Throwable decoder = wrapped.getCause();
        if (decoder != null && decoder.getCause() instanceof IOException network) {
          throw network;
        }
        throw new ZipException("a broken brotli stream");
      }
    }
  }
}
