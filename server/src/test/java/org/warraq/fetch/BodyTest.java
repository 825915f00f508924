package org.warraq.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class BodyTest {
  private static final byte[] TEXT =
      "The harbour opens again on Sunday.".repeat(20).getBytes(StandardCharsets.UTF_8);

  /** TEXT, packed by Google's encoder. */
  private static final String TEXT_BROTLI = "G6cCCBWh0psKze0NbMABe4E2IR6jPh2hWsNyFPXD7mXAgQA=";

  static final String EIGHT_MIB_OF_NOTHING_BROTLI = "y///P/gnAOKxQCD3/m8=";

  @Test
  void brotliIsUnpacked() throws IOException {
    assertThat(read(brotli(TEXT_BROTLI), "br", 1_000)).isEqualTo(TEXT);
    assertThat(read(brotli(TEXT_BROTLI), "BR", TEXT.length)).isEqualTo(TEXT);
  }

  @Test
  void aBrotliBombIsStoppedByItsRatioAndByTheLimit() {
    byte[] bomb = brotli(EIGHT_MIB_OF_NOTHING_BROTLI);
    assertThatThrownBy(() -> read(bomb, "br", 64 * 1024 * 1024))
        .hasMessage("it unpacks to more than 200 times its size");
    assertThatThrownBy(() -> read(bomb, "br", 100_000))
        .hasMessage("it is larger than 100000 bytes");
  }

  @Test
  void aDeflateBombIsStoppedByItsRatio() throws IOException {
    byte[] bomb = deflate(new byte[8 * 1024 * 1024], new Deflater());
    assertThatThrownBy(() -> read(bomb, "deflate", 64 * 1024 * 1024))
        .hasMessage("it unpacks to more than 200 times its size");
  }

  @Test
  void cutBrotliIsBrokenBrotli() {
    byte[] packed = brotli(TEXT_BROTLI);
    assertThatThrownBy(() -> read(Arrays.copyOf(packed, packed.length - 3), "br", 1_000))
        .isInstanceOf(ZipException.class);
    assertThatThrownBy(() -> read(TEXT, "br", 1_000)).isInstanceOf(ZipException.class);
  }

  @Test
  void twoPackingsAreUnpackedInTurnAndAThirdIsNot() throws IOException {
    assertThat(read(gzip(brotli(TEXT_BROTLI)), "br, gzip", 1_000)).isEqualTo(TEXT);
    assertThatThrownBy(() -> read(TEXT, "gzip, gzip, gzip", 1_000))
        .hasMessage("it is packed as \"gzip, gzip, gzip\"");
  }

  private static byte[] brotli(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  @Test
  void gzipIsUnpacked() throws IOException {
    assertThat(read(gzip(TEXT), "gzip", 1_000)).isEqualTo(TEXT);
    assertThat(read(gzip(TEXT), "X-GZIP", 1_000)).isEqualTo(TEXT);
  }

  @Test
  void deflateIsUnpackedWithItsWrapperAndWithout() throws IOException {
    assertThat(read(deflate(TEXT, new Deflater()), "deflate", 1_000)).isEqualTo(TEXT);
    assertThat(read(deflate(TEXT, new Deflater(9, true)), "deflate", 1_000)).isEqualTo(TEXT);
  }

  @Test
  void anEmptyBodyMayBeLabelledAsPacked() throws IOException {
    assertThat(read(new byte[0], "gzip", 10)).isEmpty();
  }

  @Test
  void theLimitCountsDecodedBytesAndIsInclusive() throws IOException {
    assertThat(read(gzip(TEXT), "gzip", TEXT.length)).isEqualTo(TEXT);
    assertThatThrownBy(() -> read(gzip(TEXT), "gzip", TEXT.length - 1))
        .isInstanceOfSatisfying(
            Body.Unusable.class,
            e -> assertThat(e.reason()).isEqualTo(FetchOutcome.Cause.TOO_LARGE));
  }

  @Test
  void theBeginningCanBeKept() throws IOException {
    assertThat(Body.read(new ByteArrayInputStream(TEXT), "", 11, Errand.Overflow.KEEP_BEGINNING))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("The harbour");
  }

  @Test
  void aBombIsRecognisedByItsRatioBeforeItsLimit() throws IOException {
    byte[] bomb = gzip(new byte[8 * 1024 * 1024]);
    assertThatThrownBy(() -> read(bomb, "gzip", 64 * 1024 * 1024))
        .hasMessage("it unpacks to more than 200 times its size");
  }

  @Test
  void aCutPackageIsNotABody() throws IOException {
    byte[] packed = gzip(TEXT);
    assertThatThrownBy(() -> read(Arrays.copyOf(packed, packed.length - 9), "gzip", 1_000))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void aBrokenOrUnknownPackageIsSaidToBeOne() throws IOException {
    assertThatThrownBy(() -> read(TEXT, "gzip", 1_000)).isInstanceOf(ZipException.class);
    assertThatThrownBy(() -> read(TEXT, "zstd", 1_000))
        .isInstanceOfSatisfying(
            Body.Unusable.class,
            e -> assertThat(e.reason()).isEqualTo(FetchOutcome.Cause.BAD_ENCODING));
  }

  private static byte[] read(byte[] raw, String encoding, int maxBytes) throws IOException {
    return Body.read(new ByteArrayInputStream(raw), encoding, maxBytes, Errand.Overflow.REFUSE);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] deflate(byte[] bytes, Deflater deflater) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (deflater;
        var out = new DeflaterOutputStream(packed, deflater)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
