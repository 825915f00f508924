package org.warraq.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Quotation marks that programs turned round or mixed: «و”لا نقبل”» opens with a closing mark,
 * «“نعم"» closes with another kind than it opens. They are mended only where every mark of the text
 * can be paired, two by two, by what stands beside it; where anything is doubtful, all stays.
 */
final class QuotationMarks {
  private static final String MARKS = "“”\"«»„";

  /** Particles that are written together with the quotation they introduce. */
  private static final String PARTICLES = "وفبلكسأ";

  private enum Role {
    OPENING,
    CLOSING,
    DOUBTFUL
  }

  private record Pair(int open, int close, int depth) {}

  private QuotationMarks() {}

  /** Marks that look the right way and like their partners; the text's length stays. */
  static String mend(String text, RepairTally tally) {
    if (!hasMark(text)) {
      return text;
    }
    List<Pair> pairs = pairs(text);
    StringBuilder out = null;
    for (Pair pair : pairs) {
      char open = text.charAt(pair.open());
      char close = text.charAt(pair.close());
      String right = right(open, close);
      if (right.charAt(0) != open || right.charAt(1) != close) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(pair.open(), right.charAt(0));
        out.setCharAt(pair.close(), right.charAt(1));
        tally.add(RepairRule.QUOTATION_MARKS, 1);
      }
    }
    return out == null ? text : out.toString();
  }

  /** By policy: «…» outside, “…” inside. */
  static String guillemets(String text, RepairTally tally) {
    if (!hasMark(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (Pair pair : pairs(text)) {
      String right = pair.depth() == 0 ? "«»" : "“”";
      if (right.charAt(0) != text.charAt(pair.open())
          || right.charAt(1) != text.charAt(pair.close())) {
        out.setCharAt(pair.open(), right.charAt(0));
        out.setCharAt(pair.close(), right.charAt(1));
        tally.add(RepairRule.GUILLEMETS, 1);
      }
    }
    return out.toString();
  }

  private static boolean hasMark(String text) {
    return text.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
  }

  private static String right(char open, char close) {
    if (open == close) {
      // Two closing or two opening curls are one pair; straight marks have no sides.
      return open == '”' || open == '“'
          ? "“”"
          : open == '«' || open == '»' ? "«»" : "" + open + close;
    }
    if (open == '„') {
      return "" + open + (close == '"' ? '“' : close);
    }
    if (open == '”' && close == '“' || open == '»' && close == '«') {
      // The custom of some countries.
      return "" + open + close;
    }
    return switch (open) {
      case '“' -> "“”";
      case '«' -> "«»";
      case '"' -> close == '»' ? "«»" : close == '”' || close == '“' ? "“”" : "\"\"";
      case '”' -> close == '»' ? "«»" : "“”";
      default -> "" + open + close;
    };
  }

  /** The pairs of the text, none when a mark has no partner or an unclear role. */
  private static List<Pair> pairs(String text) {
    List<Pair> pairs = new ArrayList<>();
    int[] open = new int[4];
    int depth = 0;
    int strays = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (MARKS.indexOf(c) < 0) {
        continue;
      }
      switch (role(text, i, depth)) {
        case OPENING -> {
          if (depth == open.length || (depth > 0 && !isNested(text.charAt(open[depth - 1]), c))) {
            return List.of();
          }
          open[depth++] = i;
        }
        case CLOSING -> {
          if (depth == 0) {
            if (c != '”' || strays++ > 0) {
              return List.of();
            }
            continue;
          }
          depth--;
          pairs.add(new Pair(open[depth], i, depth));
        }
        case DOUBTFUL -> {
          return List.of();
        }
      }
    }
    // A quotation may go on in the next paragraph, and one may have come from the one before.
    boolean goesOn = depth == 1 && text.charAt(open[0]) == '“';
    return depth == 0 || goesOn ? pairs : List.of();
  }

  /** Within a quotation another begins with another mark, or one of the two has sides. */
  private static boolean isNested(char outer, char inner) {
    return outer != inner || outer == '«' || outer == '“';
  }

  private static Role role(String text, int at, int depth) {
    char c = text.charAt(at);
    char before = Letters.before(text, at);
    char after = Letters.after(text, at);
    boolean spaceBefore = before == 0 || Letters.isSpace(before);
    boolean spaceAfter = after == 0 || Letters.isSpace(after);
    if (c == '«' && (spaceBefore || spaceAfter || depth == 0)) {
      // French sets spaces inside.
      return spaceBefore || !spaceAfter ? Role.OPENING : Role.DOUBTFUL;
    }
    if (c == '»' && depth > 0 && (spaceBefore || !Character.isLetterOrDigit(after))) {
      return Role.CLOSING;
    }
    if (c == '„') {
      return Role.OPENING;
    }
    boolean opens = (spaceBefore || "([{«“\"-–—/:ـ".indexOf(before) >= 0) && !spaceAfter;
    boolean closes = !spaceBefore && (spaceAfter || ".,،؛:;!؟?)]}»”\"…-–—/۔".indexOf(after) >= 0);
    if (opens && !closes) {
      return Role.OPENING;
    }
    if (closes && !opens) {
      return before != 0 && Character.isDigit(before) && c == '"' && depth == 0
          ? Role.DOUBTFUL
          : Role.CLOSING;
    }
    if (opens) {
      return depth == 0 || "(“«".indexOf(before) >= 0 ? Role.OPENING : Role.DOUBTFUL;
    }
    if (depth == 0 && followsParticle(text, at) && !spaceAfter) {
      return Role.OPENING;
    }
    // A joint that lost its space: what comes after it is a word.
    return depth > 0 && !spaceBefore && Letters.isArabic(after) ? Role.CLOSING : Role.DOUBTFUL;
  }

  private static boolean followsParticle(String text, int at) {
    int start = at;
    while (start > 0
        && (Letters.isArabic(text.charAt(start - 1)) || text.charAt(start - 1) == 0x640)) {
      start--;
    }
    String word = text.substring(start, at).replace("\u0640", "");
    return switch (word.length()) {
      case 1 -> PARTICLES.indexOf(word.charAt(0)) >= 0;
      case 2 ->
          word.equals("ال")
              || word.equals("لل")
              || PARTICLES.indexOf(word.charAt(0)) >= 0 && PARTICLES.indexOf(word.charAt(1)) >= 0;
      case 3 -> word.endsWith("ال") && PARTICLES.indexOf(word.charAt(0)) >= 0;
      default -> false;
    };
  }
}
