package org.warraq.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.people.Account;
import org.warraq.people.Accounts;
import org.warraq.people.AuditAction;
import org.warraq.people.AuditStore;
import org.warraq.people.Sessions;
import org.warraq.store.Database;

/** One's own account: name, language, password. */
@Controller
@RequestMapping("/desk/account")
class AccountController {
  private final Database database;
  private final Accounts accounts;
  private final Sessions sessions;
  private final AuditStore audit;
  private final DeskPages pages;

  AccountController(
      Database database, Accounts accounts, Sessions sessions, AuditStore audit, DeskPages pages) {
    this.database = database;
    this.accounts = accounts;
    this.sessions = sessions;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<byte[]> edit(Frame frame) {
    return pages.page("account", frame, matter(profile(frame.editor()), Form.empty()));
  }

  private static Form profile(Account account) {
    Locale offered = InterfaceLanguages.nearest(List.of(account.locale()));
    return new Form(
        Map.of("display_name", account.displayName(), "locale", offered.toLanguageTag()));
  }

  private static Map<String, Object> matter(Form profile, Form password) {
    Map<String, String> locales = new LinkedHashMap<>();
    InterfaceLanguages.OFFERED.forEach(
        locale -> locales.put(locale.toLanguageTag(), locale.getDisplayName(locale)));
    return Map.of("profile", profile, "password", password, "locales", locales);
  }

  @PostMapping
  ResponseEntity<byte[]> save(
      Frame frame, @RequestParam Map<String, String> sent, HttpServletRequest request) {
    Form form = new Form(sent);
    String displayName = ProfileForm.displayName(form);
    Optional<Locale> locale =
        form.choice("locale", InterfaceLanguages.OFFERED, Locale::toLanguageTag);
    if (!form.isRight()) {
      return pages.again("account", frame, matter(form, Form.empty()));
    }
    long id = frame.editor().id();
    database.run(() -> {
      accounts.setProfile(id, displayName, locale.orElseThrow());
      audit.record(id, AuditAction.PROFILE_CHANGED, id, displayName);
    });
    Flash.done(request, "saved", displayName);
    return DeskPages.next("/desk/account");
  }

  @PostMapping("/password")
  ResponseEntity<byte[]> changePassword(
      Frame frame,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response) {
    Form form = new Form(sent);
    Account account = frame.editor();
    String password = form.value("password");
    ProfileForm.newPassword(form);
    if (!accounts.hasPassword(account.id(), form.value("current"))) {
      form.refuse("current", "password_wrong");
    }
    if (!form.isRight()) {
      form.forget("current", "password", "again");
      return pages.again("account", frame, matter(profile(account), form));
    }
    database.run(() -> {
      accounts.setPassword(account.id(), password);
      audit.record(account.id(), AuditAction.PASSWORD_CHANGED, account.id(), "");
    });
    sessions.open(account.id(), request, response);
    Flash.done(request, "password_changed");
    return DeskPages.next("/desk/account");
  }
}
