package org.warraq.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.ArchiveStore.Before;
import org.warraq.newsroom.ArchiveStore.Selection;
import org.warraq.newsroom.ArticleCard;
import org.warraq.newsroom.Section;
import org.warraq.page.Templates;

/**
 * The front page: the newest article with a picture leads, two more with pictures stand beside it,
 * then the latest by time, then each section's newest that has not been shown above.
 */
@Component
public class HomePage {
  private static final int SECONDARY = 2;
  private static final int LATEST = 8;
  private static final int IN_SECTION = 5;

  /** How far back a picture may promote an article to the top. */
  private static final int CANDIDATES = 12;

  /** Enough for the top of the page to be left out of every section once. */
  private static final int FETCHED_IN_SECTION = IN_SECTION + 1 + SECONDARY + LATEST;

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
      List<ArticleCard> latest,
      List<Block> blocks,
      Optional<String> next) {}

  /** A section and what it shows. */
  public record Block(Section section, List<ArticleCard> cards) {}

  Reply front(Frame frame) {
    Front front = choose(frame.menu());
    Head head =
        Head.page("", frame.site().tagline(), Optional.of(frame.absolute("/")), Head.Robots.INDEX)
            .withNext(front.next());
    List<ArticleCard> shown = new ArrayList<>(front.secondary());
    front.lead().ifPresent(shown::add);
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
                "latest", front.latest(),
                "blocks", front.blocks(),
                "next", front.next())),
        Reply.Indexing.ALLOWED,
        Subject.list(Optional.of(new Subject.AllArticles()), shown));
  }

  private Front choose(List<Section> sections) {
    int wanted = CANDIDATES + LATEST;
    List<ArticleCard> newest = archive.list(new Selection.All(), Before.NOTHING, wanted + 1);
    List<ArticleCard> candidates = newest.subList(0, Math.min(CANDIDATES, newest.size()));
    List<ArticleCard> top = new ArrayList<>();
    candidates.stream()
        .filter(card -> card.picture().isPresent())
        .limit(1 + SECONDARY)
        .forEach(top::add);
    candidates.stream()
        .filter(card -> !top.contains(card))
        .limit(1L + SECONDARY - top.size())
        .forEach(top::add);
    List<ArticleCard> latest =
        newest.stream().filter(card -> !top.contains(card)).limit(LATEST).toList();
    Set<Long> shown = new HashSet<>();
    top.forEach(card -> shown.add(card.id()));
    latest.forEach(card -> shown.add(card.id()));
    List<Block> blocks = new ArrayList<>();
    for (Section section : sections) {
      List<ArticleCard> cards =
          archive
              .list(new Selection.InSection(section.id()), Before.NOTHING, FETCHED_IN_SECTION)
              .stream()
              .filter(card -> !shown.contains(card.id()))
              .limit(IN_SECTION)
              .toList();
      if (!cards.isEmpty()) {
        blocks.add(new Block(section, cards));
      }
    }
    Optional<String> next =
        latest.isEmpty() || newest.size() <= top.size() + latest.size()
            ? Optional.empty()
            : Optional.of(ListPage.before("/", latest.getLast()));
    return new Front(top.stream().findFirst(), top.stream().skip(1).toList(), latest, blocks, next);
  }
}
