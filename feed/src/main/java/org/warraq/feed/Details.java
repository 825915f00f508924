package org.warraq.feed;

import java.util.List;
import java.util.Optional;

/**
 * What a feed, an entry and an entry's source have in common. All addresses are absolute.
 *
 * @param id the identifier as given, resolved if it is a relative address
 * @param link the address of the page it is about
 * @param language the language tag in force
 * @param texts title, subtitle, summary and rights
 * @param contents every version of the content
 * @param references addresses with a meaning of their own
 */
public record Details(
    Optional<String> id,
    Optional<String> link,
    Optional<String> language,
    Texts texts,
    List<Content> contents,
    List<Link> links,
    References references,
    Dates dates,
    People people,
    List<Category> categories,
    List<Enclosure> enclosures,
    Optional<Image> image,
    Optional<Generator> generator,
    Extras extras) {
  public Details {
    contents = List.copyOf(contents);
    links = List.copyOf(links);
    categories = List.copyOf(categories);
    enclosures = List.copyOf(enclosures);
  }

  /** The short texts. */
  public record Texts(
      Optional<Text> title,
      Optional<Text> subtitle,
      Optional<Text> summary,
      Optional<Text> rights) {}

  /** Addresses with a meaning of their own. */
  public record References(
      Optional<String> icon,
      Optional<String> logo,
      Optional<String> comments,
      Optional<String> docs,
      Optional<String> license) {}
}
