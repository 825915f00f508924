package org.warraq.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.fetch.FetchOutcome;
import org.warraq.fetch.FetchRequest;
import org.warraq.fetch.Fetcher;
import org.warraq.language.CharacterSets;

/** A page that a command line asks for: the one guarded way out brings it, or says why not. */
sealed interface AskedPage {
  /**
   * A page as it came.
   *
   * @param charset what the Content-Type header says
   * @param url where redirects ended
   */
  record Arrived(byte[] body, Optional<String> charset, String url) implements AskedPage {}

  /** No page, in words for the person who asked. */
  record Missing(String explanation) implements AskedPage {}

  static boolean isAddress(String name) {
    return name.regionMatches(true, 0, "http://", 0, 7)
        || name.regionMatches(true, 0, "https://", 0, 8);
  }

  static AskedPage of(String address, String... settings) {
    URI url;
    try {
      url = new URI(address);
    } catch (URISyntaxException malformed) {
      return new Missing("Not a web address: " + address);
    }
    try (ConfigurableApplicationContext context = FindingApplication.open(settings)) {
      return switch (context.getBean(Fetcher.class).fetch(FetchRequest.page(url))) {
        case FetchOutcome.Fetched page ->
            new Arrived(
                page.body(),
                CharacterSets.parameterOf(page.headers().getOrDefault("content-type", "")),
                page.finalUrl().toString());
        case FetchOutcome.NotModified _ -> new Missing("The page has no content (304)");
        case FetchOutcome.Gone _ -> new Missing("The page is gone (410)");
        case FetchOutcome.Refused refused -> new Missing(refused.reason());
        case FetchOutcome.Blocked blocked -> new Missing(blocked.explanation());
        case FetchOutcome.Failed failed -> new Missing(failed.explanation());
      };
    }
  }
}
