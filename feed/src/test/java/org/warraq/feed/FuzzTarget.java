package org.warraq.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.warraq.article.ArticleExtractor;
import org.warraq.article.ArticlePage;
import org.warraq.article.BodyRepair;
import org.warraq.article.BodyText;
import org.warraq.article.Sanitiser;
import org.warraq.language.Folding;
import org.warraq.language.Sentences;
import org.warraq.language.TextRepair;

/** What takes bytes from strangers, each with what must hold whatever they are. */
enum FuzzTarget {
  /** The first line of an input is its Content-Type. */
  FEED {
    @Override
    void read(byte[] input) {
      int line = 0;
      while (line < Math.min(input.length, 80) && input[line] != '\n') {
        line++;
      }
      String contentType = new String(input, 0, line, UTF_8);
      byte[] body = Arrays.copyOfRange(input, Math.min(line + 1, input.length), input.length);
      FeedResult result =
          FeedReader.read(body, Map.of("Content-Type", contentType), ADDRESS, RULES);
      if (result instanceof FeedResult.Readable(Feed feed)) {
        for (Entry entry : feed.entries()) {
          entry.details().contents().forEach(content -> harmless(content.text()));
          entry.details().texts().summary().ifPresent(FuzzTarget::harmless);
        }
      }
    }
  },
  DATES {
    @Override
    void read(byte[] input) {
      DateReader dates = new DateReader(ZoneOffset.UTC, RULES.latest());
      Optional<Instant> date = dates.read(new String(input, UTF_8));
      check(
          date.isEmpty()
              || (!date.get().isAfter(RULES.latest())
                  && !date.get().isBefore(Instant.parse("1900-01-01T00:00:00Z"))),
          () -> "a date out of bounds: " + date);
    }
  },
  OPML {
    @Override
    void read(byte[] input) {
      Optional<Opml.Subscriptions> list = Opml.read(input);
      if (list.isPresent()) {
        Set<String> once = addresses(list.get());
        Set<String> again =
            addresses(Opml.read(Opml.write(list.get()).getBytes(UTF_8)).orElseThrow());
        check(
            again.containsAll(once),
            () ->
                "feeds lost on the way out and in: %d of %d".formatted(again.size(), once.size()));
      }
    }
  },
  URLS {
    @Override
    void read(byte[] input) {
      String url = new String(input, UTF_8);
      UrlKey.of(url);
      UrlKey.hostOf(url);
      UrlKey.withoutClickParameters(url);
      WebAddress.parse(url);
      Urls.web(Urls.link(ADDRESS.toString(), url));
      Urls.web(Urls.link(url, "../a?b#c"));
    }
  },
  ARTICLE {
    @Override
    void read(byte[] input) {
      ArticlePage page = ArticleExtractor.extract(input, Optional.empty(), ADDRESS.toString());
      harmless(page.html());
      check(
          page.text().equals(String.join("\n\n", page.paragraphs())),
          () -> "the text is not its paragraphs: " + page.text());
      check(
          page.confidence() >= 0 && page.confidence() <= 1,
          () -> "a confidence out of bounds: " + page.confidence());
    }
  },
  /** The first line of an input is the headline. */
  REPAIR {
    @Override
    void read(byte[] input) {
      String text = new String(input, UTF_8);
      int line = Math.max(0, text.indexOf('\n'));
      BodyRepair.Hints hints = new BodyRepair.Hints(text.substring(0, line), Optional.empty());
      BodyRepair.Repaired once = BodyRepair.repair(text.substring(line), hints);
      harmless(once.html());
      BodyText.paragraphs(once.html()).forEach(Sentences::of);
      Folding.fold(text);
      TextRepair.repair(text);
    }
  },
  SANITISER {
    @Override
    void read(byte[] input) {
      String html = new String(input, UTF_8);
      String base = ADDRESS.toString();
      String clean = Sanitiser.clean(html, base);
      check(Sanitiser.clean(clean, base).equals(clean), () -> "not a fixed point: " + clean);
      String quote = Sanitiser.quote(html, base);
      check(Sanitiser.quote(quote, base).equals(quote), () -> "not a fixed point: " + quote);
      harmless(quote);
      harmless(clean);
    }
  };

  private static final URI ADDRESS = URI.create("https://jarida.example/a/feed");

  private static final ReadingRules RULES =
      new ReadingRules(ZoneOffset.UTC, Instant.parse("2030-01-01T00:00:00Z"));

  /** The fuzzer's instruments make everything several times slower, so it has smaller floods. */
  private static final int FLOODED_BYTES = Integer.getInteger("fuzz.flood", 150_000);

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "class",
          "dir",
          "lang",
          "href",
          "rel",
          "src",
          "srcset",
          "sizes",
          "alt",
          "width",
          "height",
          "colspan",
          "rowspan",
          "start",
          "title",
          "datetime",
          "cite");

  private static final Set<String> RUNNING =
      Set.of(
          "script",
          "style",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "form",
          "input",
          "base",
          "meta",
          "link",
          "template");

  /** Reads an input; throws if it brings something about that may not be. */
  abstract void read(byte[] input);

  /** Reads an input as the fuzzer gives it, flooded if it asks for that, within a second. */
  final void take(byte[] input) {
    byte[] flooded = Flood.of(input, FLOODED_BYTES);
    Flood.inTime(flooded, () -> read(flooded));
  }

  /** Inputs to begin with, among them every one that once broke something. */
  final Path corpus() {
    return Path.of("src", "test", "fuzz", name().toLowerCase(Locale.ROOT));
  }

  /**
   * Those in ASCII: letters that came out of a wrong character set are mended once more when they
   * are read again.
   */
  private static Set<String> addresses(Opml.Subscriptions list) {
    return list.feeds().stream()
        .map(Opml.Subscription::feedUrl)
        .filter(address -> address.chars().allMatch(c -> c < 0x80))
        .collect(Collectors.toSet());
  }

  private static void harmless(Text text) {
    if (Text.isHtml(text.type())) {
      harmless(text.value());
    }
  }

  private static void harmless(String html) {
    for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
      check(!RUNNING.contains(element.normalName()), () -> "an element that runs: " + html);
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
        check(
            ATTRIBUTES.contains(attribute.getKey()), () -> "an attribute that may not be: " + html);
        check(!value.startsWith("javascript:") || !isAddress(attribute), () -> "a script: " + html);
      }
    }
  }

  private static boolean isAddress(Attribute attribute) {
    return attribute.getKey().equals("href") || attribute.getKey().equals("src");
  }

  private static void check(boolean holds, Supplier<String> otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise.get());
    }
  }
}
