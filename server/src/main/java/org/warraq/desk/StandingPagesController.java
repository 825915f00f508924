package org.warraq.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.newsroom.StandingPage;
import org.warraq.newsroom.StandingPageStore;
import org.warraq.people.Account;
import org.warraq.people.AuditAction;
import org.warraq.people.AuditStore;
import org.warraq.store.Database;

/** The pages that always stand, for administrators. */
@Controller
@RequestMapping("/desk/settings/pages")
class StandingPagesController {
  private static final int MAX_TITLE = 120;
  private static final int MAX_BODY = 200_000;
  private static final int LAST_POSITION = 999;

  private final Database database;
  private final StandingPageStore standing;
  private final AuditStore audit;
  private final DeskPages pages;

  StandingPagesController(
      Database database, StandingPageStore standing, AuditStore audit, DeskPages pages) {
    this.database = database;
    this.standing = standing;
    this.audit = audit;
    this.pages = pages;
  }

  private record Text(String title, String bodyHtml, int position) {}

  private static Optional<Text> read(Form form) {
    String title = form.required("title", MAX_TITLE);
    String body = form.value("body");
    if (body.isBlank()) {
      form.refuse("body", "required");
    }
    if (body.length() > MAX_BODY) {
      form.refuse("body", "too_long", MAX_BODY);
    }
    int position = form.number("position", 0, LAST_POSITION).orElse(LAST_POSITION);
    return form.isRight()
        ? Optional.of(new Text(title, paragraphs(body), position))
        : Optional.empty();
  }

  /** What was typed without any markup: each line is a paragraph. */
  private static String paragraphs(String typed) {
    return typed.contains("<")
        ? typed
        : typed
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> "<p>" + line.strip() + "</p>")
            .collect(Collectors.joining("\n"));
  }

  @GetMapping
  ResponseEntity<byte[]> list(Frame frame) {
    return pages.page("standingPages", frame, Map.of("pages", standing.all()));
  }

  @GetMapping("/new")
  ResponseEntity<byte[]> blank(Frame frame) {
    return pages.page("standingPage", frame, matter(Form.empty(), Optional.empty()));
  }

  @PostMapping
  ResponseEntity<byte[]> add(
      Frame frame, @RequestParam Map<String, String> sent, HttpServletRequest request) {
    Form form = new Form(sent);
    Optional<Text> text = read(form);
    if (text.isPresent()) {
      Account editor = frame.editor();
      Optional<StandingPage> added =
          database.write(() -> {
            Optional<StandingPage> page =
                standing.add(text.get().title(), text.get().bodyHtml(), text.get().position());
            page.ifPresent(fresh -> record(editor, fresh.id(), fresh.title()));
            return page;
          });
      if (added.isPresent()) {
        return next(request, added.get().title(), "saved");
      }
      form.refuse("title", "name_taken");
    }
    return pages.again("standingPage", frame, matter(form, Optional.empty()));
  }

  @GetMapping("/{id:[0-9]+}")
  ResponseEntity<byte[]> edit(Frame frame, @PathVariable long id) {
    StandingPage page = standing.find(id).orElseThrow(Missing::new);
    Form form =
        new Form(
            Map.of(
                "title", page.title(),
                "body", page.bodyHtml(),
                "position", String.valueOf(page.position())));
    return pages.page("standingPage", frame, matter(form, Optional.of(page)));
  }

  @PostMapping("/{id:[0-9]+}")
  ResponseEntity<byte[]> save(
      Frame frame,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    StandingPage page = standing.find(id).orElseThrow(Missing::new);
    Form form = new Form(sent);
    Optional<Text> text = read(form);
    if (text.isEmpty()) {
      return pages.again("standingPage", frame, matter(form, Optional.of(page)));
    }
    String title = text.get().title();
    Account editor = frame.editor();
    database.run(() -> {
      standing.change(id, title, text.get().bodyHtml(), text.get().position());
      record(editor, id, title);
    });
    return next(request, title, "saved");
  }

  @PostMapping("/{id:[0-9]+}/delete")
  ResponseEntity<byte[]> delete(Frame frame, @PathVariable long id, HttpServletRequest request) {
    StandingPage page = standing.find(id).orElseThrow(Missing::new);
    Account editor = frame.editor();
    database.run(() -> {
      standing.delete(id);
      record(editor, id, page.title());
    });
    return next(request, page.title(), "deleted");
  }

  private void record(Account editor, long id, String title) {
    audit.record(editor.id(), AuditAction.PAGE_CHANGED, id, title);
  }

  private static ResponseEntity<byte[]> next(
      HttpServletRequest request, String title, String said) {
    Flash.done(request, said, title);
    return DeskPages.next("/desk/settings/pages");
  }

  private static Map<String, Object> matter(Form form, Optional<StandingPage> page) {
    return Map.of("form", form, "page", page);
  }
}
