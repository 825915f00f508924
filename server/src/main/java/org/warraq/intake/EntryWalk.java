package org.warraq.intake;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.article.ArticlePage;
import org.warraq.article.BodyText;
import org.warraq.article.StoryAgreement;
import org.warraq.feed.UrlKey;
import org.warraq.intake.Decision.Reason;
import org.warraq.intake.Decision.Verdict;
import org.warraq.intake.EntryStore.Waiting;
import org.warraq.intake.PageFetcher.Acquired;
import org.warraq.newsroom.Allowance;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.Extent;
import org.warraq.newsroom.Marks;
import org.warraq.newsroom.Newsroom;
import org.warraq.newsroom.Provenance;
import org.warraq.newsroom.RecordedSignal;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.SignalStore;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.Takedown;
import org.warraq.newsroom.Takedowns;

/**
 * The walk of one entry: identify, acquire, extract, understand, decide. It reads the database and
 * may fetch a page, but writes nothing; walking twice gives the same.
 */
@Component
class EntryWalk {
  /**
   * A page that fails now and then comes within minutes; after so many tries the feed's words have
   * to do.
   */
  private static final int PAGE_ATTEMPTS = 3;

  /** Each further try waits this much longer than the one before. */
  private static final int PAUSE_GROWTH = 4;

  /** From a page on which the text is hardly found nothing is learnt about the site. */
  private static final double LEAST_CONFIDENCE = 0.5;

  private final Newsroom newsroom;
  private final Takedowns takedowns;
  private final PageFetcher pages;
  private final SignalReader reader;
  private final SignalStore signalStore;
  private final InstantSource clock;

  EntryWalk(
      Newsroom newsroom,
      Takedowns takedowns,
      PageFetcher pages,
      SignalReader reader,
      SignalStore signalStore,
      InstantSource clock) {
    this.newsroom = newsroom;
    this.takedowns = takedowns;
    this.pages = pages;
    this.reader = reader;
    this.signalStore = signalStore;
    this.clock = clock;
  }

  Walked walk(Waiting waiting, Context context) {
    ReceivedEntry entry = waiting.entry();
    List<String> trace = new ArrayList<>();
    // What has no page of its own is found where its publisher is.
    String link = entry.link().orElse(context.source().homeUrl());
    if (UrlKey.of(link).isEmpty()) {
      return rejected(Reason.NO_ADDRESS, link, trace);
    }
    Marks marks = EntryMarks.ofFeed(waiting, context);
    if (context.source().standing() == Source.Standing.BLOCKED) {
      return rejected(Reason.SOURCE_BLOCKED, context.source().name(), trace);
    }
    Optional<Takedown> takedown = takedowns.of(marks);
    if (takedown.isPresent()) {
      return new Walked.TakenDown(takedown.get(), marks, trace);
    }
    Optional<ArticlePage> page = Optional.empty();
    Optional<List<RecordedSignal>> signals = Optional.empty();
    Optional<URI> found = Optional.empty();
    Optional<Decision> instead = Optional.empty();
    // A page that several entries share, or none, is not this entry's text.
    if (entry.link().isPresent()
        && !marks.addresses().isEmpty()
        && UrlKey.of(link).filter(UrlKey::isOfDocument).isPresent()
        && PageNeed.of(entry, context.campaign().fullText(), context.source().rights().text())
        && isNotCarriedElsewhere(waiting, marks)) {
      switch (pages.acquire(URI.create(link))) {
        case Acquired.Extracted(
                ArticlePage read,
                URI url,
                int bytes,
                int repeated,
                List<RecordedSignal> said) -> {
          ArticlePage extracted =
              StoryAgreement.checked(
                  entry.title().orElse(""),
                  entry.summaryHtml().map(BodyText::text).orElse(""),
                  read);
          trace.add(
              String.format(
                  Locale.ROOT,
                  "acquire: %s, %d bytes, confidence %.2f",
                  url,
                  bytes,
                  extracted.confidence()));
          extracted.warnings().forEach(warning -> trace.add("extract: " + warning));
          if (repeated > 0) {
            trace.add("extract: %d lines that the site repeats left out".formatted(repeated));
          }
          page = Optional.of(extracted);
          signals = Optional.of(said);
          found = Optional.of(url);
          marks = EntryMarks.withPage(marks, link, extracted, url);
        }
        case Acquired.Withheld(String explanation) -> {
          trace.add("acquire: " + explanation);
          instead = Optional.of(new Decision(Verdict.PUBLISH, Reason.SUMMARY_ONLY, explanation));
        }
        case Acquired.Missing(String explanation) -> {
          trace.add("acquire: " + explanation);
          instead = Optional.of(new Decision(Verdict.HOLD, Reason.PAGE_UNAVAILABLE, explanation));
        }
        case Acquired.Busy(Duration pause) -> {
          return new Walked.Later(pause, waiting.attempts(), trace);
        }
        case Acquired.Unavailable(String explanation, Duration pause) -> {
          trace.add("acquire: " + explanation);
          if (waiting.attempts() + 1 < PAGE_ATTEMPTS) {
            long growth = Math.powExact((long) PAUSE_GROWTH, waiting.attempts());
            return new Walked.Later(pause.multipliedBy(growth), waiting.attempts() + 1, trace);
          }
          instead = Optional.of(new Decision(Verdict.HOLD, Reason.PAGE_UNAVAILABLE, explanation));
        }
      }
    }
    List<RecordedSignal> inForce =
        signals.orElseGet(() -> withoutPage(waiting, context.source().rights()));
    trace.addAll(SignalTrace.lines(inForce, context.source().rights()));
    Optional<Instant> end = Allowance.end(context.source().rights(), inForce);
    if (end.filter(time -> !time.isAfter(clock.instant())).isPresent()) {
      return rejected(Reason.TIME_OVER, end.get().toString(), trace);
    }
    return drafted(
        waiting,
        context,
        page,
        inForce,
        marks,
        EntryMarks.origin(waiting, marks, link, page, found),
        instead,
        trace);
  }

