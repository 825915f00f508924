package org.warraq.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.warraq.newsroom.LeadPicture;
import org.warraq.newsroom.Section;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.StandingPage;
import org.warraq.page.Words;

/**
 * What every page has around its content, and how numbers, dates and directions are written on it:
 * the one place where the site's locale and zone meet the page.
 */
public final class Frame {
  private final Site site;
  private final Words words;
  private final List<Section> menu;
  private final List<StandingPage> pages;
  private final Assets assets;
  private final Instant now;
  private final DateTimeFormatter date;
  private final DateTimeFormatter fullDate;
  private final DateTimeFormatter time;

  Frame(Site site, List<Section> menu, List<StandingPage> pages, Assets assets, Instant now) {
    this.site = site;
    this.words = Words.of("site", site.locale());
    this.menu = menu;
    this.pages = pages;
    this.assets = assets;
    this.now = now;
    this.date = formatter(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
    this.fullDate = formatter(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL));
    this.time = formatter(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
  }

  private DateTimeFormatter formatter(DateTimeFormatter style) {
    return style.localizedBy(site.locale()).withZone(site.zone());
  }

  /** When the page is made. */
  Instant now() {
    return now;
  }

  public Site site() {
    return site;
  }

  /** The sections in the menu. */
  public List<Section> menu() {
    return menu;
  }

  /** The pages in the footer. */
  public List<StandingPage> pages() {
    return pages;
  }

  public String word(String key, Object... arguments) {
    return words.word(key, arguments);
  }

  /** A number with its noun in the right form: {@code key.one}, {@code key.few} and so on. */
  public String count(String key, long number) {
    return words.word(key + "." + Plural.of(number, site.locale()).key(), number);
  }

  public String lang() {
    return words.language();
  }

  /** An address as people read it. */
  public String readable(String url) {
    return Urls.readable(url);
  }

  public String dir() {
    return words.direction();
  }

  /** The direction of a text in this language. */
  public String dir(String language) {
    return words.direction(language);
  }

  public String asset(String name) {
    return assets.path(name);
  }

  /** {@code 10 يناير 2022} in Morocco. */
  public String date(Instant instant) {
    return date.format(instant);
  }

  /** Today, with the day of the week. */
  public String today() {
    return fullDate.format(now);
  }

  /** The year in which the page was made. */
  public int year() {
    return now.atZone(site.zone()).getYear();
  }

  /** Date and time of day. */
  public String dateTime(Instant instant) {
    return words.word("date.time", date.format(instant), time.format(instant));
  }

  /** The time alone for today's articles, otherwise the date. */
  public String when(Instant instant) {
    return isToday(instant) ? time.format(instant) : date.format(instant);
  }

  private boolean isToday(Instant instant) {
    return instant.atZone(site.zone()).toLocalDate().equals(now.atZone(site.zone()).toLocalDate());
  }

  /** A day by its name and date. */
  public String day(LocalDate day) {
    return fullDate.format(day.atStartOfDay(site.zone()));
  }

  /** The day of an instant where the newspaper is. */
  LocalDate dayOf(Instant instant) {
    return instant.atZone(site.zone()).toLocalDate();
  }

  /** The instant with the site's offset, for the attribute {@code datetime}. */
  public String iso(Instant instant) {
    ZonedDateTime zoned = instant.truncatedTo(ChronoUnit.SECONDS).atZone(site.zone());
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(zoned);
  }

  /** A path of this site as a full address, percent-encoded. */
  public String absolute(String path) {
    return site.address() + Urls.path(path);
  }

  /** {@code ar_MA}, as Open Graph writes locales. */
  public String ogLocale() {
    Locale locale = site.locale();
    return locale.getCountry().isEmpty()
        ? locale.getLanguage()
        : locale.getLanguage() + "_" + locale.getCountry();
  }

  /** The candidates of {@code srcset}. */
  public String srcset(LeadPicture picture) {
    return picture.widths().stream()
        .map(width -> picture.path(width) + " " + width + "w")
        .collect(Collectors.joining(", "));
  }

  /** The smallest size that is at least so wide, or the largest there is. */
  public String src(LeadPicture picture, int width) {
    return picture.widths().stream()
        .filter(w -> w >= width)
        .findFirst()
        .or(() -> picture.widths().reversed().stream().findFirst())
        .map(picture::path)
        .orElse("");
  }
}
