package org.warraq.language;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends what machines did to a text, and nothing that a writer did: each rule names one defect, has
 * guards that were counted on real articles, and leaves correct text alone. Repairing twice changes
 * nothing more.
 */
public final class TextRepair {
  /** A mended text and how often each rule, by its name, had to act. */
  public record Repaired(String text, Map<String, Integer> counts) {}

  public static final String PRESENTATION_FORMS = "presentation-forms";
  public static final String INVISIBLE = "invisible-characters";
  public static final String DOUBLE_ENTITIES = "double-entities";
  public static final String DOUBLE_SPACES = "double-spaces";
  public static final String SPACE_BEFORE_PUNCTUATION = "space-before-punctuation";
  public static final String GLUED_SENTENCES = "glued-sentences";

  private static final Pattern SPACES = Pattern.compile("[ \\u00a0\\t]{2,}");
  private static final Pattern LOOSE_PUNCTUATION =
      Pattern.compile(
          "(?<=[\\p{IsArabic}»”\")])[ \\u00a0]+(?=[،؛؟](?![\\p{L}\\p{N}])|\\.(?:\\s|$))");
  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:amp;)*(?:(quot|amp|nbsp|apos|lt|gt|laquo|raquo|rsquo|lsquo|rdquo|ldquo|hellip|ndash|mdash)|#(\\d{2,6}));");

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("quot", "\""),
          Map.entry("amp", "&"),
          Map.entry("nbsp", "\u00a0"),
          Map.entry("apos", "'"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("rsquo", "’"),
          Map.entry("lsquo", "‘"),
          Map.entry("rdquo", "”"),
          Map.entry("ldquo", "“"),
          Map.entry("hellip", "…"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"));

  private TextRepair() {}

  /** All rules, in the order in which they build on each other. */
  public static Repaired repair(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    String mended = characters(text, counts);
    int[] joints = GluedSentences.joints(mended);
    if (joints.length > 0) {
      counts.merge(GLUED_SENTENCES, joints.length, Integer::sum);
      mended = GluedSentences.part(mended, joints);
    }
    return new Repaired(mended, Map.copyOf(counts));
  }

  /**
   * The rules that look at characters and their neighbours only, and may therefore be applied to a
   * piece of a paragraph; {@code counts} is added to.
   */
  public static String characters(String text, Map<String, Integer> counts) {
    String mended = counted(text, lettersOfShapes(text), PRESENTATION_FORMS, counts);
    mended = counted(mended, withoutInvisible(mended), INVISIBLE, counts);
    mended = replaced(mended, ENTITY, DOUBLE_ENTITIES, counts);
    mended = replaced(mended, SPACES, DOUBLE_SPACES, counts);
    return replaced(mended, LOOSE_PUNCTUATION, SPACE_BEFORE_PUNCTUATION, counts);
  }

  /**
   * Arabic presentation forms, which old programs stored instead of letters, become letters. The
   * signs that are one character by intent (ﷺ, ﷲ, ﷼, ornate brackets) stay.
   */
  public static String lettersOfShapes(String text) {
    int first = 0;
    while (first < text.length() && !isShape(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isShape(c)) {
        out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).strip());
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isShape(char c) {
    return (c >= 0xfb50 && c < 0xfd3e)
        || (c >= 0xfd50 && c < 0xfdf0)
        || (c >= 0xfe70 && c < 0xfeff);
  }

  /** Zero-width spaces, byte-order marks, control characters and forced directions. */
  private static String withoutInvisible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c <= 0x9f);
      boolean forced = c == 0x202d || c == 0x202e;
      if (!control && !forced && c != 0x200b && c != 0xfeff) {
        out.append(c);
      }
    }
    return out.length() == text.length() ? text : out.toString();
  }

  private static String counted(
      String before, String after, String rule, Map<String, Integer> counts) {
    if (!before.equals(after)) {
      counts.merge(rule, 1, Integer::sum);
    }
    return after;
  }

  private static String replaced(
      String text, Pattern defect, String rule, Map<String, Integer> counts) {
    Matcher matcher = defect.matcher(text);
    if (!matcher.find()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    do {
      out.append(text, from, matcher.start()).append(replacement(matcher, rule));
      from = matcher.end();
      counts.merge(rule, 1, Integer::sum);
    } while (matcher.find());
    return out.append(text, from, text.length()).toString();
  }

  private static String replacement(Matcher matcher, String rule) {
    return switch (rule) {
      case DOUBLE_SPACES ->
          matcher.group().indexOf('\u00a0') >= 0 && matcher.group().indexOf(' ') < 0
              ? "\u00a0"
              : " ";
      case DOUBLE_ENTITIES -> character(matcher);
      default -> "";
    };
  }

  private static String character(Matcher entity) {
    if (entity.group(1) instanceof String name) {
      return NAMED.getOrDefault(name, entity.group());
    }
    int code = Integer.parseInt(entity.group(2));
    return Character.isValidCodePoint(code)
            && !Character.isISOControl(code)
            && Character.isDefined(code)
        ? Character.toString(code)
        : "";
  }
}
