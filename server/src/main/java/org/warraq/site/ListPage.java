package org.warraq.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.ArchiveStore.Before;
import org.warraq.newsroom.ArticleCard;
import org.warraq.page.Templates;

/** Lists of articles: the archive, a section, a source, a byline, a tag; newest first, in pages. */
@Component
public class ListPage {
  private static final int PAGE_SIZE = 24;

  private final ArchiveStore archive;
  private final Lists lists;
  private final Templates templates;

  ListPage(ArchiveStore archive, Lists lists, Templates templates) {
    this.archive = archive;
    this.lists = lists;
    this.templates = templates;
  }

  /**
   * What a list is of.
   *
   * @param label the word above its name; empty for sections
   * @param path address of its first page
   * @param language of its name, where that is known
   * @param note a sentence below its name: a biography, or the source's home
   * @param link where the source is at home
   */
  public record Heading(
      String label,
      String name,
      String path,
      Optional<String> language,
      Optional<String> note,
      Optional<String> link) {
    /** Of a list whose name is in the newspaper's language, with nothing below it. */
    static Heading of(String label, String name, String path) {
      return new Heading(label, name, path, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** Where the list before and the list after stand, and what they are called. */
  public record Beside(Optional<Way> before, Optional<Way> after) {
    static final Beside NOTHING = new Beside(Optional.empty(), Optional.empty());
  }

  /** A link with its words. */
  public record Way(String path, String words) {}

  Reply everything(Frame frame, Before before) {
    return page(frame, lists.everything(frame), before, Beside.NOTHING);
  }

  /** Empty when nothing has this name. */
  Optional<Reply> of(Frame frame, Route.Listing listing) {
    return lists
        .named(frame, listing.kind(), listing.slug())
        .map(named -> page(frame, named, listing.before(), Beside.NOTHING));
  }

  Reply page(Frame frame, Lists.Named named, Before before, Beside beside) {
    boolean first = before.equals(Before.NOTHING);
    List<ArticleCard> found = archive.list(named.selection(), before, PAGE_SIZE + 1);
    List<ArticleCard> cards = found.subList(0, Math.min(PAGE_SIZE, found.size()));
    Heading heading = named.heading();
    Optional<String> next =
        found.size() > PAGE_SIZE
            ? Optional.of(before(heading.path(), cards.getLast()))
            : Optional.empty();
    boolean section =
        named.subject() instanceof Subject.Articles(Route.Kind kind, long id)
            && kind == Route.Kind.SECTION;
    boolean indexed = first && section && !cards.isEmpty();
    Head head =
        Head.page(
                heading.name(),
                "",
                first ? Optional.of(frame.absolute(heading.path())) : Optional.empty(),
                indexed ? Head.Robots.INDEX : Head.Robots.NOINDEX)
            .withFeed(heading.path())
            .withNext(next);
    byte[] body =
        templates.render(
            "site/list.jte",
            Map.of(
                "frame", frame,
                "head", head,
                "heading", heading,
                "current", section ? listing(heading) : "",
                "count",
                    first && !section
                        ? Optional.of(archive.count(named.selection()))
                        : Optional.empty(),
                "cards", cards,
                "beside", beside,
                "first", first,
                "next", next));
    return Reply.html(
        body,
        indexed ? Reply.Indexing.ALLOWED : Reply.Indexing.FORBIDDEN,
        Subject.list(Optional.of(named.subject()), cards));
  }

  /** The last part of the address: the section's slug, which the menu marks. */
  private static String listing(Heading heading) {
    return heading.path().substring(heading.path().lastIndexOf('/') + 1);
  }

  /** The address of what comes after this card in a list. */
  static String before(String path, ArticleCard card) {
    return path + "?before=" + card.publishedAt().toEpochMilli() + "-" + card.id();
  }
}
