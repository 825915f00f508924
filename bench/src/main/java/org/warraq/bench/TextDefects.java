package org.warraq.bench;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;

/** Does to clean articles what hurried programs and sites do to theirs. */
final class TextDefects {
  /** A clean article: its headline, language, and paragraphs. */
  record Clean(String headline, String language, List<String> paragraphs) {}

  /**
   * A spoilt one.
   *
   * @param paragraphs what came of the text
   * @param dateline what has to be found as its dateline
   * @param times how many defects were put in
   */
  record Spoilt(List<String> paragraphs, Optional<String> dateline, int times) {}

  private static final String ARABIC_LETTER = "[\\u0620-\\u064a]";

  private final Random random;
  private final Map<String, BiFunction<Clean, String, Optional<Spoilt>>> kinds =
      new LinkedHashMap<>();

  TextDefects(Random random) {
    this.random = random;
    kinds.put("glued-sentences", this::glued);
    kinds.put("repeated-headline", this::headline);
    kinds.put("repeated-standfirst", this::beginning);
    kinds.put("read-also", this::readAlso);
    kinds.put("credits", (clean, rule) -> lines(clean, SiteLines.credits(clean.language())));
    kinds.put("calls", (clean, rule) -> lines(clean, SiteLines.calls(clean.language())));
    kinds.put("dateline", this::dateline);
    kinds.put("mojibake", this::mojibake);
    kinds.put("presentation-forms", this::shapes);
    kinds.put("tatweel", this::tatweel);
    kinds.put("invisible-characters", this::invisible);
    kinds.put("double-entities", this::entities);
    kinds.put("double-spaces", this::spaces);
    kinds.put("space-before-punctuation", this::looseMarks);
    kinds.put("quotation-marks", this::quotationMarks);
  }

  List<String> kinds() {
    return List.copyOf(kinds.keySet());
  }

  /** The article with defects of one kind, if it has a place for them. */
  Optional<Spoilt> spoil(Clean clean, String kind) {
    return Objects.requireNonNull(kinds.get(kind), kind).apply(clean, kind);
  }

  private Optional<Spoilt> glued(Clean clean, String rule) {
    return eachParagraph(
        clean,
        text -> {
          List<Integer> places = new ArrayList<>();
          for (int i = 1; i + 2 < text.length(); i++) {
            boolean ends =
                ".!?؟".indexOf(text.charAt(i - 1)) >= 0
                    || ("»”\"".indexOf(text.charAt(i - 1)) >= 0
                        && i > 1
                        && ".!?؟".indexOf(text.charAt(i - 2)) >= 0);
            boolean initial = i > 2 && !Character.isLetter(text.charAt(i - 3));
            char next = text.charAt(i + 1);
            if (ends
                && text.charAt(i) == ' '
                && !initial
                && (Character.isUpperCase(next) || isArabic(next) || "«“".indexOf(next) >= 0)) {
              places.add(i);
            }
          }
          if (places.isEmpty()) {
            return Optional.empty();
          }
          int at = places.get(random.nextInt(places.size()));
          return Optional.of(text.substring(0, at) + text.substring(at + 1));
        });
  }

  private Optional<Spoilt> headline(Clean clean, String rule) {
    List<String> paragraphs = new ArrayList<>(clean.paragraphs());
    String line =
        switch (random.nextInt(6)) {
          case 0 -> clean.headline();
          case 1 -> clean.headline().replaceAll("[«»“”\"‘’،,:]", "");
          case 2 -> clean.headline().replaceAll("[أإآ]", "ا").replace("ة", "ه");
          case 3 -> clean.headline() + " | " + SiteLines.site(clean.language());
          case 4 -> clean.headline() + ".";
          default -> clean.headline().toUpperCase(java.util.Locale.ROOT);
        };
    paragraphs.addFirst(line);
    int times = 1;
    if (random.nextInt(3) == 0) {
      paragraphs.addFirst(clean.headline());
      times++;
    }
    return clean.headline().split(" ").length < 4
        ? Optional.empty()
        : Optional.of(new Spoilt(paragraphs, Optional.empty(), times));
  }

  private Optional<Spoilt> beginning(Clean clean, String rule) {
    String first = clean.paragraphs().getFirst();
    if (first.length() < 120) {
      return Optional.empty();
    }
    List<String> paragraphs = new ArrayList<>(clean.paragraphs());
    int cut = first.lastIndexOf(' ', first.length() * 3 / 4);
    paragraphs.addFirst(random.nextBoolean() ? first : first.substring(0, cut) + " […]");
    return Optional.of(new Spoilt(paragraphs, Optional.empty(), 1));
  }

