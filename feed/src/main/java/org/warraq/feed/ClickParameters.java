package org.warraq.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parameters that say from where a reader came or which dress a page wears, never which page it is.
 * The names are those that advertising and mailing systems document.
 */
final class ClickParameters {
  private static final Set<String> NAMES =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "srsltid",
          "_ga",
          "_gl",
          "msclkid",
          "yclid",
          "ysclid",
          "_openstat",
          "twclid",
          "ttclid",
          "rdt_cid",
          "li_fat_id",
          "epik",
          "igsh",
          "igshid",
          "mkt_tok",
          "oly_anon_id",
          "oly_enc_id",
          "vero_id",
          "vero_conv",
          "wickedid",
          "_hsenc",
          "_hsmi",
          "hsctatracking",
          "__s",
          "s_cid",
          "s_kwcid",
          "ef_id",
          "ck_subscriber_id",
          "rb_clickid",
          "ocid",
          "cmpid",
          "ncid",
          "sr_share",
          "xtor",
          "guccounter",
          "guce_referrer",
          "guce_referrer_sig",
          "jsessionid",
          "phpsessid");

  private static final Pattern FAMILIES =
      Pattern.compile(
          "(?:utm|mtm|mc|hsa|piwik|matomo)_.*"
              + "|pk_(?:campaign|kwd|keyword|source|medium|content|cid|vid)"
              + "|(?:ga|stm)_(?:source|medium|campaign|term|content|place)"
              + "|fb_(?:action_ids|action_types|source|ref)"
              + "|at_(?:medium|campaign.*|custom\\d+|link.*|bbc_.*|ptr_.*|format)");

  private static final Set<String> YES = Set.of("", "1", "true", "yes");

  private ClickParameters() {}

  /**
   * Whether a parameter says nothing about which document an address means.
   *
   * @param parameter name and value as they stand in the query
   * @param host of the address, as keys spell it
   */
  static boolean isOne(String parameter, String host) {
    int equals = parameter.indexOf('=');
    String name =
        Escapes.decoded(equals < 0 ? parameter : parameter.substring(0, equals), "")
            .toLowerCase(Locale.ROOT);
    String value = equals < 0 ? "" : parameter.substring(equals + 1);
    return switch (name) {
      case "amp" -> YES.contains(value.toLowerCase(Locale.ROOT));
      case "outputtype" -> value.equalsIgnoreCase("amp");
      case "ref" -> isHost(value, host);
      default -> NAMES.contains(name) || FAMILIES.matcher(name).matches();
    };
  }

  /** Sites mark their own links with their own name: {@code ref=example.org}. */
  private static boolean isHost(String value, String host) {
    String address = Escapes.decoded(value, ":/");
    return UrlKey.hostOf(address.contains("://") ? address : "https://" + address)
        .filter(host::equals)
        .isPresent();
  }
}
