package org.warraq.language;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds a character set by the names that documents and servers give it. */
final class CharsetNames {
  /** Longer names are not names of character sets. */
  private static final int MAX_NAME_CHARS = 64;

  /** Names in use that neither the registry nor the platform knows. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("utf8", "UTF-8"),
          Map.entry("unicode-1-1-utf-8", "UTF-8"),
          Map.entry("utf-8n", "UTF-8"),
          Map.entry("utf16", "UTF-16"),
          Map.entry("utf-16-le", "UTF-16LE"),
          Map.entry("utf-16-be", "UTF-16BE"),
          Map.entry("utf16le", "UTF-16LE"),
          Map.entry("utf16be", "UTF-16BE"),
          Map.entry("ucs-2", "UTF-16"),
          Map.entry("iso-10646-ucs-2", "UTF-16"),
          Map.entry("csucs4", "UTF-32"),
          Map.entry("ucs-4", "UTF-32"),
          Map.entry("iso-10646-ucs-4", "UTF-32"),
          Map.entry("utf32", "UTF-32"),
          Map.entry("macarabic", "x-MacArabic"),
          Map.entry("mac-arabic", "x-MacArabic"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("mac-cyrillic", "x-MacCyrillic"),
          Map.entry("arabic", "ISO-8859-6"),
          Map.entry("asmo-708", "ISO-8859-6"),
          Map.entry("ecma-114", "ISO-8859-6"),
          Map.entry("dos-720", "IBM720"),
          Map.entry("gb-2312", "GB18030"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gb2312-80", "GB18030"),
          Map.entry("cp949", "x-windows-949"),
          Map.entry("ks-c-5601-1987", "x-windows-949"),
          Map.entry("sjis", "Shift_JIS"),
          Map.entry("x-sjis", "Shift_JIS"),
          Map.entry("big-5", "Big5"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("ms-ansi", "windows-1252"),
          Map.entry("ms-arab", "windows-1256"),
          Map.entry("ms-cyrl", "windows-1251"),
          Map.entry("ms-ee", "windows-1250"),
          Map.entry("ms-greek", "windows-1253"),
          Map.entry("ms-hebr", "windows-1255"),
          Map.entry("ms-turk", "windows-1254"),
          Map.entry("winbaltrim", "windows-1257"),
          Map.entry("csmacintosh", "x-MacRoman"),
          Map.entry("maclatin2", "x-MacCentralEurope"),
          Map.entry("csibm855", "IBM855"),
          Map.entry("cspc775baltic", "IBM775"),
          Map.entry("cp1125", "IBM866"),
          Map.entry("ebcdic-cp-be", "IBM500"),
          Map.entry("ibm039", "IBM037"));

  private CharsetNames() {}

  static Optional<Charset> find(String name) {
    String asked = strip(name);
    if (asked.isEmpty() || asked.length() > MAX_NAME_CHARS) {
      return Optional.empty();
    }
    String dashed = asked.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return platform(OTHER_NAMES.getOrDefault(dashed, asked))
        .or(() -> platform(dashed))
        .or(() -> windows(dashed))
        .or(() -> iso8859(dashed))
        .or(() -> dashed.startsWith("x-") ? find(dashed.substring(2)) : Optional.empty());
  }

  /** Names such as {@code win-1256}, {@code cp_1256}, {@code ms1256} and {@code windows1256}. */
  private static Optional<Charset> windows(String name) {
    String digits = digitsAfter(name, "windows", "win", "cp", "ms", "microsoft-cp");
    return digits.length() == 4 && digits.startsWith("125")
        ? platform("windows-" + digits)
        : digits.isEmpty() ? Optional.empty() : platform("IBM" + digits);
  }

  /** Names such as {@code iso8859-6}, {@code iso88596}, {@code iso-8859-6-i}, {@code 8859-6}. */
  private static Optional<Charset> iso8859(String name) {
    int at = name.indexOf("8859");
    if (at < 0) {
      return Optional.empty();
    }
    StringBuilder part = new StringBuilder();
    for (int i = at + 4; i < name.length() && part.length() < 2; i++) {
      char c = name.charAt(i);
      if (c >= '0' && c <= '9') {
        part.append(c);
      } else if (!part.isEmpty()) {
        break;
      }
    }
    return part.isEmpty() ? Optional.empty() : platform("ISO-8859-" + part);
  }

  private static String digitsAfter(String name, String... prefixes) {
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        String rest = name.substring(prefix.length()).replace("-", "");
        if (!rest.isEmpty() && rest.chars().allMatch(c -> c >= '0' && c <= '9')) {
          return rest;
        }
      }
    }
    return "";
  }

  private static String strip(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && isDecoration(name.charAt(from))) {
      from++;
    }
    while (to > from && isDecoration(name.charAt(to - 1))) {
      to--;
    }
    return name.substring(from, to);
  }

  private static boolean isDecoration(char c) {
    return c <= ' ' || c == '"' || c == '\'' || c == ';' || c == ',';
  }

  private static Optional<Charset> platform(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
