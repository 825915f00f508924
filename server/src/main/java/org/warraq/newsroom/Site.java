package org.warraq.newsroom;

import java.time.ZoneId;
import java.util.Locale;

/**
 * The newspaper's own settings.
 *
 * @param name its title
 * @param tagline the line below the title
 * @param locale language and country of the site, for example {@code ar-MA}: month names and digits
 *     follow it
 * @param zone the zone in which times are shown
 * @param address the public address without a slash at its end, for example {@code
 *     https://example.org}
 * @param mail where readers may write to; empty when none
 */
public record Site(
    String name, String tagline, Locale locale, ZoneId zone, String address, String mail) {}
