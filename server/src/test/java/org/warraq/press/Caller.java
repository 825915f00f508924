package org.warraq.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Speaks HTTP to the press over a plain socket, so that names need not resolve and bytes are seen.
 */
final class Caller {
  /** An answer; the names of the headers are in lower case. */
  record Answer(int status, Map<String, String> headers, byte[] body) {
    String text() {
      return text(StandardCharsets.UTF_8);
    }

    String text(Charset charset) {
      return new String(body, charset);
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private Caller() {}

  static Answer get(URI address, String... headers) throws IOException {
    return call("GET", address, headers);
  }

  static Answer call(String method, URI address, String... headers) throws IOException {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), address.getPort())) {
      var head = new StringBuilder();
      head.append(method).append(' ').append(address.getRawPath());
      if (address.getRawQuery() != null) {
        head.append('?').append(address.getRawQuery());
      }
      head.append(" HTTP/1.1\r\nHost: ").append(address.getAuthority()).append("\r\n");
      for (String header : headers) {
        head.append(header).append("\r\n");
      }
      head.append("Connection: close\r\n\r\n");
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.US_ASCII));
      return read(socket.getInputStream().readAllBytes());
    }
  }

  private static Answer read(byte[] bytes) {
    int end = 0;
    while (!(bytes[end] == '\r' && bytes[end + 2] == '\r')) {
      end++;
    }
    String[] lines = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split("\r\n");
    var headers = new TreeMap<String, String>();
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    var body = new ByteArrayOutputStream();
    body.write(bytes, end + 4, bytes.length - end - 4);
    return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body.toByteArray());
  }
}
