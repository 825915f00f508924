package org.warraq.intake;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.article.ArticlePage;
import org.warraq.article.RightsSignal;
import org.warraq.article.RightsSignal.Wish;
import org.warraq.article.RightsSignals;
import org.warraq.fetch.Fetcher;
import org.warraq.fetch.TdmRule;
import org.warraq.newsroom.RecordedSignal;

/** Collects what a publisher says about the use of a page, wherever it is said. */
@Component
class SignalReader {
  private final Fetcher fetcher;
  private final InstantSource clock;

  SignalReader(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * What holds for us of what a page that was fetched says.
   *
   * @param headers of the answer, names in lower case
   */
  List<RecordedSignal> ofPage(URI url, Map<String, String> headers, ArticlePage page) {
    List<RightsSignal> said = new ArrayList<>(RightsSignals.ofHeaders(headers));
    said.addAll(page.signals());
    Optional<TdmRule> rule = fetcher.tdmRule(url);
    rule.map(SignalReader::signal).ifPresent(said::add);
    Instant now = clock.instant();
    return RightsSignals.inForce(said, fetcher.product()).stream()
        .map(signal ->
            signal.place() == RightsSignal.Place.WELL_KNOWN
                ? new RecordedSignal(signal, rule.orElseThrow().file().toString(), now)
                : new RecordedSignal(signal, url.toString(), now))
        .toList();
  }

  /** What the host says of an address whose page is not read. */
  List<RecordedSignal> ofAddress(URI url) {
    return fetcher
        .tdmRule(url)
        .map(rule ->
            List.of(new RecordedSignal(signal(rule), rule.file().toString(), clock.instant())))
        .orElse(List.of());
  }

  private static RightsSignal signal(TdmRule rule) {
    return switch (rule.reservation()) {
      case RESERVED -> RightsSignals.ofHost(Wish.TDM_RESERVED, rule.location() + ": 1");
      case NOT_RESERVED -> RightsSignals.ofHost(Wish.TDM_NOT_RESERVED, rule.location() + ": 0");
    };
  }
}
