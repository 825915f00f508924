package org.warraq.newsroom;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.CrawlerRules.LanguageModels;
import org.warraq.store.SettingStore;

/** Keeps what the newspaper tells machines. */
@Component
public class CrawlerRulesStore {
  private static final String PREFIX = "crawlers.";

  private final SettingStore settings;

  CrawlerRulesStore(SettingStore settings) {
    this.settings = settings;
  }

  public CrawlerRules rules() {
    Map<String, String> values = settings.startingWith(PREFIX);
    CrawlerRules standard = CrawlerRules.STANDARD;
    return new CrawlerRules(
        LanguageModels.valueOf(
            values.getOrDefault("language_models", standard.languageModels().name())),
        values.getOrDefault("ad_sellers", standard.adSellers()),
        values.getOrDefault("security_contact", standard.securityContact()),
        values.getOrDefault("hub", standard.hub()));
  }

  public void save(CrawlerRules rules) {
    settings.put(PREFIX + "language_models", rules.languageModels().name());
    settings.put(PREFIX + "ad_sellers", rules.adSellers());
    settings.put(PREFIX + "security_contact", rules.securityContact());
    settings.put(PREFIX + "hub", rules.hub());
  }
}
