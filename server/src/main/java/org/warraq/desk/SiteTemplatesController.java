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
import org.warraq.article.SiteTemplate;
import org.warraq.newsroom.SiteTemplates;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;
import org.warraq.people.AuditAction;
import org.warraq.people.AuditStore;
import org.warraq.store.Database;

/** What was learnt of a publisher's pages, and what people say about them. */
@Controller
@RequestMapping("/desk/sources/{id:[0-9]+}/pages")
class SiteTemplatesController {
  private static final int MAX_SELECTOR = 300;

  private final Database database;
  private final SourceStore sources;
  private final SiteTemplates templates;
  private final AuditStore audit;
  private final DeskPages pages;

  SiteTemplatesController(
      Database database,
      SourceStore sources,
      SiteTemplates templates,
      AuditStore audit,
      DeskPages pages) {
    this.database = database;
    this.sources = sources;
    this.templates = templates;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<byte[]> show(Frame frame, @PathVariable long id) {
    Source source = sources.find(id).orElseThrow(Missing::new);
    return pages.page("sitePages", frame, matter(source, Form.empty()));
  }

  /** The hosts that are known; a publisher's own first host can be spoken about before. */
  private Map<String, Object> matter(Source source, Form wrong) {
    List<SiteTemplates.Known> known = templates.ofDomain(source.homeHost());
    return Map.of(
        "source",
        source,
        "hosts",
        known.isEmpty() ? List.of(templates.known(source.homeHost())) : known,
        "wrong",
        wrong);
  }

  @PostMapping("/selectors")
  ResponseEntity<byte[]> select(
      Frame frame,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    Form form = new Form(sent);
    String host = form.line("host", MAX_SELECTOR);
    Source source = ofHost(id, host).orElseThrow(Missing::new);
    Optional<String> body = selector(form, "body");
    Optional<String> removed = selector(form, "removed");
    if (!form.isRight()) {
      return pages.again("sitePages", frame, matter(source, form));
    }
    return changed(
        frame, request, id, host, "site_pages.saved", () -> templates.select(host, body, removed));
  }

  private static Optional<String> selector(Form form, String field) {
    String selector = form.line(field, MAX_SELECTOR);
    if (!selector.isEmpty() && SiteTemplate.fault(selector).isPresent()) {
      form.refuse(field, "selector");
    }
    return Optional.of(selector).filter(text -> !text.isEmpty());
  }

  @PostMapping("/pin")
  ResponseEntity<byte[]> pin(
      Frame frame,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String host,
      HttpServletRequest request) {
    return changed(
        frame,
        request,
        id,
        host,
        "site_pages.pinned",
        () -> templates.set(host, SiteTemplates.Learning.PINNED));
  }

  @PostMapping("/learn")
  ResponseEntity<byte[]> learn(
      Frame frame,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String host,
      HttpServletRequest request) {
    return changed(
        frame,
        request,
        id,
        host,
        "site_pages.learning",
        () -> templates.set(host, SiteTemplates.Learning.LEARNING));
  }

  @PostMapping("/reset")
  ResponseEntity<byte[]> reset(
      Frame frame,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String host,
      HttpServletRequest request) {
    return changed(frame, request, id, host, "site_pages.reset", () -> templates.reset(host));
  }

  /** The publisher, if the host is one of its own. */
  private Optional<Source> ofHost(long id, String host) {
    return sources
        .find(id)
        .filter(source ->
            host.equals(source.homeHost())
                || templates.ofDomain(source.homeHost()).stream()
                    .anyMatch(known -> known.host().equals(host)));
  }

  private ResponseEntity<byte[]> changed(
      Frame frame, HttpServletRequest request, long id, String host, String said, Runnable change) {
    ofHost(id, host).orElseThrow(Missing::new);
    long editor = frame.editor().id();
    database.run(() -> {
      change.run();
      audit.record(editor, AuditAction.SITE_PAGES_CHANGED, id, host);
    });
    Flash.done(request, said, host);
    return DeskPages.next("/desk/sources/" + id + "/pages");
  }
}
