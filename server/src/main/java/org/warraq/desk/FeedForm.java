package org.warraq.desk;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.FeedStore;
import org.warraq.feed.UrlKey;
import org.warraq.feed.WebAddress;

/** A new feed as a form. */
public final class FeedForm {
  static final int MAX_TITLE = 120;

  /** Longer addresses are refused by servers and by people. */
  static final int MAX_URL = 2_000;

  /** Languages that are offered by name. */
  static final List<String> LANGUAGES =
      List.of(
          "ar", "fr", "en", "fa", "ur", "es", "tr", "ku", "ckb", "ber", "he", "de", "it", "pt",
          "nl", "ru", "zh", "hi", "id", "ms", "sw");

  private FeedForm() {}

  /** What the form says. */
  record NewFeed(URI url, String title, String sourceHome, String sourceName, String language) {}

  /** What the page of a new feed shows. */
  static Map<String, Object> matter(Frame frame, Campaign campaign, Form form) {
    Map<String, String> languages = new LinkedHashMap<>();
    LANGUAGES.forEach(tag -> languages.put(tag, frame.language(tag)));
    return Map.of(
        "campaign", campaign, "form", form, "search", Form.empty(), "languages", languages);
  }

  static Optional<NewFeed> read(Form form, FeedStore feeds) {
    Optional<URI> url = web(form, "url", form.required("url", MAX_URL));
    url.filter(address -> feeds.isTaken(address, 0))
        .ifPresent(address -> form.refuse("url", "feed_taken"));
    String sourceName = form.required("source_name", MAX_TITLE);
    String title = form.line("title", MAX_TITLE);
    String home = form.line("source_home", MAX_URL);
    Optional<URI> sourceHome =
        home.isEmpty() ? url.map(FeedForm::root) : web(form, "source_home", home);
    Optional<String> language = form.choice("language", LANGUAGES, tag -> tag);
    return form.isRight()
        ? Optional.of(
            new NewFeed(
                url.orElseThrow(),
                title.isEmpty() ? sourceName : title,
                sourceHome.orElseThrow().toString(),
                sourceName,
                language.orElseThrow()))
        : Optional.empty();
  }

  private static Optional<URI> web(Form form, String field, String text) {
    Optional<URI> address =
        WebAddress.parse(text).filter(url -> UrlKey.of(url.toString()).isPresent());
    if (address.isEmpty()) {
      form.refuse(field, "web_address");
    }
    return address;
  }

  private static URI root(URI address) {
    return address.resolve("/");
  }
}
