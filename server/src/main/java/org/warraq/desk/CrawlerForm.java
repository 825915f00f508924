package org.warraq.desk;

import java.util.Map;
import java.util.Optional;
import org.warraq.feed.WebAddress;
import org.warraq.newsroom.CrawlerRules;
import org.warraq.newsroom.CrawlerRules.LanguageModels;

/** What the newspaper tells machines, as a form. */
final class CrawlerForm {
  private static final int MAX_LINES = 500;
  private static final int MAX_LINE = 300;
  private static final int MAX_CONTACT = 200;

  private CrawlerForm() {}

  static Form of(CrawlerRules rules) {
    return new Form(
        Map.of(
            "languageModels", rules.languageModels().name(),
            "adSellers", rules.adSellers(),
            "securityContact", rules.securityContact(),
            "hub", rules.hub()));
  }

  /** The rules that the form says; empty when something is wrong, which the form then knows. */
  static Optional<CrawlerRules> read(Form form) {
    Optional<LanguageModels> models = form.choice("languageModels", LanguageModels.class);
    String sellers = String.join("\n", form.lines("adSellers", MAX_LINES, MAX_LINE));
    String contact = form.line("securityContact", MAX_CONTACT);
    boolean known =
        contact.isEmpty() || SiteForm.isMail(contact) || WebAddress.parse(contact).isPresent();
    if (!known) {
      form.refuse("securityContact", "contact");
    }
    String hub = form.line("hub", MAX_CONTACT);
    if (!hub.isEmpty() && WebAddress.parse(hub).isEmpty()) {
      form.refuse("hub", "web_address");
    }
    return form.isRight()
        ? Optional.of(new CrawlerRules(models.orElseThrow(), sellers, contact, hub))
        : Optional.empty();
  }
}
