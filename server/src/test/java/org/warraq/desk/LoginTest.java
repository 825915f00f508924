package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warraq.people.Accounts;
import org.warraq.people.Role;

class LoginTest {
  private static DeskServer server;

  @BeforeAll
  static void start() throws IOException {
    server = DeskServer.own();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void theDeskAsksForALoginAndThenShowsThePageThatWasWanted() throws Exception {
    Browser browser = server.browser().open("/desk/decisions");
    assertThat(browser.path()).isEqualTo("/login");
    browser.submit("/login", "username", " Amina ", "password", DeskServer.PASSWORD);
    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.path()).isEqualTo("/desk/decisions");
  }

  @Test
  void aLoginWithoutTheFormsTokenIsForbidden() throws Exception {
    Browser browser =
        server
            .browser()
            .post("/login", Map.of("username", "amina", "password", DeskServer.PASSWORD));
    assertThat(browser.status()).isEqualTo(403);
    assertThat(browser.text("h1")).isEqualTo("The request was refused");
    assertThat(browser.open("/desk").path()).isEqualTo("/login");
  }

  @Test
  void aWrongPasswordSaysSoWithoutSayingWhichPartWasWrong() throws Exception {
    Browser browser = server.browser().with("X-Forwarded-For", "203.0.113.9").open("/login");
    browser.submit("/login", "username", "amina", "password", "wrong-password");
    String wrongPassword = browser.text("[role=alert]");
    browser.submit("/login", "username", "nobody", "password", "wrong-password");
    assertThat(browser.text("[role=alert]"))
        .isEqualTo(wrongPassword)
        .isEqualTo(
            "Login name or password is not right. Check the language of your keyboard and try again.");
  }

  @Test
  void afterFiveFailuresTheRightPasswordIsRefusedTooButOnlyForThatNameAndAddress()
      throws Exception {
    server
        .bean(Accounts.class)
        .create("idris", "Idris", DeskServer.PASSWORD, Role.EDITOR, java.util.Locale.ENGLISH);
    Browser guesser = server.browser().with("X-Forwarded-For", "198.51.100.4").open("/login");
    for (int i = 0; i < 5; i++) {
      guesser.submit("/login", "username", "idris", "password", "guess-" + i);
    }
    guesser.submit("/login", "username", "idris", "password", DeskServer.PASSWORD);
    assertThat(guesser.text("[role=alert]"))
        .startsWith("Too many wrong attempts with this name or from this address.");
    guesser.submit("/login", "username", "amina", "password", DeskServer.PASSWORD);
    assertThat(guesser.text("[role=alert]")).startsWith("Too many wrong attempts");

    assertThat(server.loggedIn("yunus").path()).isEqualTo("/desk");
  }

  @Test
  void theSessionCookieIsClosedToScriptsAndOtherSitesAndChangesAtLogin() throws Exception {
    Browser browser = server.browser().open("/login");
    assertThat(browser.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
    List<HttpCookie> before = browser.cookies();
    browser.submit("/login", "username", "amina", "password", DeskServer.PASSWORD);
    assertThat(before).hasSize(1);
    assertThat(browser.cookies()).hasSize(1);
    assertThat(browser.cookies().getFirst().getValue()).isNotEqualTo(before.getFirst().getValue());
  }

  @Test
  void thePagesOfTheDeskAllowNoScriptsAndNoFrames() throws Exception {
    Browser browser = server.loggedIn("amina").open("/desk");
    assertThat(browser.header("Content-Security-Policy"))
        .startsWith("default-src 'none';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("script-src")
        .doesNotContain("unsafe");
    assertThat(browser.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(browser.header("Cache-Control")).contains("no-store");
  }

  @Test
  void theStyleSheetMayBeKept() throws Exception {
    Browser browser = server.browser().open("/desk/desk.css");
    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.header("Cache-Control")).contains("max-age=31536000");
    assertThat(browser.cookies()).isEmpty();
  }

  @Test
  void logoutEndsTheSession() throws Exception {
    Browser browser = server.loggedIn("amina").open("/desk");
    browser.submit("/logout");
    assertThat(browser.text("[role=status]")).isEqualTo("You have logged out.");
    assertThat(browser.open("/desk").path()).isEqualTo("/login");
  }

  @Test
  void anEditorDoesNotSeeTheSettingsOfTheSite() throws Exception {
    Browser browser = server.loggedIn("yunus").open("/desk/settings");
    assertThat(browser.status()).isEqualTo(403);
    assertThat(browser.text("h1")).isEqualTo("لم يُقبل الطلب");
    assertThat(browser.open("/desk/settings/crawlers").status()).isEqualTo(403);
  }

  @Test
  void anUnknownPageOfTheDeskIsMissing() throws Exception {
    assertThat(server.loggedIn("amina").open("/desk/nowhere/at/all").status()).isEqualTo(404);
  }
}
