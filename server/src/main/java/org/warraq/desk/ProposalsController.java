package org.warraq.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.warraq.article.BodyText;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.Proposal;
import org.warraq.newsroom.ProposalStore;

/** Changes of publishers that wait for an editor: what differs, and what becomes of it. */
@Controller
@RequestMapping("/desk/articles/proposals")
class ProposalsController {
  private static final int SHOWN = 100;
  private static final String LIST = "/desk/articles/proposals";

  private final ProposalStore proposals;
  private final ArchiveStore archive;
  private final ArticleDesk desk;
  private final DeskPages pages;

  ProposalsController(
      ProposalStore proposals, ArchiveStore archive, ArticleDesk desk, DeskPages pages) {
    this.proposals = proposals;
    this.archive = archive;
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<byte[]> list(Frame frame) {
    return pages.page(
        "proposals", frame, Map.of("lines", proposals.open(SHOWN), "waiting", proposals.waiting()));
  }

  @GetMapping("/{id:[0-9]+}")
  ResponseEntity<byte[]> show(Frame frame, @PathVariable long id) {
    Proposal proposed =
        proposals
            .find(id)
            .filter(found -> found.state() == Proposal.State.OPEN)
            .orElseThrow(Missing::new);
    Article standing = archive.find(id).orElseThrow(Missing::new);
    return pages.page(
        "proposal",
        frame,
        Map.of(
            "article", standing,
            "proposal", proposed,
            "headline", TextDifference.between(standing.headline(), proposed.headline()),
            "standfirst",
                TextDifference.between(
                    standing.standfirst().orElse(""), proposed.standfirst().orElse("")),
            "paragraphs",
                TextDifference.paragraphs(
                    BodyText.text(standing.bodyHtml()), BodyText.text(proposed.bodyHtml()))));
  }

  @PostMapping("/{id:[0-9]+}/accept")
  ResponseEntity<byte[]> accept(Frame frame, @PathVariable long id, HttpServletRequest request) {
    Article article = archive.find(id).orElseThrow(Missing::new);
    if (desk.accept(article, frame.editor())) {
      Flash.done(request, "proposal.accepted", article.headline());
    } else {
      Flash.refused(request, "proposal.decided", article.headline());
    }
    return DeskPages.next(LIST);
  }

  @PostMapping("/{id:[0-9]+}/dismiss")
  ResponseEntity<byte[]> dismiss(Frame frame, @PathVariable long id, HttpServletRequest request) {
    Article article = archive.find(id).orElseThrow(Missing::new);
    if (desk.dismiss(article, frame.editor())) {
      Flash.done(request, "proposal.dismissed", article.headline());
    } else {
      Flash.refused(request, "proposal.decided", article.headline());
    }
    return DeskPages.next(LIST);
  }
}
