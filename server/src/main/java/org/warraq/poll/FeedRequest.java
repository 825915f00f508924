package org.warraq.poll;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.FeedPolling.Validators;
import org.warraq.campaign.PollTrouble;
import org.warraq.feed.FeedReader;
import org.warraq.feed.FeedResult;
import org.warraq.fetch.FetchOutcome;
import org.warraq.fetch.FetchRequest;
import org.warraq.fetch.Fetcher;
import org.warraq.intake.ContentHash;
import org.warraq.newsroom.SiteStore;
import org.warraq.websub.HubOffer;

/** Asks one feed and reads what comes. Writes nothing. */
@Component
class FeedRequest {
  private final Fetcher fetcher;
  private final Freshness freshness;

  private final SiteStore sites;

  FeedRequest(Fetcher fetcher, Freshness freshness, SiteStore sites) {
    this.fetcher = fetcher;
    this.freshness = freshness;
    this.sites = sites;
  }

  PollOutcome ask(CampaignFeed feed, Asking asking) {
    FetchRequest plain = FetchRequest.feed(feed.url());
    return switch (asking) {
      case CONDITIONALLY -> outcome(feed, fetcher.fetch(conditional(feed, plain)));
      case PLAINLY -> outcome(feed, fetcher.fetch(plain));
      case TO_CHECK -> check(feed, outcome(feed, fetcher.fetch(plain)), plain);
    };
  }

  private static FetchRequest conditional(CampaignFeed feed, FetchRequest request) {
    return request.withValidators(feed.etag(), feed.lastModified());
  }

  /**
   * A whole document with news may have appeared just now. Whoever calls it unmodified against the
   * validators of the document before it is lying.
   */
  private PollOutcome check(CampaignFeed feed, PollOutcome outcome, FetchRequest plain) {
    if (outcome instanceof PollOutcome.Updated updated
        && fetcher.fetch(conditional(feed, plain)) instanceof FetchOutcome.NotModified) {
      return updated.with(Validators.LYING);
    }
    return outcome;
  }

  private PollOutcome outcome(CampaignFeed feed, FetchOutcome fetched) {
    return switch (fetched) {
      case FetchOutcome.Fetched document -> read(feed, document);
      case FetchOutcome.NotModified(Map<String, String> headers, Optional<URI> movedTo) ->
          new PollOutcome.NotModified(
              header(headers, "etag").or(feed::etag),
              header(headers, "last-modified").or(feed::lastModified),
              freshness.of(headers),
              movedTo,
              0,
              304,
              "Not modified since the last poll");
      case FetchOutcome.Gone _ ->
          new PollOutcome.Gone("The publisher says that this feed is gone for good (410)");
      case FetchOutcome.Refused refused ->
          new PollOutcome.Refused(
              refused.status(), refused.retryAfter(), refused.host(), refused.reason());
      case FetchOutcome.Blocked blocked -> new PollOutcome.Blocked(blocked.explanation());
      case FetchOutcome.Failed failed ->
          switch (failed.cause()) {
            case HOST_BUSY, STOPPED -> new PollOutcome.NotAsked(failed.explanation());
            case TIMEOUT,
                CONNECT,
                DNS,
                TLS,
                TOO_LARGE,
                TOO_MANY_REDIRECTS,
                REDIRECT_LOOP,
                BAD_ENCODING,
                CUT_SHORT,
                PROTOCOL ->
                new PollOutcome.Failed(trouble(failed.cause()), failed.explanation());
          };
    };
  }

  private static PollTrouble trouble(FetchOutcome.Cause cause) {
    return switch (cause) {
      case TIMEOUT -> PollTrouble.TIMEOUT;
      case CONNECT -> PollTrouble.CONNECTION;
      case DNS -> PollTrouble.NAME;
      case TLS -> PollTrouble.CERTIFICATE;
      case TOO_LARGE -> PollTrouble.TOO_LARGE;
      case TOO_MANY_REDIRECTS, REDIRECT_LOOP -> PollTrouble.REDIRECTS;
      case BAD_ENCODING, PROTOCOL -> PollTrouble.GARBLED;
      case CUT_SHORT -> PollTrouble.CUT_SHORT;
      case HOST_BUSY, STOPPED -> PollTrouble.NO_TURN;
    };
  }

  private PollOutcome read(CampaignFeed feed, FetchOutcome.Fetched fetched) {
    byte[] body = fetched.body();
    String hash = ContentHash.of(body);
    Optional<String> etag = header(fetched.headers(), "etag");
    Optional<String> lastModified = header(fetched.headers(), "last-modified");
    if (feed.bodyHash().filter(hash::equals).isPresent()) {
      return new PollOutcome.NotModified(
          etag,
          lastModified,
          freshness.of(fetched.headers()),
          fetched.movedTo(),
          body.length,
          fetched.status(),
          "The same document as last time");
    }
    return switch (FeedReader.read(
        body, fetched.headers(), fetched.finalUrl(), feed.reading(sites.zone()))) {
      case FeedResult.Readable(var document) ->
          new PollOutcome.Updated(
              document,
              hash,
              etag,
              lastModified,
              Validators.TRUSTED,
              freshness.of(fetched.headers()),
              fetched.movedTo(),
              HubOffer.of(document, fetched.headers(), fetched.finalUrl()),
              body.length,
              fetched.status(),
              document.problems().isEmpty() ? "Read" : String.join("; ", document.problems()));
      case FeedResult.Unreadable(String reason) ->
          new PollOutcome.Unreadable(body.length, fetched.status(), reason);
    };
  }

  private static Optional<String> header(Map<String, String> headers, String name) {
    return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
  }
}
