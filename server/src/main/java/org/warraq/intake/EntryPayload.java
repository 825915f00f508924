package org.warraq.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.json.JsonMapper;

/** The compressed form in which entries are kept: JSON in a zlib stream (RFC 1950). */
final class EntryPayload {
  /** Our own data, written by {@link #pack}; larger means that the row is damaged. */
  private static final int MAX_BYTES = 32 * 1024 * 1024;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EntryPayload() {}

  static byte[] pack(ReceivedEntry entry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(JSON.writeValueAsBytes(entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  static ReceivedEntry unpack(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return JSON.readValue(in.readNBytes(MAX_BYTES), ReceivedEntry.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
