package org.warraq.intake;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.warraq.article.ArticleExtractor;
import org.warraq.article.ArticlePage;
import org.warraq.article.SiteTemplate;
import org.warraq.fetch.FetchOutcome;
import org.warraq.fetch.FetchRequest;
import org.warraq.fetch.Fetcher;
import org.warraq.language.CharacterSets;
import org.warraq.newsroom.RecordedSignal;
import org.warraq.newsroom.SiteTemplates;

/** The steps acquire and extract: from an entry's address to the article on its page. */
@Component
class PageFetcher {
  /**
   * The tree of a page takes many times its bytes: of pages from this size on, one is read at a
   * time.
   */
  private static final int LARGE_PAGE_BYTES = 1024 * 1024;

  private final Fetcher fetcher;
  private final SignalReader signals;
  private final SiteTemplates templates;
  private final ReentrantLock largePages = new ReentrantLock();

  PageFetcher(Fetcher fetcher, SignalReader signals, SiteTemplates templates) {
    this.fetcher = fetcher;
    this.signals = signals;
    this.templates = templates;
  }

  /** What came of asking for a page. */
  sealed interface Acquired {
    /**
     * The article that stands on the page, and what is said about its use.
     *
     * @param repeated how many lines that the site repeats were left out
     */
    record Extracted(
        ArticlePage page, URI finalUrl, int bytes, int repeated, List<RecordedSignal> signals)
        implements Acquired {}

    /** The source does not want us to read its page: what its feed says is what we may use. */
    record Withheld(String explanation) implements Acquired {}

    /** No page now; perhaps later. */
    record Unavailable(String explanation, Duration pause) implements Acquired {}

    /** No page, and trying again would not help. */
    record Missing(String explanation) implements Acquired {}

    /** Others wait for the same host: not a failed attempt. */
    record Busy(Duration pause) implements Acquired {}
  }

  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  Acquired acquire(URI url) {
    return switch (fetcher.fetch(FetchRequest.page(url))) {
      case FetchOutcome.Fetched fetched -> extracted(fetched);
      case FetchOutcome.NotModified _ -> new Acquired.Missing("The page has no content (304)");
      case FetchOutcome.Gone _ -> new Acquired.Missing("The page is gone (410)");
      case FetchOutcome.Refused refused -> refused(refused);
      case FetchOutcome.Blocked blocked -> blocked(blocked);
      case FetchOutcome.Failed failed -> failed(failed);
    };
  }

  private Acquired extracted(FetchOutcome.Fetched fetched) {
    String type = fetched.headers().getOrDefault("content-type", "text/html");
    if (!type.isBlank()
        && !type.contains("html")
        && !type.contains("xml")
        && !type.startsWith("text/")) {
      return new Acquired.Missing("Not a page but " + type);
    }
    boolean isLarge = fetched.body().length >= LARGE_PAGE_BYTES;
    if (isLarge) {
      largePages.lock();
    }
    try {
      SiteTemplate template = templates.of(SitePage.host(fetched.finalUrl().toString()));
      ArticlePage page =
          ArticleExtractor.extract(
              fetched.body(),
              CharacterSets.parameterOf(type),
              fetched.finalUrl().toString(),
              template);
      return new Acquired.Extracted(
          page,
          fetched.finalUrl(),
          fetched.body().length,
          template.repeated(page.shape()),
          signals.ofPage(fetched.finalUrl(), fetched.headers(), page));
    } finally {
      if (isLarge) {
        largePages.unlock();
      }
    }
  }

  private static Acquired refused(FetchOutcome.Refused refused) {
    return switch (refused.status()) {
      case 401, 402, 403, 451 -> new Acquired.Withheld(refused.reason());
      case 408, 425, 429, 500, 502, 503, 504 ->
          new Acquired.Unavailable(refused.reason(), pause(refused.retryAfter()));
      default -> new Acquired.Missing(refused.reason());
    };
  }

  private static Duration pause(Optional<Duration> wanted) {
    return wanted
        .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)
        .filter(pause -> pause.compareTo(PAUSE) > 0)
        .orElse(PAUSE);
  }

  private static Acquired blocked(FetchOutcome.Blocked blocked) {
    return switch (blocked.reason()) {
      case ROBOTS -> new Acquired.Withheld(blocked.explanation());
      case ROBOTS_UNAVAILABLE -> new Acquired.Unavailable(blocked.explanation(), PAUSE);
      case PRIVATE_ADDRESS, SCHEME, PORT, CREDENTIALS_IN_URL, MALFORMED_URL ->
          new Acquired.Missing(blocked.explanation());
    };
  }

  private static Acquired failed(FetchOutcome.Failed failed) {
    return switch (failed.cause()) {
      case HOST_BUSY, STOPPED -> new Acquired.Busy(Duration.ofSeconds(10));
      case TOO_LARGE, TOO_MANY_REDIRECTS, REDIRECT_LOOP ->
          new Acquired.Missing(failed.explanation());
      case TIMEOUT, CONNECT, DNS, TLS, BAD_ENCODING, CUT_SHORT, PROTOCOL ->
          new Acquired.Unavailable(failed.explanation(), PAUSE);
    };
  }
}