  /** What the page said when it was read before, else what its host says of all pages. */
  private List<RecordedSignal> withoutPage(Waiting waiting, Rights rights) {
    List<RecordedSignal> before = signalStore.ofEntry(waiting.id());
    Optional<String> link = waiting.entry().link();
    return before.isEmpty() && rights.text() == Extent.FULL && link.isPresent()
        ? reader.ofAddress(URI.create(link.get()))
        : before;
  }

  /**
   * A page of an article that we have from another feed need not be fetched to know that we have
   * it.
   */
  private boolean isNotCarriedElsewhere(Waiting waiting, Marks marks) {
    return !newsroom.isSightedElsewhere(marks, waiting.id());
  }

  private Walked drafted(
      Waiting waiting,
      Context context,
      Optional<ArticlePage> page,
      List<RecordedSignal> signals,
      Marks marks,
      EntryMarks.Origin origin,
      Optional<Decision> instead,
      List<String> trace) {
    String link = waiting.entry().link().orElse(context.source().homeUrl());
    DraftMaker.Made made =
        DraftMaker.make(waiting.entry(), page, origin, context, waiting.receivedAt());
    trace.addAll(made.trace());
    if (made.draft().headline().isEmpty()) {
      return rejected(Reason.NO_HEADLINE, link, trace);
    }
    Instant now = clock.instant();
    Decision byRules =
        DecisionRules.decide(made.draft(), context.campaign().rules(), waiting.receivedAt(), now);
    if (byRules.verdict() == Verdict.REJECT) {
      return new Walked.Rejected(byRules, trace);
    }
    Decision decision = instead.filter(other -> isStricterOrEqual(other, byRules)).orElse(byRules);
    Provenance from =
        new Provenance(
            waiting.id(),
            context.source(),
            context.feed().title(),
            context.feed().url().toString(),
            link,
            marks.addresses().isEmpty() ? origin.urlKey() : UrlKey.of(link).orElseThrow(),
            made.draft().headline(),
            made.draft().publishedAt(),
            signals,
            marks);
    return new Walked.Drafted(
        made.draft(),
        made.picture(),
        page.filter(read -> read.confidence() >= LEAST_CONFIDENCE)
            .map(read -> new SitePage(SitePage.host(origin.url()), origin.urlKey(), read.shape())),
        from,
        status(decision.verdict()),
        decision.verdict() == Verdict.SCHEDULE
            ? Optional.of(DecisionRules.release(made.draft(), context.campaign().rules()))
            : Optional.empty(),
        decision,
        context.campaign().rules().updates(),
        made.attribution(),
        trace);
  }

  private static boolean isStricterOrEqual(Decision one, Decision other) {
    return other.verdict() == Verdict.PUBLISH || one.verdict() == Verdict.HOLD;
  }

  private static ArticleStatus status(Verdict verdict) {
    return switch (verdict) {
      case PUBLISH -> ArticleStatus.PUBLISHED;
      case HOLD -> ArticleStatus.HELD;
      case SCHEDULE -> ArticleStatus.SCHEDULED;
      case REJECT, SIGHTING, UPDATE ->
          throw new IllegalArgumentException("No article is made with the verdict " + verdict);
    };
  }

  private static Walked rejected(Reason reason, String detail, List<String> trace) {
    return new Walked.Rejected(new Decision(Verdict.REJECT, reason, detail), trace);
  }
}
