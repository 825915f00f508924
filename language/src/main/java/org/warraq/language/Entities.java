package org.warraq.language;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entities that were escaped twice and stand in the text for readers to wonder at. */
final class Entities {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:amp;)*(?:([a-zA-Z]{2,8}\\d{0,2})|#(\\d{2,7})|#[xX]([0-9a-fA-F]{2,6}));");

  /** Names of HTML 4 for the signs U+00A0 to U+00FF, in their order. */
  private static final String LATIN_1 =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute"
          + " Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave"
          + " eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml"
          + " divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final Map<String, String> NAMED = named();

  private Entities() {}

  static String mend(String text, RepairTally tally) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    Matcher matcher = ENTITY.matcher(text);
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    int mended = 0;
    while (matcher.find()) {
      String sign = sign(matcher);
      if (!sign.equals(matcher.group())) {
        mended++;
      }
      out.append(text, from, matcher.start()).append(sign);
      from = matcher.end();
    }
    tally.add(RepairRule.DOUBLE_ENTITIES, mended);
    return mended == 0 ? text : out.append(text, from, text.length()).toString();
  }

  private static String sign(Matcher entity) {
    if (entity.group(1) instanceof String name) {
      return NAMED.getOrDefault(name, entity.group());
    }
    int code =
        entity.group(2) != null
            ? Integer.parseInt(entity.group(2))
            : Integer.parseInt(entity.group(3), 16);
    if (code >= 0x80 && code <= 0x9f) {
      // As browsers read them: the numbers of windows-1252.
      return WesternBytes.character(code);
    }
    boolean sign =
        Character.isValidCodePoint(code)
            && Character.isDefined(code)
            && !Character.isISOControl(code)
            && (code < 0xd800 || code > 0xdfff);
    return sign ? code == 0xa0 ? " " : Character.toString(code) : " ";
  }

  private static Map<String, String> named() {
    Map<String, String> names = new HashMap<>();
    char c = '\u00a0';
    for (String name : LATIN_1.split(" ")) {
      names.put(name, String.valueOf(c++));
    }
    names.put("nbsp", " ");
    names.put("shy", "");
    String[] others = {
      "quot", "\"", "amp", "&", "apos", "'", "lt", "<", "gt", ">", "rsquo", "’", "lsquo", "‘",
      "rdquo", "”", "ldquo", "“", "sbquo", "‚", "bdquo", "„", "lsaquo", "‹", "rsaquo", "›",
      "hellip", "…", "ndash", "–", "mdash", "—", "bull", "•", "euro", "€", "trade", "™", "OElig",
      "Œ", "oelig", "œ", "Scaron", "Š", "scaron", "š", "Yuml", "Ÿ", "ensp", " ", "emsp", " ",
      "thinsp", " ", "zwnj", "\u200c", "zwj", "\u200d", "lrm", "\u200e", "rlm", "\u200f", "prime",
      "′", "minus", "−"
    };
    for (int i = 0; i < others.length; i += 2) {
      names.put(others[i], others[i + 1]);
    }
    return Map.copyOf(names);
  }
}
