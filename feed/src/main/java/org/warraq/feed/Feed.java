package org.warraq.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A feed as it was read.
 *
 * @param encoding the name of the character set the document was read in
 * @param problems what was wrong with the document and how it was repaired, for the operator
 * @param details what the feed says about itself
 * @param channel how the feed wants to be asked
 * @param entries in the order of the document
 */
public record Feed(
    FeedFormat format,
    String encoding,
    List<String> problems,
    Details details,
    Channel channel,
    List<Entry> entries) {
  public Feed {
    problems = List.copyOf(problems);
    entries = List.copyOf(entries);
  }

  /** The name of the feed, plain text. */
  public Optional<String> title() {
    return details.texts().title().map(Text::plain);
  }

  /** What the feed says it is about, plain text. */
  public Optional<String> subtitle() {
    return details.texts().subtitle().map(Text::plain);
  }

  /** The page the feed belongs to. */
  public Optional<URI> link() {
    return details.link().flatMap(Urls::web);
  }

  /** Every link of the feed. */
  public List<Link> links() {
    return details.links();
  }

  /** The language tag of the feed. */
  public Optional<String> language() {
    return details.language();
  }

  /** The picture of the feed. */
  public Optional<Image> image() {
    return details.image();
  }

  /** The program that wrote the feed. */
  public Optional<Generator> generator() {
    return details.generator();
  }

  /** The rights of the feed, plain text. */
  public Optional<String> rights() {
    return details.texts().rights().map(Text::plain);
  }

  /** When the feed changed, as it says. */
  public Optional<Instant> updated() {
    return details.dates().updated().or(details.dates()::published);
  }

  /** Minutes between two polls that the publisher wants. */
  public OptionalInt ttlMinutes() {
    return channel.ttlMinutes();
  }

  /** The WebSub hub. */
  public Optional<URI> hub() {
    return channel.hub().flatMap(Urls::web);
  }
}
