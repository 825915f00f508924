package org.warraq.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.warraq.desk.Setup.FirstAccount;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;
import org.warraq.people.Sessions;

/** The set-up page, there until it has been filled in. */
@Controller
@RequestMapping("/desk/setup")
class SetupController {
  private final SiteStore sites;
  private final Setup setup;
  private final SetupCode code;
  private final Sessions sessions;
  private final DeskPages pages;

  SetupController(
      SiteStore sites, Setup setup, SetupCode code, Sessions sessions, DeskPages pages) {
    this.sites = sites;
    this.setup = setup;
    this.code = code;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<byte[]> form(Frame frame) {
    if (sites.site().isPresent()) {
      throw new Missing();
    }
    Map<String, String> values = new HashMap<>();
    values.put("locale", frame.words().language());
    values.put(
        "address", ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
    return pages.page("setup", frame, Map.of("form", new Form(values)));
  }

  @PostMapping
  ResponseEntity<byte[]> run(
      Frame frame,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (sites.site().isPresent()) {
      throw new Missing();
    }
    Form form = new Form(sent);
    Optional<Site> site = SiteForm.read(form);
    Optional<FirstAccount> first = firstAccount(form, frame.words().locale());
    // Looked at last: a mistake elsewhere must not use up a try.
    if (site.isPresent() && first.isPresent() && code.matches(form.value("code"))) {
      switch (setup.run(site.get(), first.get())) {
        case Setup.Outcome.Done done -> {
          sessions.open(done.account().id(), request, response);
          Flash.done(request, "set_up", site.get().name());
          return DeskPages.next("/desk");
        }
        case Setup.Outcome.AlreadyDone() -> {
          throw new Missing();
        }
        case Setup.Outcome.NameTaken() -> form.refuse("account", "name_taken");
      }
    } else if (form.isRight()) {
      form.refuse("code", "code");
    }
    form.forget("password", "again", "code");
    return pages.again("setup", frame, Map.of("form", form));
  }

  private static Optional<FirstAccount> firstAccount(Form form, Locale locale) {
    String name = ProfileForm.loginName(form, "account");
    String displayName = ProfileForm.displayName(form);
    ProfileForm.newPassword(form);
    return form.isRight()
        ? Optional.of(new FirstAccount(name, displayName, form.value("password"), locale))
        : Optional.empty();
  }
}
