package org.warraq.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;
import org.warraq.newsroom.UrlParameterStore;
import org.warraq.people.Account;
import org.warraq.people.AuditAction;
import org.warraq.people.AuditStore;
import org.warraq.store.Database;

/** The publishers and what they allow. */
@Controller
@RequestMapping("/desk/sources")
class SourcesController {
  private static final int HISTORY = 20;

  private final Database database;
  private final SourceStore sources;
  private final UrlParameterStore parameters;
  private final AuditStore audit;
  private final DeskPages pages;

  SourcesController(
      Database database,
      SourceStore sources,
      UrlParameterStore parameters,
      AuditStore audit,
      DeskPages pages) {
    this.database = database;
    this.sources = sources;
    this.parameters = parameters;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<byte[]> list(Frame frame) {
    return pages.page("sources", frame, Map.of("sources", sources.all()));
  }

  @GetMapping("/{id:[0-9]+}")
  ResponseEntity<byte[]> edit(Frame frame, @PathVariable long id) {
    Source source = sources.find(id).orElseThrow(Missing::new);
    return pages.page("source", frame, matter(source, RightsForm.of(source.rights())));
  }

  private Map<String, Object> matter(Source source, Form form) {
    return Map.of(
        "source",
        source,
        "form",
        form,
        "parameters",
        parameters.ofDomain(source.homeHost()),
        "audit",
        audit.ofSubject(source.id(), HISTORY));
  }

  @PostMapping("/{id:[0-9]+}")
  ResponseEntity<byte[]> save(
      Frame frame,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    Source source = sources.find(id).orElseThrow(Missing::new);
    Form form = new Form(sent);
    Optional<Rights> rights = RightsForm.read(form);
    if (rights.isEmpty()) {
      return pages.again("source", frame, matter(source, form));
    }
    Account editor = frame.editor();
    database.run(() -> {
      sources.setRights(id, rights.get());
      audit.record(editor.id(), AuditAction.SOURCE_CHANGED, id, frame.name(rights.get().text()));
    });
    Flash.done(request, "saved", source.name());
    return DeskPages.next("/desk/sources/" + id);
  }

  /** Forgets what was learnt about a parameter of the publisher's addresses. */
  @PostMapping("/{id:[0-9]+}/parameters")
  ResponseEntity<byte[]> forget(
      Frame frame,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String host,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request) {
    Source source = sources.find(id).orElseThrow(Missing::new);
    if (parameters.ofDomain(source.homeHost()).stream()
        .noneMatch(known -> known.host().equals(host) && known.name().equals(name))) {
      throw new Missing();
    }
    Account editor = frame.editor();
    database.run(() -> {
      parameters.forget(host, name);
      audit.record(editor.id(), AuditAction.PARAMETER_FORGOTTEN, id, name);
    });
    Flash.done(request, "parameter.forgotten", name);
    return DeskPages.next("/desk/sources/" + id);
  }

  @PostMapping("/{id:[0-9]+}/block")
  ResponseEntity<byte[]> block(Frame frame, @PathVariable long id, HttpServletRequest request) {
    return stand(
        frame, id, request, Source.Standing.BLOCKED, AuditAction.SOURCE_BLOCKED, "blocked");
  }

  @PostMapping("/{id:[0-9]+}/welcome")
  ResponseEntity<byte[]> welcome(Frame frame, @PathVariable long id, HttpServletRequest request) {
    return stand(
        frame, id, request, Source.Standing.WELCOME, AuditAction.SOURCE_WELCOMED, "welcomed");
  }

  private ResponseEntity<byte[]> stand(
      Frame frame,
      long id,
      HttpServletRequest request,
      Source.Standing standing,
      AuditAction action,
      String said) {
    Source source = sources.find(id).orElseThrow(Missing::new);
    Account editor = frame.editor();
    database.run(() -> {
      sources.setStanding(id, standing);
      audit.record(editor.id(), action, id, source.name());
    });
    Flash.done(request, said, source.name());
    return DeskPages.next("/desk/sources/" + id);
  }
}
