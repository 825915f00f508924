package org.warraq.fetch;

import java.io.IOException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.impl.io.LenientHttpResponseParser;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultClassicHttpResponseFactory;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.LazyLaxLineParser;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * Reads the head of an answer: lenient with broken header lines, which real servers send, but not
 * with another protocol, where the client's own parser would wait until the host hangs up.
 */
final class AnswerParser extends LenientHttpResponseParser {
  AnswerParser(Http1Config limits) {
    super(new Lines(), DefaultClassicHttpResponseFactory.INSTANCE, limits);
  }

  @Override
  protected ClassicHttpResponse createMessage(CharArrayBuffer line) throws IOException {
    ClassicHttpResponse answer = super.createMessage(line);
    if (answer == null) {
      throw new ClientProtocolException("no status line");
    }
    return answer;
  }

  private static final class Lines extends LazyLaxLineParser {
    private static final String UNREADABLE = "x-unreadable";

    @Override
    public Header parseHeader(CharArrayBuffer line) throws ParseException {
      try {
        return super.parseHeader(line);
      } catch (ParseException noColon) {
        return new BasicHeader(UNREADABLE, null);
      }
    }
  }
}
