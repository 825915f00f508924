package org.warraq.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a feed as it was read.
 *
 * @param details what the entry says
 * @param source where the feed took the entry from, if it says so
 */
public record Entry(Details details, Optional<EntrySource> source) {

  /** The identifier that the feed gives the entry. */
  public Optional<String> id() {
    return details.id();
  }

  /** The absolute address of the article; the original one if the feed's links pass a counter. */
  public Optional<URI> link() {
    return details.link().flatMap(Urls::web);
  }

  /** Every link of the entry. */
  public List<Link> links() {
    return details.links();
  }

  /** The headline, plain text on one line. */
  public Optional<String> title() {
    return details.texts().title().map(Text::plain).filter(title -> !title.isEmpty());
  }

  /** The summary as sanitised HTML. */
  public Optional<String> summaryHtml() {
    return details.texts().summary().map(Text::html).filter(html -> !html.isEmpty());
  }

  /** The best version of the full content, as sanitised HTML: markup first, then the longest. */
  public Optional<String> contentHtml() {
    return details.contents().stream()
        .map(Content::text)
        .filter(text -> text.isHtml() || text.type().equals(Text.PLAIN))
        .filter(text -> !text.value().isEmpty())
        .max(
            Comparator.<Text, Boolean>comparing(Text::isHtml)
                .thenComparing(text -> text.value().length()))
        .map(Text::html);
  }

  /** Who wrote it. */
  public List<Person> authors() {
    return details.people().authors();
  }

  /**
   * When it was published; the other dates of the entry stand in when the feed gives no such date.
   */
  public Optional<Instant> published() {
    Dates dates = details.dates();
    return dates.published().or(dates::created).or(dates::updated);
  }

  /** When it was changed. */
  public Optional<Instant> updated() {
    return details.dates().updated();
  }

  /** Categories and keywords. */
  public List<Category> categories() {
    return details.categories();
  }

  /** Files that belong to the entry. */
  public List<Enclosure> enclosures() {
    return details.enclosures();
  }

  /** Pictures and films with their credits. */
  public Optional<Media> media() {
    return details.extras().media();
  }

  /** The language tag in force for the entry. */
  public Optional<String> language() {
    return details.language();
  }

  /** The rights of the entry, plain text. */
  public Optional<String> rights() {
    return details.texts().rights().map(Text::plain);
  }

  /** The page with the readers' comments. */
  public Optional<URI> comments() {
    return details.references().comments().flatMap(Urls::web);
  }
}
