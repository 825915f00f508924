package org.warraq.language;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.warraq.language.Decoded.Origin;

/**
 * Decides which character set bytes are written in.
 *
 * <p>The order is: a byte order mark; UTF-8 if the bytes are UTF-8; the declared character set if
 * the bytes agree with it; the letters themselves, with Arabic in view. One damaged byte never
 * changes the decision: it becomes U+FFFD and is counted.
 *
 * <p>A declaration is believed less than the bytes, because bytes of another character set are
 * practically never well-formed UTF-8, while Arabic sites often declare what they are not.
 */
public final class CharacterSets {
  /** So many good sequences for a bad byte make the text UTF-8 whatever is declared. */
  private static final int SEQUENCES_FOR_A_BAD_BYTE = 8;

  /** A declared character set may be wrong about one in so many of the bytes. */
  private static final int BYTES_FOR_A_DAMAGED_ONE = 100;

  private static final int SNIFFED_BYTES = 256;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private CharacterSets() {}

  /** The {@code charset} parameter of a Content-Type header, as it stands there in lower case. */
  public static Optional<String> parameterOf(String contentType) {
    String lower = contentType.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("charset");
    int equals = at < 0 ? -1 : lower.indexOf('=', at);
    if (equals < 0) {
      return Optional.empty();
    }
    int end = lower.indexOf(';', equals);
    return Optional.of(lower.substring(equals + 1, end < 0 ? lower.length() : end).strip());
  }

  /**
   * Turns bytes into text.
   *
   * @param body the bytes of a document, not compressed
   * @param httpCharset the {@code charset} parameter of the Content-Type header, in any spelling
   * @param declared the character set named inside the document, in any spelling
   * @return the text; decoding never fails
   */
  public static Decoded decode(
      byte[] body, Optional<String> httpCharset, Optional<String> declared) {
    Optional<Decoded> marked = byMark(body);
    if (marked.isPresent()) {
      return marked.get();
    }
    Utf8Census census = Utf8Census.of(body);
    List<Charset> named = inOrderOfTrust(httpCharset, declared);
    if (census.isAscii()) {
      return ascii(body, census, httpCharset, declared);
    }
    if (census.badBytes() == 0
        || census.sequences() >= census.badBytes() * SEQUENCES_FOR_A_BAD_BYTE) {
      return utf8(body, census);
    }
    Optional<Charset> arabic = Optional.empty();
    if (named.isEmpty() || named.stream().anyMatch(CharacterSets::isLatinDefault)) {
      arabic = ArabicGuess.of(body);
    }
    for (Charset charset : named) {
      // Latin-1 reads any bytes, and servers name it unasked: it does not outvote Arabic letters.
      if (!charset.equals(UTF_8) && !(isLatinDefault(charset) && arabic.isPresent())) {
        Decoded decoded = read(body, charset, Origin.DECLARED);
        if (decoded.replacedBytes() * BYTES_FOR_A_DAMAGED_ONE <= body.length
            && (decoded.replacedBytes() == 0 || census.sequences() <= census.badBytes())) {
          return decoded;
        }
      }
    }
    if (census.sequences() > census.badBytes()) {
      return utf8(body, census);
    }
    Charset guess = arabic.or(() -> ArabicGuess.of(body)).orElse(WINDOWS_1252);
    return read(body, guess, Origin.GUESSED);
  }

  /**
   * Finds a character set by name in any usual spelling ({@code windows_1256}, {@code cp1256},
   * {@code x-windows-1256}, {@code "UTF8"}).
   */
  public static Optional<Charset> named(String name) {
    return CharsetNames.find(name);
  }

  private static List<Charset> inOrderOfTrust(
      Optional<String> httpCharset, Optional<String> declared) {
    Optional<Charset> http = httpCharset.flatMap(CharacterSets::named);
    Optional<Charset> inside = declared.flatMap(CharacterSets::named);
    List<Charset> named = new ArrayList<>(2);
    http.filter(charset -> !isLatinDefault(charset) || inside.isEmpty()).ifPresent(named::add);
    inside.filter(charset -> !named.contains(charset)).ifPresent(named::add);
    http.filter(charset -> !named.contains(charset)).ifPresent(named::add);
    return named;
  }

  private static boolean isLatinDefault(Charset charset) {
    return charset.equals(ISO_8859_1) || charset.equals(WINDOWS_1252) || charset.equals(US_ASCII);
  }

