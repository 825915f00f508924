package org.warraq.discovery;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.warraq.feed.Entry;
import org.warraq.feed.Feed;
import org.warraq.feed.UrlKey;

/** What tells the entries of a feed apart, the newest first. */
record EntryKeys(List<String> newestFirst) {
  /** The same feed in two formats differs by what appeared between two requests. */
  private static final double SAME = 0.8;

  static EntryKeys of(Feed feed) {
    return new EntryKeys(
        CandidateReading.newestFirst(feed).stream().map(EntryKeys::key).distinct().toList());
  }

  private static String key(Entry entry) {
    return entry
        .link()
        .map(URI::toString)
        .flatMap(UrlKey::of)
        .or(entry::title)
        .or(entry::id)
        .orElse("");
  }

  /**
   * Whether both feeds bring the same entries: their newest are the same, as many as the shorter
   * one holds. A section's feed, whose entries are scattered over the whole paper's, is another.
   */
  boolean isSameAs(EntryKeys other) {
    int length = Math.min(newestFirst.size(), other.newestFirst.size());
    if (length == 0) {
      return false;
    }
    Set<String> mine = new HashSet<>(newestFirst.subList(0, length));
    Set<String> both = new HashSet<>(mine);
    both.retainAll(other.newestFirst.subList(0, length));
    return both.size() >= SAME * (2 * length - both.size());
  }
}
