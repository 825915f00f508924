package org.warraq.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.article.Sanitiser;
import org.warraq.desk.ArticleForm.Text;
import org.warraq.intake.DecisionLogStore;
import org.warraq.newsroom.Amendment;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.MatchStore;
import org.warraq.newsroom.Proposal;
import org.warraq.newsroom.ProposalStore;
import org.warraq.newsroom.QueueStore;
import org.warraq.newsroom.SignalStore;
import org.warraq.people.AuditStore;

/** The queue, the lists of articles, and the editor. */
@Controller
@RequestMapping("/desk/articles")
public class ArticlesController {
  private static final int PAGE = 40;
  private static final int HISTORY = 40;

  private final QueueStore queue;
  private final ArchiveStore archive;
  private final ProposalStore proposals;
  private final DecisionLogStore decisions;
  private final SignalStore signals;
  private final MatchStore matches;
  private final AuditStore audit;
  private final ArticleDesk desk;
  private final DeskPages pages;

  ArticlesController(
      QueueStore queue,
      ArchiveStore archive,
      ProposalStore proposals,
      DecisionLogStore decisions,
      SignalStore signals,
      MatchStore matches,
      AuditStore audit,
      ArticleDesk desk,
      DeskPages pages) {
    this.queue = queue;
    this.archive = archive;
    this.proposals = proposals;
    this.decisions = decisions;
    this.signals = signals;
    this.matches = matches;
    this.audit = audit;
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<byte[]> list(
      Frame frame,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String before) {
    ArticleStatus chosen = status(status).orElse(ArticleStatus.HELD);
    long start = Numbers.id(before).orElse(QueueStore.FROM_NEWEST);
    List<QueueStore.Line> lines = queue.list(chosen, start, PAGE + 1);
    boolean more = lines.size() > PAGE;
    List<QueueStore.Line> shown = more ? lines.subList(0, PAGE) : lines;
    Optional<String> older =
        more
            ? Optional.of(
                "/desk/articles?status=%s&before=%d".formatted(chosen, shown.getLast().id()))
            : Optional.empty();
    return pages.page(
        "articles",
        frame,
        Map.of(
            "chosen", chosen,
            "lines", shown,
            "older", older,
            "waiting", proposals.waiting()));
  }

  private static Optional<ArticleStatus> status(String name) {
    return Arrays.stream(ArticleStatus.values()).filter(s -> s.name().equals(name)).findFirst();
  }

  @GetMapping("/{id:[0-9]+}")
  ResponseEntity<byte[]> edit(Frame frame, @PathVariable long id) {
    Article article = archive.find(id).orElseThrow(Missing::new);
    return pages.page("article", frame, matter(article, ArticleForm.of(article), View.AS_IT_IS));
  }

  /** What the page shows besides the form. */
  public enum View {
    /** The article as it stands. */
    AS_IT_IS,
    /** The text of the form, which is not saved. */
    PREVIEW,
    /** The article as somebody else has left it, beside the text of the form. */
    CONFLICT
  }

  private Map<String, Object> matter(Article article, Form form, View view) {
    Map<String, Object> matter = new HashMap<>();
    matter.put("article", article);
    matter.put("form", form);
    matter.put("view", view);
    matter.put("previewHtml", Sanitiser.clean(form.value("body"), ""));
    matter.put("standingHtml", Sanitiser.clean(article.bodyHtml(), ""));
    matter.put("decisions", decisions.ofArticle(article.id()));
    matter.put("signals", signals.ofArticle(article.id()));
    matter.put(
        "isProposed",
        proposals.find(article.id()).filter(p -> p.state() == Proposal.State.OPEN).isPresent());
    matter.put("audit", audit.ofSubject(article.id(), HISTORY));
    matter.put("matches", matches.ofArticle(article.id(), HISTORY));
    return matter;
  }

  @PostMapping("/{id:[0-9]+}/preview")
  ResponseEntity<byte[]> preview(
      Frame frame, @PathVariable long id, @RequestParam Map<String, String> sent) {
    Article article = archive.find(id).orElseThrow(Missing::new);
    return pages.page("article", frame, matter(article, new Form(sent), View.PREVIEW));
  }

  @PostMapping("/{id:[0-9]+}")
  ResponseEntity<byte[]> save(
      Frame frame,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    Article article = archive.find(id).orElseThrow(Missing::new);
    Form form = new Form(sent);
    Optional<Text> text = ArticleForm.read(form);
    if (text.isEmpty()) {
      return pages.again("article", frame, matter(article, form, View.AS_IT_IS));
    }
    return switch (desk.save(article, text.get(), frame.editor())) {
      case Amendment.Saved saved -> {
        Flash.done(request, "saved", text.get().headline());
        yield sent.containsKey("publish")
            ? moved(frame, article, ArticleStatus.PUBLISHED, request, editorOf(id))
            : DeskPages.next(editorOf(id));
      }
      case Amendment.Overtaken overtaken -> {
        // Saving again is then a decision, taken with both texts in view.
        Map<String, String> mine = new HashMap<>(sent);
        mine.put("revision", String.valueOf(overtaken.revision()));
        Article now = archive.find(id).orElseThrow();
        yield pages.page(
            HttpStatus.CONFLICT, "article", frame, matter(now, new Form(mine), View.CONFLICT));
      }
      case Amendment.Missing _ -> throw new Missing();
    };
  }

  /**
   * Holds, publishes or trashes.
   *
   * @param from {@code list} when the next page is the list that the article stood in
   */
  @PostMapping("/{id:[0-9]+}/move")
  ResponseEntity<byte[]> move(
      Frame frame,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String from,
      HttpServletRequest request) {
    Article article = archive.find(id).orElseThrow(Missing::new);
    ArticleStatus target = status(to).orElseThrow(Missing::new);
    String next = from.equals("list") ? "/desk/articles?status=" + article.status() : editorOf(id);
    return moved(frame, article, target, request, next);
  }

  private ResponseEntity<byte[]> moved(
      Frame frame, Article article, ArticleStatus to, HttpServletRequest request, String next) {
    switch (desk.move(article, to, frame.editor())) {
      case DONE -> Flash.done(request, "moved." + to, article.headline());
      case UNCHANGED -> Flash.refused(request, "move.unchanged", article.headline());
      case SOURCE_BLOCKED -> Flash.refused(request, "move.source_blocked", article.source().name());
      case NOT_AN_EDITORS -> Flash.refused(request, "move.not_an_editors", article.headline());
    }
    return DeskPages.next(next);
  }

  private static String editorOf(long id) {
    return "/desk/articles/" + id;
  }
}
