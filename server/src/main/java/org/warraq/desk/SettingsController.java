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
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;
import org.warraq.people.Account;
import org.warraq.people.AuditAction;
import org.warraq.people.AuditStore;
import org.warraq.store.Database;

/** The newspaper's own settings, for administrators. */
@Controller
@RequestMapping("/desk/settings")
class SettingsController {
  private final Database database;
  private final SiteStore sites;
  private final AuditStore audit;
  private final DeskPages pages;

  SettingsController(Database database, SiteStore sites, AuditStore audit, DeskPages pages) {
    this.database = database;
    this.sites = sites;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<byte[]> edit(Frame frame) {
    return pages.page("settings", frame, Map.of("form", SiteForm.of(sites.site().orElseThrow())));
  }

  @PostMapping
  ResponseEntity<byte[]> save(
      Frame frame, @RequestParam Map<String, String> sent, HttpServletRequest request) {
    Form form = new Form(sent);
    Optional<Site> site = SiteForm.read(form);
    if (site.isEmpty()) {
      return pages.again("settings", frame, Map.of("form", form));
    }
    Account editor = frame.editor();
    database.run(() -> {
      sites.save(site.get());
      audit.record(editor.id(), AuditAction.SITE_CHANGED, editor.id(), site.get().name());
    });
    Flash.done(request, "saved", site.get().name());
    return DeskPages.next("/desk/settings");
  }
}
