package org.warraq.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.HostPauseStore;

/**
 * A feed that is ours until the lease ends.
 *
 * @param owner under which it was claimed; no other claim has this name
 * @param fixed the pause between polls that its campaign fixes
 */
record Claim(CampaignFeed feed, String owner, Optional<Duration> fixed) {
  /** The same claim, with what is known now of whether a hub delivers. */
  Claim pushedUntil(Optional<Instant> until) {
    return new Claim(feed.with(feed.polling().pushedUntil(until)), owner, fixed);
  }

  String host() {
    return HostPauseStore.host(feed.url());
  }
}
