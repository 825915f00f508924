package org.warraq.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;
import org.warraq.bench.PressFeed;

/**
 * The ways of getting through one feed document. It stands in the reader's package because reading
 * without sanitising is offered to nobody else.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FeedReadings {
  private static final String CONTENT_TYPE = "application/rss+xml; charset=UTF-8";
  private static final Map<String, String> HEADERS = Map.of("Content-Type", CONTENT_TYPE);
  private static final URI URL = URI.create("https://jarida.example/feed");
  private static final ReadingRules RULES =
      new ReadingRules(ZoneOffset.UTC, Instant.parse("2028-01-01T00:00:00Z"));

  private static final Duration WARM_UP = Duration.ofSeconds(4);

  @Param PressFeed.Size size = PressFeed.Size.ORDINARY;

  private final XMLInputFactory events = XMLInputFactory.newDefaultFactory();
  private byte[] body = {};

  /** Makes the document, checks that all readers read it whole, and warms the measured one up. */
  @Setup
  public void prepare(BenchmarkParams measured)
      throws FeedException, IOException, XMLStreamException, NoSuchAlgorithmException {
    write();
    String name = measured.getBenchmark();
    warmUp(name.substring(name.lastIndexOf('.') + 1));
  }

  /** Makes the document; refuses one that a reader does not read whole. */
  void write() throws FeedException, IOException {
    events.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    events.setProperty(XMLInputFactory.IS_COALESCING, false);
    body = PressFeed.of(size);
    int entries = rome().getEntries().size();
    if (!(sanitised() instanceof FeedResult.Readable(Feed feed))
        || feed.entries().size() != entries
        || entries != size.entries()) {
      throw new IllegalStateException("The readers do not agree: " + entries + " entries");
    }
  }

  /**
   * Seconds of the clock are no warm-up on a machine that does other work too, seconds of the
   * processor are.
   */
  private void warmUp(String reading)
      throws FeedException, IOException, XMLStreamException, NoSuchAlgorithmException {
    Blackhole sink =
        new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is"
                + " dangerous.");
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + WARM_UP.toNanos();
    while (threads.getCurrentThreadCpuTime() < end) {
      switch (reading) {
        case "mapped" -> sink.consume(mapped());
        case "sanitised" -> sink.consume(sanitised());
        case "rome" -> sink.consume(rome());
        case "romeUnhealed" -> sink.consume(romeUnhealed());
        case "events" -> events(sink);
        default -> sink.consume(sha256());
      }
    }
  }

  /** Ours, up to the finished feed with HTML as it came. */
  @Benchmark
  public FeedResult mapped() {
    return FeedReader.read(body, HEADERS, URL, RULES, Cleaning.LEFT_OUT);
  }

  /** Ours, whole. */
  @Benchmark
  public FeedResult sanitised() {
    return FeedReader.read(body, HEADERS, URL, RULES);
  }

  /** ROME with its own reader of character sets, lenient, and its healer, as it recommends. */
  @Benchmark
  public SyndFeed rome() throws FeedException, IOException {
    SyndFeedInput input = new SyndFeedInput();
    input.setXmlHealerOn(true);
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(body), CONTENT_TYPE, true)) {
      return input.build(reader);
    }
  }

  /** ROME for documents that are known to be well-formed. */
  @Benchmark
  public SyndFeed romeUnhealed() throws FeedException, IOException {
    SyndFeedInput input = new SyndFeedInput();
    input.setXmlHealerOn(false);
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(body), CONTENT_TYPE, true)) {
      return input.build(reader);
    }
  }

  /** The floor: the JDK's event parser, with the characters of each event. */
  @Benchmark
  public void events(Blackhole sink) throws XMLStreamException {
    XMLStreamReader reader = events.createXMLStreamReader(new ByteArrayInputStream(body));
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> sink.consume(reader.getText());
        case XMLStreamReader.START_ELEMENT -> sink.consume(reader.getLocalName());
        default -> {
          // Nothing that a feed is made of.
        }
      }
    }
    reader.close();
  }

  /** What it costs to see that a body did not change. */
  @Benchmark
  public byte[] sha256() throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(body);
  }
}
