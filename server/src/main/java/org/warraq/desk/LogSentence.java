package org.warraq.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A sentence from the log of a feed or of its hub, or about a list of feeds, for an editor. The log
 * speaks English; what it says every day is said in the editor's language, what is rare and
 * technical stays as it is.
 */
public record LogSentence(String text, Tongue tongue) {
  /** In which language a sentence is. */
  public enum Tongue {
    EDITORS,
    ENGLISH
  }

  private record Known(Pattern pattern, String key) {}

  private static final List<Known> KNOWN =
      List.of(
          known("Read", "log.read"),
          known("Not modified since the last poll", "log.not_modified"),
          known("The same document as last time", "log.same"),
          known("Delivered by the hub", "log.delivered"),
          known("The publisher says that this feed is gone for good \\(410\\)", "log.gone"),
          known("The feed was gone and is back", "log.back"),
          known("The host calls the feed unmodified although it has news: .*", "log.validators"),
          known("The feed has moved for good to (\\S+)", "log.moved"),
          known("It redirects for good to (\\S+), which becomes its address .*", "log.moving"),
          known("It redirects for good to (\\S+), which is not taken over: .*", "log.not_moving"),
          known("A poll found (\\d+) entries that the hub had not delivered", "log.not_delivered"),
          known("The hub has accepted the request and has to verify it", "log.to_verify"),
          known("The hub has not renewed the subscription", "log.not_renewed"),
          known("«(.*)» has no address that can be read: (.*)", "opml.no_address"),
          known("Only the first (\\d+) feeds were read", "opml.too_many"),
          known("(\\d+) more have none either", "opml.more_without"),
          known(
              "A hub could not reach this newspaper, so it is not subscribed: .*",
              "log.no_address"));

  private static Known known(String pattern, String key) {
    return new Known(Pattern.compile(pattern), key);
  }

  /** The sentences of an explanation, in their order. */
  public static List<LogSentence> of(Frame frame, String explanation) {
    List<LogSentence> sentences = new ArrayList<>();
    for (String part : explanation.strip().split("\\.\\s+|\\.$")) {
      if (!part.isBlank()) {
        sentences.add(sentence(frame, part));
      }
    }
    return sentences;
  }

  private static LogSentence sentence(Frame frame, String english) {
    for (Known known : KNOWN) {
      Matcher matcher = known.pattern().matcher(english);
      if (matcher.matches()) {
        return new LogSentence(frame.t(known.key(), groups(matcher)), Tongue.EDITORS);
      }
    }
    return new LogSentence(english, Tongue.ENGLISH);
  }

  private static Object[] groups(MatchResult match) {
    return IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group).toArray();
  }
}
