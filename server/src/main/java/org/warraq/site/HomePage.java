package org.warraq.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.ArchiveStore.Before;
import org.warraq.newsroom.ArchiveStore.Selection;
import org.warraq.newsroom.ArticleCard;
import org.warraq.newsroom.Section;
import org.warraq.page.Templates;

/**
 * The front page: the newest article with a picture leads, two more with pictures stand beside it
 * and two headlines below it, then the latest by time, then each section's newest that has not been
 * shown above.
 */
@Component
public class HomePage {
  private static final int SECONDARY = 2;
  private static final int UNDER = 2;
  private static final int LATEST = 8;
  private static final int IN_SECTION = 5;
  private static final int IN_ROW = 4;

  /** How far back a picture may promote an article to the top. */
  private static final int CANDIDATES = 12;

  /** Enough for the top of the page to be left out of every section once. */
  private static final int FETCHED_IN_SECTION = IN_SECTION + 1 + SECONDARY + UNDER + LATEST;

  private final ArchiveStore archive;
  private final Templates templates;

  HomePage(ArchiveStore archive, Templates templates) {
    this.archive = archive;
    this.templates = templates;
  }

  /** The page's blocks. */
  public record Front(
      Optional<ArticleCard> lead,
      List<ArticleCard> secondary,
      List<ArticleCard> under,
      List<ArticleCard> latest,
      List<Block> blocks,
      Optional<String> next) {}

  /** A section and what it shows. */
  public record Block(Section section, Shape shape, List<ArticleCard> cards) {}

  /** How a section's articles stand. */
  public enum Shape {
    /** One large beside several small. */
    FEATURE,
    /** Side by side, all alike. */
    EVEN
  }

  Reply front(Frame frame) {
    Front front = choose(frame.menu());
    Head head =
        Head.page("", frame.site().tagline(), Optional.of(frame.absolute("/")), Head.Robots.INDEX)
            .withNext(front.next());
    List<ArticleCard> shown = new ArrayList<>(front.secondary());
    front.lead().ifPresent(shown::add);
    shown.addAll(front.under());
    shown.addAll(front.latest());
    front.blocks().forEach(block -> shown.addAll(block.cards()));
    return Reply.html(
        templates.render(
            "site/home.jte",
            Map.of(
                "frame", frame,
                "head", head,
                "lead", front.lead(),
                "secondary", front.secondary(),
                "under", front.under(),
                "latest", front.latest(),
                "blocks", front.blocks(),
                "next", front.next())),
        Reply.Indexing.ALLOWED,
        Subject.list(Optional.of(new Subject.AllArticles()), shown));
  }

  private Front choose(List<Section> sections) {
    int wanted = CANDIDATES + UNDER + LATEST;
    List<ArticleCard> newest = archive.list(new Selection.All(), Before.NOTHING, wanted + 1);
    List<ArticleCard> rest = new ArrayList<>(newest);
    List<ArticleCard> top =
        withPicturesFirst(newest.subList(0, Math.min(CANDIDATES, newest.size())), 1 + SECONDARY);
    rest.removeAll(top);
    List<ArticleCard> under = take(rest, UNDER);
    List<ArticleCard> latest = take(rest, LATEST);
    Set<ArticleCard> shown = new HashSet<>(top);
    shown.addAll(under);
    shown.addAll(latest);
    Optional<String> next =
        rest.isEmpty() ? Optional.empty() : Optional.of(ListPage.before("/", latest.getLast()));
    return new Front(
        top.stream().findFirst(),
        top.stream().skip(1).toList(),
        under,
        latest,
        blocks(sections, shown),
        next);
  }

  private List<Block> blocks(List<Section> sections, Set<ArticleCard> shown) {
    List<Block> blocks = new ArrayList<>();
    for (Section section : sections) {
      Selection selection = new Selection.InSection(section.id());
      List<ArticleCard> fresh =
          archive.list(selection, Before.NOTHING, FETCHED_IN_SECTION).stream()
              .filter(card -> !shown.contains(card))
              .toList();
      boolean pictures =
          fresh.stream().limit(IN_SECTION).anyMatch(card -> card.picture().isPresent());
      if (fresh.isEmpty()) {
        continue;
      }
      // A page whose blocks all look alike is a list; without a picture nothing can be large.
      Shape shape = pictures && blocks.size() % 2 == 0 ? Shape.FEATURE : Shape.EVEN;
      int size = shape == Shape.FEATURE ? IN_SECTION : IN_ROW;
      List<ArticleCard> newest = fresh.subList(0, Math.min(size, fresh.size()));
      blocks.add(new Block(section, shape, shape == Shape.FEATURE ? pictureFirst(newest) : newest));
    }
    return blocks;
  }

  /** The first card with a picture moves to the front. */
  private static List<ArticleCard> pictureFirst(List<ArticleCard> cards) {
    List<ArticleCard> ordered = new ArrayList<>(withPicturesFirst(cards, 1));
    cards.stream().filter(card -> !ordered.contains(card)).forEach(ordered::add);
    return ordered;
  }

  /** So many cards: those with a picture in their order, then others. */
  private static List<ArticleCard> withPicturesFirst(List<ArticleCard> cards, int size) {
    return Stream.concat(
            cards.stream().filter(card -> card.picture().isPresent()),
            cards.stream().filter(card -> card.picture().isEmpty()))
        .limit(size)
        .toList();
  }

  private static List<ArticleCard> take(List<ArticleCard> rest, int size) {
    List<ArticleCard> taken = List.copyOf(rest.subList(0, Math.min(size, rest.size())));
    rest.removeAll(taken);
    return taken;
  }
}
