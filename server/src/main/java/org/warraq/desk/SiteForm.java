package org.warraq.desk;

import java.net.URI;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.warraq.feed.WebAddress;
import org.warraq.newsroom.Site;

/** The newspaper's settings as a form, at set-up and later. */
public final class SiteForm {
  private static final int MAX_NAME = 80;
  private static final int MAX_TAGLINE = 160;
  private static final int MAX_ADDRESS = 200;

  /** The longest address that mail can be sent to (RFC 5321). */
  private static final int MAX_MAIL = 254;

  private static final Pattern MAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+");

  /** Choice of the zone that goes with the country. */
  private static final String ZONE_OF_COUNTRY = "";

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("MA", "Africa/Casablanca"),
          Map.entry("DZ", "Africa/Algiers"),
          Map.entry("TN", "Africa/Tunis"),
          Map.entry("LY", "Africa/Tripoli"),
          Map.entry("EG", "Africa/Cairo"),
          Map.entry("SD", "Africa/Khartoum"),
          Map.entry("SA", "Asia/Riyadh"),
          Map.entry("AE", "Asia/Dubai"),
          Map.entry("QA", "Asia/Qatar"),
          Map.entry("KW", "Asia/Kuwait"),
          Map.entry("LB", "Asia/Beirut"),
          Map.entry("SY", "Asia/Damascus"),
          Map.entry("JO", "Asia/Amman"),
          Map.entry("PS", "Asia/Hebron"),
          Map.entry("IQ", "Asia/Baghdad"),
          Map.entry("YE", "Asia/Aden"),
          Map.entry("OM", "Asia/Muscat"),
          Map.entry("MR", "Africa/Nouakchott"),
          Map.entry("FR", "Europe/Paris"),
          Map.entry("GB", "Europe/London"),
          Map.entry("ES", "Europe/Madrid"),
          Map.entry("IR", "Asia/Tehran"),
          Map.entry("PK", "Asia/Karachi"));
  private static final Map<String, String> USUAL_COUNTRY =
      Map.of("ar", "SA", "fr", "FR", "en", "GB", "fa", "IR", "ur", "PK", "es", "ES");

  private static final List<Locale> LOCALES =
      List.of(
              "ar", "ar-MA", "ar-DZ", "ar-TN", "ar-LY", "ar-EG", "ar-SD", "ar-MR", "ar-SA", "ar-AE",
              "ar-QA", "ar-KW", "ar-OM", "ar-YE", "ar-IQ", "ar-SY", "ar-LB", "ar-JO", "ar-PS", "fr",
              "fr-MA", "fr-DZ", "fr-TN", "en", "en-GB", "fa", "ur", "es")
          .stream()
          .map(Locale::forLanguageTag)
          .toList();

  private static final SortedSet<String> ZONE_IDS =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id ->
              id.equals("UTC")
                  || id.matches(
                      "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
          .collect(Collectors.toCollection(TreeSet::new));

  private SiteForm() {}

  /** The languages and countries that a site may have, each by its own name. */
  public static Map<String, String> localeOptions() {
    Map<String, String> options = new LinkedHashMap<>();
    LOCALES.forEach(locale -> options.put(locale.toLanguageTag(), locale.getDisplayName(locale)));
    return options;
  }

  /**
   * The zones to choose from, by their names in the time zone database.
   *
   * @param ofCountry words for the zone that goes with the country
   */
  public static Map<String, String> zoneOptions(String ofCountry) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put(ZONE_OF_COUNTRY, ofCountry);
    ZONE_IDS.forEach(id -> options.put(id, id.replace('_', ' ')));
    return options;
  }

  /** Whether it is one of the choices. */
  static boolean isZone(String id) {
    return id.equals(ZONE_OF_COUNTRY) || ZONE_IDS.contains(id);
  }

  static Form of(Site site) {
    return new Form(
        Map.of(
            "name", site.name(),
            "tagline", site.tagline(),
            "locale", site.locale().toLanguageTag(),
            "zone", site.zone().getId(),
            "address", site.address(),
            "mail", site.mail()));
  }

  /** The settings that the form says; empty when something is wrong, which the form then knows. */
  static Optional<Site> read(Form form) {
    String name = form.required("name", MAX_NAME);
    String tagline = form.line("tagline", MAX_TAGLINE);
    Optional<Locale> locale = form.choice("locale", LOCALES, Locale::toLanguageTag);
    Optional<ZoneId> zone = zone(form, locale);
    String address = address(form);
    String mail = form.line("mail", MAX_MAIL);
    if (!mail.isEmpty() && !isMail(mail)) {
      form.refuse("mail", "mail");
    }
    return form.isRight()
        ? Optional.of(
            new Site(name, tagline, locale.orElseThrow(), zone.orElseThrow(), address, mail))
        : Optional.empty();
  }

  /** Whether it looks like one mail address. */
  static boolean isMail(String text) {
    return MAIL.matcher(text).matches();
  }

  private static Optional<ZoneId> zone(Form form, Optional<Locale> locale) {
    String id = form.value("zone");
    if (id.equals(ZONE_OF_COUNTRY)) {
      return locale.map(SiteForm::zoneOf);
    }
    if (!ZONE_IDS.contains(id)) {
      form.refuse("zone", "choice");
      return Optional.empty();
    }
    return Optional.of(ZoneId.of(id));
  }

  static ZoneId zoneOf(Locale locale) {
    String country =
        locale.getCountry().isEmpty()
            ? USUAL_COUNTRY.getOrDefault(locale.getLanguage(), "")
            : locale.getCountry();
    return ZoneId.of(ZONES.getOrDefault(country, "UTC"));
  }

  private static String address(Form form) {
    String typed = form.required("address", MAX_ADDRESS).replaceAll("/+$", "");
    Optional<URI> address =
        WebAddress.parse(typed)
            .filter(uri -> uri.getRawPath().isEmpty())
            .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null);
    if (address.isEmpty()) {
      form.refuse("address", "site_address");
    }
    return address.map(URI::toString).orElse(typed);
  }
}
