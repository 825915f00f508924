package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warraq.newsroom.CrawlerRules;
import org.warraq.newsroom.CrawlerRules.LanguageModels;
import org.warraq.newsroom.CrawlerRulesStore;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;
import org.warraq.newsroom.StandingPage;
import org.warraq.newsroom.StandingPageStore;

class AccountTest {
  private DeskServer server;

  @BeforeEach
  void start() throws IOException {
    server = DeskServer.ready();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void theInterfaceSpeaksTheAccountsLanguageAndTurnsWithIt() throws Exception {
    Browser browser = server.loggedIn("yunus").open("/desk/account");
    assertThat(browser.page().select("html").attr("lang")).isEqualTo("ar-MA");
    assertThat(browser.page().select("html").attr("dir")).isEqualTo("rtl");
    browser.submit("/desk/account", "locale", "fr-MA", "display_name", "Younès");
    assertThat(browser.page().select("html").attr("lang")).isEqualTo("fr-MA");
    assertThat(browser.page().select("html").attr("dir")).isEqualTo("ltr");
    assertThat(browser.text("[role=status]")).isEqualTo("« Younès » est enregistré.");
    assertThat(browser.text("h1")).isEqualTo("Mon compte");
  }

  @Test
  void aNewPasswordEndsTheOtherSessionsAndKeepsThisOne() throws Exception {
    Browser here = server.loggedIn("amina").open("/desk/account");
    Browser elsewhere = server.loggedIn("amina").open("/desk");
    assertThat(elsewhere.path()).isEqualTo("/desk");
    here.submit(
        "/desk/account/password",
        "current",
        "not-the-password",
        "password",
        "another-good-one",
        "again",
        "another-good-one");
    assertThat(here.text("#current-problem"))
        .isEqualTo("“Current password” is not right. Type the password that you logged in with.");
    here.submit(
        "/desk/account/password",
        "current",
        DeskServer.PASSWORD,
        "password",
        "another-good-one",
        "again",
        "another-good-one");
    assertThat(here.text("[role=status]")).isEqualTo("The password is changed.");
    assertThat(here.open("/desk").path()).isEqualTo("/desk");
    assertThat(elsewhere.open("/desk").path()).isEqualTo("/login");
  }

  @Test
  void anAdministratorChangesTheSite() throws Exception {
    Browser browser = server.loggedIn("amina").open("/desk/settings");
    browser.submit("/desk/settings", "name", "Le Port", "locale", "fr", "zone", "Europe/Paris");
    Site site = server.bean(SiteStore.class).site().orElseThrow();
    assertThat(site.name()).isEqualTo("Le Port");
    assertThat(site.locale().toLanguageTag()).isEqualTo("fr");
    assertThat(site.zone().getId()).isEqualTo("Europe/Paris");
    assertThat(browser.text(".masthead")).startsWith("Le Port");
  }

  @Test
  void anAdministratorWritesStandingPages() throws Exception {
    String list = "/desk/settings/pages";
    Browser browser = server.loggedIn("amina").open(list + "/new");
    browser.submit(list, "title", "Contact", "body", " ");
    assertThat(browser.status()).isEqualTo(422);
    browser.submit(
        list,
        "title",
        "Contact",
        "body",
        "Write to us.\r\n\r\nWe answer\r\nsoon.",
        "position",
        "3");
    assertThat(browser.text("[role=status]")).isEqualTo("“Contact” is saved.");
    StandingPage page = server.bean(StandingPageStore.class).bySlug("contact").orElseThrow();
    assertThat(page.bodyHtml()).isEqualTo("<p>Write to us.</p>\n<p>We answer</p>\n<p>soon.</p>");
    browser.open(list + "/new").submit(list, "title", "Contact", "body", "Again");
    assertThat(browser.text("#title-problem")).isEqualTo("“Title” is taken. Choose another name.");
    browser.open(list + "/" + page.id());
    browser.submit(list + "/" + page.id(), "title", "Write to us");
    assertThat(browser.text(".title")).isEqualTo("Write to us");
    browser.submit(list + "/" + page.id() + "/delete");
    assertThat(server.bean(StandingPageStore.class).all()).isEmpty();
    assertThat(browser.open(list + "/" + page.id()).status()).isEqualTo(404);
  }

  @Test
  void anAdministratorSaysWhatMachinesAreTold() throws Exception {
    String page = "/desk/settings/crawlers";
    Browser browser = server.loggedIn("amina").open(page);
    browser.submit(page, "languageModels", "REFUSED", "securityContact", "not a contact");
    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.text("#securityContact-problem"))
        .isEqualTo(
            "Write a mail address or a whole web address in “Contact for weaknesses”, or leave it empty.");
    browser.submit(
        page,
        "languageModels",
        "REFUSED",
        "securityContact",
        "https://port.example/contact",
        "hub",
        "https://hub.example/",
        "adSellers",
        "ads.example, 1, DIRECT\r\n\r\n ads.example, 2, RESELLER ");
    assertThat(browser.text("[role=status]"))
        .isEqualTo("What the newspaper tells machines is saved.");
    assertThat(server.bean(CrawlerRulesStore.class).rules())
        .isEqualTo(
            new CrawlerRules(
                LanguageModels.REFUSED,
                "ads.example, 1, DIRECT\nads.example, 2, RESELLER",
                "https://port.example/contact",
                "https://hub.example/"));
  }
}
