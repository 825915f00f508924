package org.warraq.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.Match;
import org.warraq.newsroom.MatchStore;
import org.warraq.newsroom.Matches.Parting;

/** What was taken for the same article, and what an editor says of it. */
@Controller
class MatchesController {
  private static final int PAGE = 40;

  private final MatchStore matches;
  private final ArchiveStore archive;
  private final MatchDesk desk;
  private final DeskPages pages;

  MatchesController(MatchStore matches, ArchiveStore archive, MatchDesk desk, DeskPages pages) {
    this.matches = matches;
    this.archive = archive;
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping("/desk/matches")
  ResponseEntity<byte[]> list(
      Frame frame,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String before) {
    Optional<Match.Kind> chosen =
        Arrays.stream(Match.Kind.values()).filter(k -> k.name().equals(kind)).findFirst();
    long start = Numbers.id(before).orElse(MatchStore.FROM_NEWEST);
    List<Match> found = matches.latest(chosen, start, PAGE + 1);
    boolean more = found.size() > PAGE;
    List<Match> shown = more ? found.subList(0, PAGE) : found;
    Optional<String> older =
        more
            ? Optional.of(
                "/desk/matches?kind=%s&before=%d"
                    .formatted(chosen.map(Enum::name).orElse(""), shown.getLast().id()))
            : Optional.empty();
    return pages.page("matches", frame, Map.of("chosen", chosen, "matches", shown, "older", older));
  }

  /**
   * The two of a match are not the same article.
   *
   * @param from number of the article on whose page it was said
   */
  @PostMapping("/desk/matches/{id:[0-9]+}/separate")
  ResponseEntity<byte[]> separate(
      Frame frame,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String from,
      HttpServletRequest request) {
    Match match = matches.find(id).orElseThrow(Missing::new);
    switch (desk.separate(match, frame.editor())) {
      case Parting.WalksAgain _ -> Flash.done(request, "match.separated", match.headline());
      case Parting.Restored _ -> Flash.done(request, "match.restored", match.headline());
      case Parting.Nothing _ -> Flash.refused(request, "match.undone_before", match.headline());
    }
    return DeskPages.next(back(from));
  }

  /** The two of a match are the same article. */
  @PostMapping("/desk/matches/{id:[0-9]+}/join")
  ResponseEntity<byte[]> join(
      Frame frame,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String from,
      HttpServletRequest request) {
    Match match = matches.find(id).filter(Match::canBeJoined).orElseThrow(Missing::new);
    return joined(frame, match.ownArticleId(), Optional.of(match.articleId()), from, request);
  }

  /**
   * An article is the same as another one, which an editor names by its number or address.
   *
   * @param other what the editor typed
   */
  @PostMapping("/desk/articles/{id:[0-9]+}/join")
  ResponseEntity<byte[]> joinTo(
      Frame frame,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String other,
      HttpServletRequest request) {
    return joined(frame, Optional.of(id), MatchDesk.articleIn(other), String.valueOf(id), request);
  }

  private ResponseEntity<byte[]> joined(
      Frame frame,
      Optional<Long> oneId,
      Optional<Long> otherId,
      String from,
      HttpServletRequest request) {
    Article one = oneId.flatMap(archive::find).orElseThrow(Missing::new);
    Optional<Article> other = otherId.flatMap(archive::find);
    if (other.isEmpty()) {
      Flash.refused(request, "match.no_article");
      return DeskPages.next(back(from));
    }
    switch (desk.join(
        one.id(), one.headline(), other.get().id(), other.get().headline(), frame.editor())) {
      case DONE -> Flash.done(request, "match.joined", one.headline(), other.get().headline());
      case REFUSED -> Flash.refused(request, "match.not_joined", one.headline());
    }
    return DeskPages.next(back(from));
  }

  private static String back(String from) {
    return Numbers.id(from).map(id -> "/desk/articles/" + id).orElse("/desk/matches");
  }
}
