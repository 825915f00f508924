package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.warraq.newsroom.Section;
import org.warraq.newsroom.SectionStore;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;

@ExtendWith(OutputCaptureExtension.class)
class SetupTest {
  private static final Map<String, String> ANSWERS =
      Map.of(
          "name", "صحيفة الواحة",
          "tagline", "أخبار من حولنا",
          "locale", "ar-MA",
          "zone", "",
          "address", "https://waha.example/",
          "mail", "desk@waha.example",
          "account", "Salma",
          "display_name", "سلمى",
          "password", "حبر على ورق",
          "again", "حبر على ورق");

  private static String[] answers(String code) {
    return java.util.stream.Stream.concat(
            ANSWERS.entrySet().stream()
                .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue())),
            java.util.stream.Stream.of("code", code))
        .toArray(String[]::new);
  }

  @Test
  void theCodeFromTheLogSetsTheSiteUpOnceAndLogsIn(CapturedOutput log) throws Exception {
    try (DeskServer server = DeskServer.fresh()) {
      String code = server.bean(SetupCode.class).current();
      assertThat(log.getAll())
          .containsOnlyOnce("event=setup.code code=" + code + " address=http://localhost:");

      Browser browser = server.browser().with("Accept-Language", "ar").open("/desk/campaigns");
      assertThat(browser.path()).isEqualTo("/desk/setup");
      browser.submit(
          "/desk/setup", answers(code.substring(0, 4) + "-" + code.substring(4).toLowerCase()));

      assertThat(browser.path()).isEqualTo("/desk");
      assertThat(browser.text("[role=status]")).contains("صحيفة الواحة");
      assertThat(browser.page().select("html").attr("dir")).isEqualTo("rtl");
      Site site = server.bean(SiteStore.class).site().orElseThrow();
      assertThat(site.zone().getId()).isEqualTo("Africa/Casablanca");
      assertThat(site.address()).isEqualTo("https://waha.example");
      assertThat(server.bean(SectionStore.class).all())
          .extracting(Section::name)
          .containsExactly("سياسة", "اقتصاد", "مجتمع", "جهات", "رياضة", "ثقافة", "علوم", "رأي");

      assertThat(browser.open("/desk/setup").status()).isEqualTo(404);
      Browser other = server.browser().open("/login");
      other.submit("/login", "username", "salma", "password", "حبر على ورق");
      assertThat(other.path()).isEqualTo("/desk");
    }
  }

  @Test
  void aWrongCodeSetsNothingUpKeepsWhatWasTypedAndAfterFiveTriesIsReplaced() throws Exception {
    try (DeskServer server = DeskServer.fresh()) {
      String code = server.bean(SetupCode.class).current();
      Browser browser = server.browser().open("/desk/setup");
      for (int i = 0; i < 5; i++) {
        browser.submit("/desk/setup", answers("AAAA-AAAA"));
        assertThat(browser.status()).isEqualTo(422);
      }
      assertThat(browser.text("#code-problem"))
          .startsWith(
              "“Set-up code” is not right. Copy it from the last line with event=setup.code");
      assertThat(browser.page().select("#name").attr("value")).isEqualTo("صحيفة الواحة");
      assertThat(browser.page().select("#password").attr("value")).isEmpty();
      assertThat(server.bean(SiteStore.class).site()).isEmpty();
      assertThat(server.bean(SetupCode.class).current()).isNotEqualTo(code);
      browser.submit("/desk/setup", answers(code));
      assertThat(browser.status()).isEqualTo(422);
    }
  }

  @Test
  void everyMistakeIsSaidAtItsFieldWithTheRemedy() throws Exception {
    try (DeskServer server = DeskServer.fresh()) {
      Browser browser = server.browser().open("/desk/setup");
      browser.submit(
          "/desk/setup",
          "name",
          "",
          "address",
          "waha.example",
          "mail",
          "desk at waha",
          "account",
          "a b",
          "display_name",
          "Salma",
          "password",
          "ا".repeat(37),
          "again",
          "other");
      assertThat(browser.text("#name-problem")).isEqualTo("Fill in “Name of the newspaper”.");
      assertThat(browser.text("#address-problem"))
          .isEqualTo(
              "Write an address that starts with https:// or http:// in “Public address”, without a path behind the"
                  + " host name, such as https://example.org.");
      assertThat(browser.text("#mail-problem")).startsWith("Write a whole mail address");
      assertThat(browser.text("#account-problem"))
          .isEqualTo("Write 2 to 40 letters, digits or . _ - @ in “Login name”, without spaces.");
      assertThat(browser.text("#password-problem"))
          .isEqualTo("Shorten “Password” to 72 bytes at most; an Arabic letter is two bytes.");
      assertThat(browser.text("#again-problem"))
          .isEqualTo("Type the same password again in “Password once more”.");
      assertThat(browser.text("[role=alert]"))
          .isEqualTo("6 fields need a correction; nothing has been saved yet.");
    }
  }
}
