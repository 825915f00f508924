package org.warraq.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.warraq.language.Folding;

/** Makes names out of what stands in a byline: split, and cleaned of everything that is no name. */
final class Names {
  private static final int MAX_CHARACTERS = 60;
  private static final int MAX_WORDS = 6;

  /** A byline that is longer is a paragraph about somebody. */
  static final int MAX_BYLINE_CHARACTERS = 160;

  /** Words before a name that cannot begin one. */
  private static final Openings INTRODUCTION =
      new Openings(
          DataFiles.lines("authors/by.txt").stream().filter(w -> !w.startsWith("~")).toList());

  /** Those, and words that begin names, too: to be read only where a line is a byline. */
  private static final Openings BYLINE =
      new Openings(
          DataFiles.lines("authors/by.txt").stream()
              .map(w -> w.startsWith("~") ? w.substring(1) : w)
              .toList());

  private static final Pattern AFTER =
      Pattern.compile(
          "\\s+(?:"
              + DataFiles.lines("authors/after.txt").stream()
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + ")$");

  private static final Pattern SPLIT =
      Pattern.compile(
          "\\s*(?:[,،、，;؛|•·/]|\\s(?:and|et|und|with|en|og|och|ja|ve|oraz|dan|és|și|şi|και|та|и"
              + "|و|اور|और|এবং|และ|和|与|與|및)\\s|&|\\n)\\s*|\\s(?:y|e|i|a|o)\\s");

  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*(?:[|–—(（@<\\[]|\\s-\\s).*$|\\s+(?:in|on|for|updated|published)\\s.*$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The Arabic "and" is written to the next name; both sides must be whole names, of two words. */
  private static final Pattern JOINED =
      Pattern.compile(
          "(?<=\\p{IsArabic} \\p{IsArabic}{2,20}) و(?!(?:ليد|ائل|سام|سيم|فاء|ديع|داد|جيه|هيب|حيد|رد|صفي|لاء|عد) )"
              + "(?=\\p{IsArabic}{3,20} \\p{IsArabic})"
              + "|(?<=\\p{IsHebrew} \\p{IsHebrew}{2,20}) ו(?!(?:רד|יקטור|לדימיר|יקי|יויאן) )"
              + "(?=\\p{IsHebrew}{2,20} \\p{IsHebrew})");

  private static final Pattern DASH = Pattern.compile("\\s+[-–—|/]\\s+");

  private static final Pattern ARABIC = Pattern.compile("[\\p{IsArabic} ]+");

  /** MD, PhD, R.N.: degrees behind a name. */
  private static final Pattern DEGREE =
      Pattern.compile("(?:[A-Z]\\.?){2,6}|[A-Z][a-z]?\\.?[A-Z]\\.?");

  private static final Pattern EDGES =
      Pattern.compile("^[\\s:：.\\-–—•*\"“”'«»]+|[\\s:：\\-–—•*\"“”'«».]+$");

  /** "James R" was "James R." */
  private static final Pattern INITIAL_END = Pattern.compile("[. ]\\p{Lu}$");

  private static final Set<String> NOBODY = DataFiles.keys("authors/nobody.txt");
  private static final Set<String> ROLES = DataFiles.keys("authors/roles.txt");

  /** Three words and more that end in one of these are somebody's post. */
  private static final Set<String> POSTS =
      Set.of("writer", "reporter", "correspondent", "editor", "contributor", "columnist");

  /** Who reviewed, translated or took the pictures did not write. */
  private static final Openings OTHERS = new Openings(DataFiles.lines("authors/others.txt"));

  private final Optional<String> site;
  private final String host;

  /** Names of a page of this site. */
  Names(Optional<String> site, String host) {
    this.site = site.map(Folding::key);
    this.host = host;
  }

  /** Whether a line begins as bylines do. */
  static boolean isIntroduced(String line) {
    return BYLINE.length(line) > 0;
  }

  /** Whether a line begins with what somebody did who is no author. */
  static boolean isOfOthers(String line) {
    return OTHERS.length(line) > 0;
  }

  /** A line without the words that introduce its names, however many. */
  static String withoutIntroduction(String line) {
    return without(BYLINE, line);
  }

  private static String without(Openings words, String line) {
    String rest = line.strip();
    for (int i = 0; i < 3; i++) {
      String shorter = words.rest(rest).strip();
      if (shorter.length() == rest.length()) {
        break;
      }
      rest = shorter;
    }
    return rest;
  }

  /** The people in a list of names, such as "A. Writer and B. Writer", each once, in order. */
  List<String> people(List<String> sources) {
    List<String> names = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (String source : sources) {
      if (source.length() > MAX_BYLINE_CHARACTERS || isAddress(source)) {
        continue;
      }
      String people = dashed(without(INTRODUCTION, withoutSite(source)));
      for (String part : SPLIT.split(JOINED.matcher(people).replaceAll("، "))) {
        String name = tidy(part);
        if (isName(name) && keys.add(Folding.key(name))) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }

  /** An organisation's name is one name, whatever words are in it. */
  Optional<String> organisation(String name) {
    String tidy = EDGES.matcher(name.replaceAll("\\s+", " ")).replaceAll("");
    String key = Folding.key(tidy);
    return Optional.of(tidy)
        .filter(n -> n.length() <= 2 * MAX_CHARACTERS && !isAddress(n) && !key.isEmpty())
        .filter(n -> !NOBODY.contains(key) && !isSite(key) && !isPublisher(key));
  }

  /** Arabic bylines put dashes between names; elsewhere a place or a post stands behind one. */
  private static String dashed(String source) {
    String[] parts = DASH.split(source);
    boolean names =
        parts.length > 1
            && Arrays.stream(parts)
                .allMatch(part ->
                    isFullName(part)
                        && ARABIC.matcher(part).matches()
                        && !ROLES.contains(Folding.key(part.substring(0, part.indexOf(' ')))));
    return names ? String.join("، ", parts) : source;
  }

  /** "The Gazette - A. Writer". */
  private String withoutSite(String source) {
    Matcher dash = DASH.matcher(source);
    return dash.find() && isSite(Folding.key(source.substring(0, dash.start())))
        ? source.substring(dash.end())
        : source;
  }

  /** "Reporter", "AP Auto Writer". */
  private static boolean isRole(String key) {
    int last = key.lastIndexOf(' ');
    return ROLES.contains(key)
        || (last > key.indexOf(' ') && POSTS.contains(key.substring(last + 1)));
  }

  /** "The Gazette" on the site of "The Gazette Online", "GZ" at gz.example. */
  private boolean isPublisher(String key) {
    return site.filter(s -> s.startsWith(key + " ") || key.startsWith(s + " ")).isPresent()
        || Arrays.asList(host.split("\\.")).contains(key);
  }

  private static boolean isAddress(String text) {
    return text.contains("://") || text.startsWith("www.");
  }

  private static String tidy(String part) {
    String name = without(INTRODUCTION, part);
    name = TAIL.matcher(name).replaceFirst("");
    name = AFTER.matcher(name).replaceFirst("");
    name = EDGES.matcher(name.replaceAll("\\s+", " ")).replaceAll("");
    return INITIAL_END.matcher(name).find() ? name + "." : name;
  }

  private boolean isName(String name) {
    String key = Folding.key(name);
    if (key.length() < 2
        || name.length() > MAX_CHARACTERS
        || name.split(" ").length > MAX_WORDS
        || (name.indexOf(' ') < 0 && name.indexOf('.') > 1)) {
      return false;
    }
    return name.codePoints().noneMatch(Character::isDigit)
        && name.codePoints().anyMatch(Character::isLetter)
        && !DEGREE.matcher(name).matches()
        && !NOBODY.contains(key)
        && !isRole(key)
        && !isSite(key);
  }

  /**
   * A person's own site may well have the person's name in its address, so only all of it counts.
   */
  boolean isSite(String key) {
    return site.filter(key::equals).isPresent()
        || (key.indexOf(' ') < 0 && 2 * key.length() > host.length() && host.contains(key));
  }

  /** What a person uses to log in, more likely than a name: one word without a capital. */
  static boolean isLogin(String name) {
    return name.indexOf(' ') < 0
        && name.codePoints().allMatch(c -> c < 0x80)
        && name.equals(name.toLowerCase(java.util.Locale.ROOT));
  }

  /** Two or three words of letters alone, each with a capital where the script has them. */
  static boolean isFullName(String text) {
    String[] words = text.split(" ");
    return (words.length == 2 || words.length == 3)
        && text.codePoints().allMatch(c -> Character.isLetter(c) || " .-'’".indexOf(c) >= 0)
        && Arrays.stream(words)
            .allMatch(word -> word.length() > 1 && !Character.isLowerCase(word.codePointAt(0)));
  }

  /**
   * Whether a text in a byline's box reads like a name: few words, in scripts with capitals each
   * with one, but for particles.
   */
  static boolean readsLikeAName(String text) {
    String[] words = text.split("\\s+");
    if (words.length > MAX_WORDS || text.length() > MAX_CHARACTERS) {
      return false;
    }
    boolean any = false;
    for (String word : words) {
      int c = word.codePointAt(0);
      if (Character.isLowerCase(c) && word.length() > 3) {
        return false;
      }
      any |= Character.isLetter(c);
    }
    return any && text.codePoints().noneMatch(Character::isDigit);
  }
}
