package org.warraq.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** One request, one answer: the HTTP client with a deadline and without habits of its own. */
final class Wire implements AutoCloseable {
  /** Real servers send cookies and policies of some kilobytes; beyond this it is an attack. */
  private static final int MAX_HEADER_LINE_CHARS = 32 * 1024;

  private static final int MAX_HEADERS = 200;

  /** Reading so much of an unwanted body is cheaper than a new connection. */
  private static final int DRAIN_BYTES = 64 * 1024;

  /** Feeds of one host are often polled together; after that the connection is of no use. */
  private static final Duration IDLE = Duration.ofSeconds(10);

  /** Long-lived connections would not notice when a host moves. */
  private static final Duration CONNECTION_LIFE = Duration.ofMinutes(1);

  /** Either an {@link Answer} or the end of the journey. */
  sealed interface Reply permits Answer, Stopped {}

  /**
   * What the host said.
   *
   * @param headers names in lower case
   * @param body decoded; empty unless the status is 200 to 299
   */
  record Answer(int status, Map<String, String> headers, byte[] body) implements Reply {
    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor alarms;
  private volatile boolean closed;

  private final Introduction introduction;
  private final long silenceMillis;

  Wire(FetchSettings settings, Introduction introduction, DnsResolver guard) {
    this.introduction = introduction;
    this.silenceMillis = settings.responseTimeout().toMillis();
    Timeout connect = Timeout.of(settings.connectTimeout());
    Http1Config limits =
        Http1Config.custom()
            .setMaxLineLength(MAX_HEADER_LINE_CHARS)
            .setMaxHeaderCount(MAX_HEADERS)
            .build();
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(guard)
            .setMaxConnTotal(settings.maxConnections())
            .setMaxConnPerRoute(settings.requestsPerHost())
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .responseParserFactory(unset -> new AnswerParser(limits))
                    .http1Config(limits)
                    .build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(connect)
                    .setTimeToLive(TimeValue.of(CONNECTION_LIFE))
                    .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                    .build())
            .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
            .build();
    client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .disableAutomaticRetries()
            .disableAuthCaching()
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling()
            .evictExpiredConnections()
            .evictIdleConnections(TimeValue.of(IDLE))
            .build();
    alarms =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("fetch-deadlines").factory());
    alarms.setRemoveOnCancelPolicy(true);
  }

  /** Asks, and does not follow redirects. What it costs is taken from the budget. */
  Reply ask(Target target, Errand errand, Budget budget) {
    try {
      try {
        return askOnce(target, errand, budget);
      } catch (StaleConnection unlucky) {
        return askOnce(target, errand, budget);
      }
    } catch (StaleConnection again) {
      return Trouble.of(again.trouble, target, errand);
    } catch (IOException trouble) {
      return closed || Thread.currentThread().isInterrupted()
          ? Trouble.stopped()
          : Trouble.of(trouble, target, errand);
    } catch (IllegalStateException | RejectedExecutionException shutDown) {
      return Trouble.stopped();
    }
  }

  /** A kept connection was closed by the host just before it was used again; nobody answered. */
  private static final class StaleConnection extends IOException {
    private final transient IOException trouble;

    StaleConnection(IOException trouble) {
      super(trouble);
      this.trouble = trouble;
    }
  }

  @Override
  public void close() {
    closed = true;
    alarms.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }

  private HttpUriRequestBase request(Target target, Errand errand, Budget budget) {
    HttpUriRequestBase request =
        errand.form().isPresent() ? new HttpPost(target.uri()) : new HttpGet(target.uri());
    errand
        .form()
        .ifPresent(form ->
            request.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED)));
    request.setHeader("User-Agent", introduction.userAgent());
    request.setHeader("Accept", errand.accept());
    request.setHeader("Accept-Encoding", Packing.ACCEPTED);
    errand.etag().ifPresent(etag -> request.setHeader("If-None-Match", etag));
    errand.lastModified().ifPresent(time -> request.setHeader("If-Modified-Since", time));
    long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(budget.leftNanos()));
    request.setConfig(
        RequestConfig.custom()
            .setAuthenticationEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .setRedirectsEnabled(false)
            .setContentCompressionEnabled(false)
            .setConnectionRequestTimeout(Timeout.ofMilliseconds(millis))
            .setResponseTimeout(Timeout.ofMilliseconds(Math.min(millis, silenceMillis)))
            .build());
    return request;
  }

  private Answer askOnce(Target target, Errand errand, Budget budget) throws IOException {
    var request = request(target, errand, budget);
    var expired = new AtomicBoolean();
    long begun = System.nanoTime();
    var alarm =
        alarms.schedule(
            () -> {
              expired.set(true);
              // Closing a socket may block, and other deadlines wait for this thread.
              Thread.startVirtualThread(request::cancel);
            },
            budget.leftNanos(),
            TimeUnit.NANOSECONDS);
    try {
      return answer(target, request, errand);
    } catch (IOException trouble) {
      throw expired.get() ? new SocketTimeoutException() : trouble;
    } finally {
      alarm.cancel(false);
      budget.spend(System.nanoTime() - begun);
    }
  }

  private Answer answer(Target target, HttpUriRequestBase request, Errand errand)
      throws IOException {
    var host = new HttpHost(target.scheme(), target.host(), target.port());
    ClassicHttpResponse response = open(host, request, errand);
    boolean finished = false;
    try {
      Map<String, String> headers = headers(response);
      byte[] body = new byte[0];
      HttpEntity entity = response.getEntity();
      if (entity != null) {
        InputStream content = entity.getContent();
        if (response.getCode() / 100 == 2) {
          body = body(content, entity.getContentLength(), headers, errand);
        }
        finished = content.readNBytes(DRAIN_BYTES).length < DRAIN_BYTES;
      } else {
        finished = true;
      }
      return new Answer(response.getCode(), headers, body);
    } finally {
      if (!finished) {
        // Closing the response of a living connection would read its body to the end.
        request.cancel();
      }
      closeQuietly(response);
    }
  }

  private ClassicHttpResponse open(HttpHost host, HttpUriRequestBase request, Errand errand)
      throws IOException {
    HttpClientContext context = HttpClientContext.create();
    try {
      return client.executeOpen(host, request, context);
    } catch (NoHttpResponseException silentClose) {
      throw new StaleConnection(silentClose);
    } catch (SocketException | SSLException broken) {
      // What was sent on a broken connection may have been read: only a question is repeated.
      if (errand.form().isEmpty() && isReused(context) && wasBroken(broken)) {
        throw new StaleConnection(broken);
      }
      throw broken;
    }
  }

  private static boolean isReused(HttpClientContext context) {
    EndpointDetails connection = context.getEndpointDetails();
    return connection != null && connection.getResponseCount() > 0;
  }

  private static boolean wasBroken(IOException trouble) {
    return trouble instanceof SocketException || trouble.getCause() instanceof SocketException;
  }

  private static byte[] body(
      InputStream content, long announced, Map<String, String> headers, Errand errand)
      throws IOException {
    String encoding = Optional.ofNullable(headers.get("content-encoding")).orElse("");
    if (announced > errand.maxBytes() && errand.overflow() == Errand.Overflow.REFUSE) {
      throw Body.tooLarge(
          "it announces %s and %s are allowed"
              .formatted(Sizes.shown(announced), Sizes.shown(errand.maxBytes())));
    }
    return Body.read(content, encoding, errand.maxBytes(), errand.overflow());
  }

  private static Map<String, String> headers(ClassicHttpResponse response) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : response.getHeaders()) {
      String name = header.getName().toLowerCase(Locale.ROOT);
      if (!name.equals("set-cookie") && header.getValue() != null) {
        // A crawler's name at the start of a line of it counts to the end of that line only.
        String joint = name.equals("x-robots-tag") ? "\n" : ", ";
        headers.merge(name, header.getValue(), (a, b) -> a + joint + b);
      }
    }
    return Collections.unmodifiableMap(headers);
  }

  private static void closeQuietly(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException alreadyBroken) {
      // The answer is complete or given up; how its connection ended says nothing more.
      return;
    }
  }
}
