package org.warraq.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.feed.UrlKey;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.ProposalStore;
import org.warraq.newsroom.Takedown;
import org.warraq.newsroom.TakedownStore;

/** What was removed and does not come back: the list, one more, and one less. */
@Controller
@RequestMapping("/desk/articles")
class TakedownsController {
  private static final int PAGE = 50;
  private static final int MAX_REASON = 300;
  private static final int MAX_ADDRESS = 2_000;
  private static final String LIST = "/desk/articles/takedowns";

  private final TakedownStore takedowns;
  private final ProposalStore proposals;
  private final ArchiveStore archive;
  private final ArticleDesk desk;
  private final DeskPages pages;

  TakedownsController(
      TakedownStore takedowns,
      ProposalStore proposals,
      ArchiveStore archive,
      ArticleDesk desk,
      DeskPages pages) {
    this.takedowns = takedowns;
    this.proposals = proposals;
    this.archive = archive;
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping("/takedowns")
  ResponseEntity<byte[]> list(Frame frame, @RequestParam(defaultValue = "") String before) {
    return pages.page(
        "takedowns", frame, matter(Form.empty(), Numbers.id(before).orElse(Long.MAX_VALUE)));
  }

  private Map<String, Object> matter(Form form, long before) {
    List<Takedown> found = takedowns.latest(before, PAGE + 1);
    boolean more = found.size() > PAGE;
    List<Takedown> shown = more ? found.subList(0, PAGE) : found;
    Optional<String> older =
        more ? Optional.of(LIST + "?before=" + shown.getLast().id()) : Optional.empty();
    return Map.of("form", form, "takedowns", shown, "older", older, "waiting", proposals.waiting());
  }

  @PostMapping("/takedowns")
  ResponseEntity<byte[]> add(
      Frame frame, @RequestParam Map<String, String> sent, HttpServletRequest request) {
    Form form = new Form(sent);
    String url = form.required("url", MAX_ADDRESS);
    String reason = form.required("reason", MAX_REASON);
    if (UrlKey.of(url).filter(UrlKey::isOfDocument).isEmpty()) {
      form.refuse("url", "document_address");
    }
    if (!form.isRight()) {
      return pages.again("takedowns", frame, matter(form, Long.MAX_VALUE));
    }
    desk.takeDown(url, reason, frame.editor());
    Flash.done(request, "takedown.added", url);
    return DeskPages.next(LIST);
  }

  @PostMapping("/takedowns/{id:[0-9]+}/lift")
  ResponseEntity<byte[]> lift(Frame frame, @PathVariable long id, HttpServletRequest request) {
    Takedown takedown = takedowns.find(id).orElseThrow(Missing::new);
    desk.lift(takedown, frame.editor());
    Flash.done(
        request,
        "takedown.lifted",
        takedown.headline().isEmpty() ? takedown.url() : takedown.headline());
    return DeskPages.next(LIST);
  }

  /** Takes an article down, for a reason that the list then shows. */
  @PostMapping("/{id:[0-9]+}/takedown")
  ResponseEntity<byte[]> takeDown(
      Frame frame,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    Article article = archive.find(id).orElseThrow(Missing::new);
    String words = new Form(Map.of("reason", reason)).line("reason", Integer.MAX_VALUE);
    if (words.isEmpty() || words.length() > MAX_REASON) {
      Flash.refused(request, "takedown.reason_missing", article.headline());
    } else {
      desk.takeDown(article, words, frame.editor());
      Flash.done(request, "takedown.done", article.headline());
    }
    return DeskPages.next("/desk/articles/" + id);
  }

  /** Deletes an article that is in the trash. */
  @PostMapping("/{id:[0-9]+}/delete")
  ResponseEntity<byte[]> delete(Frame frame, @PathVariable long id, HttpServletRequest request) {
    Article article = archive.find(id).orElseThrow(Missing::new);
    if (!desk.delete(article, frame.editor())) {
      throw new Missing();
    }
    Flash.done(request, "deleted", article.headline());
    return DeskPages.next("/desk/articles?status=TRASHED");
  }
}
