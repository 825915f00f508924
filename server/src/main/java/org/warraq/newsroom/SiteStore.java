package org.warraq.newsroom;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.store.SettingStore;

/** Keeps the newspaper's own settings; absent until the set-up page has been filled in. */
@Component
public class SiteStore {
  private static final String PREFIX = "site.";

  private final SettingStore settings;
  private volatile Optional<Site> current;

  SiteStore(SettingStore settings) {
    this.settings = settings;
    this.current = read();
  }

  /** The settings in force; empty while the site has not been set up. */
  public Optional<Site> site() {
    if (current.isEmpty()) {
      current = read();
    }
    return current;
  }

  /** The paper's time zone; UTC while the site has not been set up. */
  public ZoneId zone() {
    return site().map(Site::zone).orElse(ZoneOffset.UTC);
  }

  public void save(Site site) {
    settings.put(PREFIX + "tagline", site.tagline());
    settings.put(PREFIX + "locale", site.locale().toLanguageTag());
    settings.put(PREFIX + "zone", site.zone().getId());
    settings.put(PREFIX + "address", site.address());
    settings.put(PREFIX + "mail", site.mail());
    // Last, because its presence says that the site is set up.
    settings.put(PREFIX + "name", site.name());
    current = Optional.of(site);
  }

  private Optional<Site> read() {
    Map<String, String> values = settings.startingWith(PREFIX);
    return Optional.ofNullable(values.get("name"))
        .map(name ->
            new Site(
                name,
                values.getOrDefault("tagline", ""),
                Locale.forLanguageTag(values.getOrDefault("locale", "ar")),
                ZoneId.of(values.getOrDefault("zone", "UTC")),
                values.getOrDefault("address", "http://localhost:8080"),
                values.getOrDefault("mail", "")));
  }
}
