package org.warraq.desk;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.warraq.campaign.FeedStore;
import org.warraq.desk.FeedForm.NewFeed;
import org.warraq.discovery.FoundFeed;
import org.warraq.discovery.SearchOutcome;
import org.warraq.discovery.SearchOutcome.Publisher;

/**
 * A feed that was found, offered for choice.
 *
 * @param found what is known of it; absent when the form comes back with a mistake
 * @param readBy name of the campaign that reads it already
 */
public record FeedChoice(
    String url, String title, Optional<FoundFeed> found, Optional<String> readBy) {

  /** More than a search finds. */
  private static final int MOST = 40;

  static List<FeedChoice> of(SearchOutcome.Found outcome, Function<URI, Optional<String>> readBy) {
    return outcome.feeds().stream()
        .map(feed ->
            new FeedChoice(
                feed.url().toString(),
                cut(feed.name()),
                Optional.of(feed),
                readBy.apply(feed.url())))
        .toList();
  }

  /** The choice as a form: the best feed is chosen, the publisher filled in. */
  static Form form(SearchOutcome.Found outcome, List<FeedChoice> choices, String usualLanguage) {
    Publisher publisher = outcome.publisher();
    Map<String, String> values = new HashMap<>();
    values.put("source_name", cut(publisher.name()));
    values.put("source_home", publisher.home().toString());
    values.put(
        "language",
        publisher
            .language()
            .map(tag -> Locale.forLanguageTag(tag).getLanguage())
            .filter(FeedForm.LANGUAGES::contains)
            .orElse(usualLanguage));
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).readBy().isEmpty()) {
        values.put("pick" + i, "on");
        break;
      }
    }
    return new Form(values);
  }

  /** The choices that a form offered. */
  static List<FeedChoice> sent(Form form) {
    List<FeedChoice> choices = new ArrayList<>();
    for (int i = 0; i < MOST && !form.value("url" + i).isEmpty(); i++) {
      choices.add(
          new FeedChoice(
              form.value("url" + i), form.value("title" + i), Optional.empty(), Optional.empty()));
    }
    return choices;
  }

  /** The feeds that were chosen; what is wrong the form then knows. */
  static List<NewFeed> read(Form form, FeedStore feeds) {
    List<NewFeed> chosen = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      if (!form.value("pick" + i).isEmpty()) {
        Map<String, String> one = new HashMap<>();
        for (String field : List.of("source_name", "source_home", "language")) {
          one.put(field, form.value(field));
        }
        one.put("url", form.value("url" + i));
        one.put("title", form.value("title" + i));
        Form single = new Form(one);
        FeedForm.read(single, feeds).ifPresent(chosen::add);
        single
            .wrongFields()
            .forEach(
                field -> single.problem(field).ifPresent(problem -> form.refuse(field, problem)));
      }
    }
    if (chosen.isEmpty() && form.isRight()) {
      form.refuse("choice", "choose_feed");
    }
    return chosen;
  }

  private static String cut(String text) {
    int most = FeedForm.MAX_TITLE;
    return text.length() <= most
        ? text
        : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