  /** Any character set will do: it keeps the name that the server gives it, or its author. */
  private static Decoded ascii(
      byte[] body, Utf8Census census, Optional<String> httpCharset, Optional<String> declared) {
    String text = new String(body, US_ASCII);
    List<Charset> named =
        Stream.of(httpCharset, declared)
            .flatMap(Optional::stream)
            .flatMap(name -> named(name).stream())
            .toList();
    for (Charset charset : named) {
      if (census.escapes() > 0 && charset.name().startsWith("ISO-2022")) {
        return read(body, charset, Origin.DECLARED);
      }
      if (new String(body, charset).equals(text)) {
        return new Decoded(text, charset, 0, Origin.DECLARED);
      }
    }
    return new Decoded(text, UTF_8, 0, Origin.UTF_8);
  }

  private static Decoded utf8(byte[] body, Utf8Census census) {
    String text = new String(body, UTF_8);
    return new Decoded(
        DoubleUtf8.repaired(text).orElse(text), UTF_8, census.badBytes(), Origin.UTF_8);
  }

  private static Optional<Decoded> byMark(byte[] body) {
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      int badBytes = Utf8Census.of(body).badBytes();
      String text = new String(body, 3, body.length - 3, UTF_8);
      return Optional.of(new Decoded(text, UTF_8, badBytes, Origin.MARK));
    }
    if (startsWith(body, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(read(body, 4, UTF_32BE, Origin.MARK));
    }
    if (startsWith(body, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(read(body, 4, UTF_32LE, Origin.MARK));
    }
    if (startsWith(body, 0xFE, 0xFF)) {
      return Optional.of(read(body, 2, UTF_16BE, Origin.MARK));
    }
    if (startsWith(body, 0xFF, 0xFE)) {
      return Optional.of(read(body, 2, UTF_16LE, Origin.MARK));
    }
    return byZeroBytes(body).map(charset -> read(body, charset, Origin.MARK));
  }

  /** Markup and Latin punctuation leave zero bytes in UTF-16 and UTF-32, always on one side. */
  private static Optional<Charset> byZeroBytes(byte[] body) {
    int length = Math.min(body.length, SNIFFED_BYTES) & ~3;
    int[] zeros = new int[4];
    for (int i = 0; i < length; i++) {
      if (body[i] == 0) {
        zeros[i & 3]++;
      }
    }
    int units = length / 4;
    if (units == 0) {
      return Optional.empty();
    }
    if (zeros[0] == units && zeros[1] == units && zeros[3] == 0) {
      return Optional.of(UTF_32BE);
    }
    if (zeros[2] == units && zeros[3] == units && zeros[0] == 0) {
      return Optional.of(UTF_32LE);
    }
    int even = zeros[0] + zeros[2];
    int odd = zeros[1] + zeros[3];
    if (Math.max(even, odd) * 4 < units || Math.min(even, odd) * 10 > Math.max(even, odd)) {
      return Optional.empty();
    }
    return Optional.of(even > odd ? UTF_16BE : UTF_16LE);
  }

  private static boolean startsWith(byte[] body, int... mark) {
    if (body.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((body[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Decoded read(byte[] body, Charset charset, Origin origin) {
    return read(body, 0, charset, origin);
  }

  private static Decoded read(byte[] body, int from, Charset named, Origin origin) {
    boolean windows = named.equals(US_ASCII) || (isLatinDefault(named) && usesWindowsBytes(body));
    Charset charset = windows ? WINDOWS_1252 : named;
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    byte[] bytes = MacArabic.is(charset) ? MacArabic.withPlainSigns(body) : body;
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    int most = (int) Math.min(Integer.MAX_VALUE - 8L, capacity(body, from, decoder));
    CharBuffer out = CharBuffer.allocate(most);
    int replaced = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError() || !out.hasRemaining()) {
        break;
      }
      out.put('\uFFFD');
      int length = Math.min(result.length(), in.remaining());
      in.position(in.position() + length);
      replaced += length;
    }
    decoder.flush(out);
    return new Decoded(out.flip().toString(), charset, replaced, origin);
  }

  private static long capacity(byte[] body, int from, CharsetDecoder decoder) {
    return (long) Math.ceil((body.length - from) * (double) decoder.maxCharsPerByte()) + 2;
  }

  /**
   * The control characters of ISO 8859-1 are not used in documents; those bytes are windows-1252.
   */
  private static boolean usesWindowsBytes(byte[] body) {
    for (byte b : body) {
      if (b >= (byte) 0x80 && b < (byte) 0xA0) {
        return true;
      }
    }
    return false;
  }
}
