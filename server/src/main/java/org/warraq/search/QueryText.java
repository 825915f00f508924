package org.warraq.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * What a reader typed: words, phrases in quotes of any script, and words with a minus before them
 * that must not occur. Everything is a query; what has no meaning is ignored.
 *
 * @param text the query as far as it is read
 */
record QueryText(String text, List<Part> parts) {
  /** More is pasted text, not a question. */
  static final int MAX_CHARACTERS = 256;

  /** Each word costs about ten look-ups. */
  static final int MAX_WORDS = 32;

  private static final Pattern PART =
      Pattern.compile(
          "(?<minus>(?<!\\S)-)?(?:[\"“”„«](?<phrase>[^\"“”„«»]*)[\"“”«»]|(?<word>[^\\s\"“”„«»]+))");

  /** A word of the query and where it stands in it. */
  record Word(Spellings spellings, int start, int end) {}

  /** Something that is looked for as a whole. */
  record Part(Kind kind, List<Word> words) {}

  /** What is asked of a part. */
  enum Kind {
    WORDS,
    PHRASE,
    EXCLUDED
  }

  static QueryText parse(String typed) {
    String text = cut(typed);
    List<Part> parts = new ArrayList<>();
    int left = MAX_WORDS;
    Matcher matcher = PART.matcher(text);
    while (left > 0 && matcher.find()) {
      boolean quoted = matcher.group("phrase") != null;
      String group = quoted ? "phrase" : "word";
      List<Word> words = words(text, matcher.start(group), matcher.end(group), left);
      if (!words.isEmpty()) {
        boolean excluded = matcher.group("minus") != null;
        parts.add(new Part(excluded ? Kind.EXCLUDED : quoted ? Kind.PHRASE : Kind.WORDS, words));
        left -= words.size();
      }
    }
    return new QueryText(text, List.copyOf(parts));
  }

  /** The words that shall be found, in and out of phrases. */
  List<Word> wanted() {
    return parts.stream()
        .filter(part -> part.kind() != Kind.EXCLUDED)
        .flatMap(part -> part.words().stream())
        .toList();
  }

  private static String cut(String typed) {
    if (typed.length() <= MAX_CHARACTERS) {
      return typed;
    }
    int space = typed.lastIndexOf(' ', MAX_CHARACTERS);
    int end = space > 0 ? space : MAX_CHARACTERS;
    return typed.substring(0, Character.isHighSurrogate(typed.charAt(end - 1)) ? end - 1 : end);
  }

  private static List<Word> words(String text, int start, int end, int limit) {
    List<Word> words = new ArrayList<>();
    try (StandardTokenizer tokens = new StandardTokenizer()) {
      tokens.setReader(new StringReader(text.substring(start, end)));
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
      tokens.reset();
      while (words.size() < limit && tokens.incrementToken()) {
        words.add(
            new Word(
                Spellings.of(term.toString(), Stemming.QUERY),
                start + offset.startOffset(),
                start + offset.endOffset()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
