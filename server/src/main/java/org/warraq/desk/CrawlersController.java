package org.warraq.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.newsroom.CrawlerRules;
import org.warraq.newsroom.CrawlerRulesStore;
import org.warraq.people.Account;
import org.warraq.people.AuditAction;
import org.warraq.people.AuditStore;
import org.warraq.store.Database;

/** What the newspaper tells machines that visit it, for administrators. */
@Controller
@RequestMapping("/desk/settings/crawlers")
class CrawlersController {
  private final Database database;
  private final CrawlerRulesStore rules;
  private final AuditStore audit;
  private final DeskPages pages;

  CrawlersController(
      Database database, CrawlerRulesStore rules, AuditStore audit, DeskPages pages) {
    this.database = database;
    this.rules = rules;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<byte[]> edit(Frame frame) {
    return pages.page("crawlers", frame, Map.of("form", CrawlerForm.of(rules.rules())));
  }

  @PostMapping
  ResponseEntity<byte[]> save(
      Frame frame, @RequestParam Map<String, String> sent, HttpServletRequest request) {
    Form form = new Form(sent);
    Optional<CrawlerRules> read = CrawlerForm.read(form);
    if (read.isEmpty()) {
      return pages.again("crawlers", frame, Map.of("form", form));
    }
    Account editor = frame.editor();
    database.run(() -> {
      rules.save(read.get());
      audit.record(
          editor.id(),
          AuditAction.CRAWLERS_CHANGED,
          editor.id(),
          frame.name(read.get().languageModels()));
    });
    Flash.done(request, "crawlers_saved");
    return DeskPages.next("/desk/settings/crawlers");
  }
}