  private Optional<Spoilt> readAlso(Clean clean, String rule) {
    List<String> phrases = SiteLines.readAlso(clean.language());
    List<String> others = SiteLines.headlines(clean.language());
    if (phrases.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    String phrase = phrases.get(random.nextInt(phrases.size()));
    List<String> paragraphs = new ArrayList<>(clean.paragraphs());
    int at = place(paragraphs, random);
    if (random.nextBoolean()) {
      paragraphs.add(at, phrase + ": " + others.get(random.nextInt(others.size())));
      return Optional.of(new Spoilt(paragraphs, Optional.empty(), 1));
    }
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      paragraphs.add(at, others.get(random.nextInt(others.size())));
    }
    paragraphs.add(at, phrase + (random.nextBoolean() ? ":" : ""));
    return Optional.of(new Spoilt(paragraphs, Optional.empty(), count + 1));
  }

  /** Not before a heading: nobody could tell it from a headline of the list. */
  private static int place(List<String> paragraphs, Random random) {
    int at = 1 + random.nextInt(paragraphs.size());
    while (at < paragraphs.size() && paragraphs.get(at).length() < 100) {
      at++;
    }
    return at;
  }

  private Optional<Spoilt> lines(Clean clean, List<String> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<String> paragraphs = new ArrayList<>(clean.paragraphs());
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      paragraphs.add(lines.get(random.nextInt(lines.size())));
    }
    return Optional.of(new Spoilt(paragraphs, Optional.empty(), count));
  }

  private Optional<Spoilt> dateline(Clean clean, String rule) {
    List<String> datelines = SiteLines.datelines(clean.language());
    if (datelines.isEmpty() || clean.paragraphs().getFirst().length() < 60) {
      return Optional.empty();
    }
    String[] parts = datelines.get(random.nextInt(datelines.size())).split("\\|", 2);
    List<String> paragraphs = new ArrayList<>(clean.paragraphs());
    paragraphs.set(0, parts[0] + parts[1] + paragraphs.getFirst());
    return Optional.of(new Spoilt(paragraphs, Optional.of(parts[0]), 1));
  }

  private Optional<Spoilt> mojibake(Clean clean, String rule) {
    boolean arabic = clean.paragraphs().getFirst().chars().anyMatch(c -> isArabic((char) c));
    boolean persian = !clean.language().equals("ar");
    int way = arabic ? random.nextInt(persian ? 2 : 4) : 0;
    return eachParagraph(
        clean,
        text -> {
          String spoilt =
              switch (way) {
                case 0 -> passedThrough(text.getBytes(StandardCharsets.UTF_8), "windows-1252");
                case 1 ->
                    new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                case 2 ->
                    passedThrough(text.getBytes(Charset.forName("windows-1256")), "windows-1252");
                default ->
                    new String(
                        text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1256"));
              };
          boolean fit =
              way < 2
                  || new String(
                          text.getBytes(Charset.forName("windows-1256")),
                          Charset.forName("windows-1256"))
                      .equals(text);
          return spoilt.equals(text) || !fit || text.length() < 40
              ? Optional.empty()
              : Optional.of(spoilt);
        });
  }

  /** As browsers read bytes: what the character set leaves open is passed on. */
  private static String passedThrough(byte[] bytes, String charset) {
    StringBuilder out = new StringBuilder();
    for (byte b : bytes) {
      String read = new String(new byte[] {b}, Charset.forName(charset));
      out.append(read.equals("\uFFFD") ? String.valueOf((char) (b & 0xff)) : read);
    }
    return out.toString();
  }

  private static final String PLAIN = "اأبتثجحخدذرزسشصضطظعغفقكلمنهوي";
  private static final int[] SHAPES = {
    0xFE8D, 0xFE83, 0xFE91, 0xFE97, 0xFE9B, 0xFE9F, 0xFEA3, 0xFEA7, 0xFEA9, 0xFEAB, 0xFEAD, 0xFEAF,
    0xFEB3, 0xFEB7, 0xFEBB, 0xFEBF, 0xFEC3, 0xFEC7, 0xFECB, 0xFECF, 0xFED3, 0xFED7, 0xFEDB, 0xFEDF,
    0xFEE3, 0xFEE7, 0xFEEB, 0xFEED, 0xFEF3
  };

  private Optional<Spoilt> shapes(Clean clean, String rule) {
    return eachParagraph(
        clean,
        text -> {
          StringBuilder out = new StringBuilder(text);
          for (int i = 0; i < 6; i++) {
            int at = random.nextInt(text.length());
            int letter = PLAIN.indexOf(text.charAt(at));
            if (letter >= 0) {
              out.setCharAt(at, (char) SHAPES[letter]);
            }
          }
          return out.toString().equals(text) ? Optional.empty() : Optional.of(out.toString());
        });
  }

  private Optional<Spoilt> tatweel(Clean clean, String rule) {
    return eachParagraph(
        clean,
        text -> {
          StringBuilder out = new StringBuilder(text);
          int done = 0;
          for (int i = 0; i < 40 && done < 2; i++) {
            int at = 2 + random.nextInt(Math.max(1, out.length() - 4));
            boolean inside =
                out.substring(at - 2, Math.min(out.length(), at + 1)).matches(ARABIC_LETTER + "{3}")
                    && "اأإآدذرزوؤةىء".indexOf(out.charAt(at - 1)) < 0;
            if (inside) {
              out.insert(at, "ـ".repeat(1 + random.nextInt(4)));
              done++;
            }
          }
          return done == 0 ? Optional.empty() : Optional.of(out.toString());
        });
  }

  private Optional<Spoilt> invisible(Clean clean, String rule) {
    boolean arabic = clean.language().equals("ar");
    String signs =
        arabic
            ? "\u200b\u200f\ufeff\u200c\u2060\u00ad\u202b\u0007"
            : "\u200b\ufeff\u2060\u00ad\u0002";
    return eachParagraph(
        clean,
        text -> {
          StringBuilder out = new StringBuilder(text);
          for (int i = 0; i < 3; i++) {
            int at = 1 + random.nextInt(out.length() - 1);
            boolean between =
                Character.isLetter(out.charAt(at - 1)) && Character.isLetter(out.charAt(at));
            if (between) {
              out.insert(at, signs.charAt(random.nextInt(signs.length())));
            }
          }
          return out.toString().equals(text) ? Optional.empty() : Optional.of(out.toString());
        });
  }

  private Optional<Spoilt> entities(Clean clean, String rule) {
    return eachParagraph(
        clean,
        text -> {
          String spoilt =
              text.replace("«", "&laquo;")
                  .replace("»", "&raquo;")
                  .replace("“", "&ldquo;")
                  .replace("”", "&#8221;")
                  .replace("’", "&#x2019;")
                  .replace("é", "&eacute;")
                  .replace("\"", "&quot;");
          return spoilt.equals(text) ? Optional.empty() : Optional.of(spoilt);
        });
  }

  private Optional<Spoilt> spaces(Clean clean, String rule) {
    return eachParagraph(
        clean,
        text -> {
          int at = text.indexOf(' ', random.nextInt(text.length()));
          String more = random.nextBoolean() ? "  " : " \u00a0";
          return at < 0
              ? Optional.empty()
              : Optional.of(text.substring(0, at) + more + text.substring(at + 1));
        });
  }

  private Optional<Spoilt> looseMarks(Clean clean, String rule) {
    return eachParagraph(
        clean,
        text -> {
          for (int i = 1 + random.nextInt(text.length()); i < text.length(); i++) {
            boolean alone = i + 1 == text.length() || text.charAt(i + 1) == ' ';
            if ("،؛؟.,".indexOf(text.charAt(i)) >= 0
                && alone
                && Character.isLetter(text.charAt(i - 1))) {
              return Optional.of(text.substring(0, i) + " " + text.substring(i));
            }
          }
          return Optional.empty();
        });
  }

  private Optional<Spoilt> quotationMarks(Clean clean, String rule) {
    return eachParagraph(
        clean,
        text -> {
          int open = text.indexOf('“');
          int close = text.indexOf('”', open);
          if (open < 0 || close < 0) {
            return Optional.empty();
          }
          return Optional.of(
              random.nextBoolean()
                  ? text.substring(0, open) + '”' + text.substring(open + 1)
                  : text.substring(0, close) + '"' + text.substring(close + 1));
        });
  }

  private interface Spoiling {
    Optional<String> spoil(String paragraph);
  }

  private static Optional<Spoilt> eachParagraph(Clean clean, Spoiling spoiling) {
    List<String> paragraphs = new ArrayList<>();
    int times = 0;
    for (String text : clean.paragraphs()) {
      Optional<String> spoilt = text.length() < 40 ? Optional.empty() : spoiling.spoil(text);
      times += spoilt.isPresent() ? 1 : 0;
      paragraphs.add(spoilt.orElse(text));
    }
    return times == 0
        ? Optional.empty()
        : Optional.of(new Spoilt(paragraphs, Optional.empty(), times));
  }

  private static boolean isArabic(char c) {
    return c >= 0x620 && c <= 0x64a;
  }
}
