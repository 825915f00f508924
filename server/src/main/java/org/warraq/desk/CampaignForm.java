package org.warraq.desk;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.Campaign.FullText;
import org.warraq.campaign.Campaign.PublishMode;
import org.warraq.campaign.Campaign.Rules;
import org.warraq.language.RepairPolicy;
import org.warraq.language.RepairRule;
import org.warraq.newsroom.Section;
import org.warraq.newsroom.UpdatePolicy;

/** A campaign's settings as a form. */
public final class CampaignForm {
  private static final int MAX_NAME = 80;
  private static final int MAX_WORDS = 10_000;
  private static final int MAX_DAYS = 3_650;

  /** A week: what should wait longer is not news. */
  private static final int MAX_DELAY_MINUTES = 7 * 24 * 60;

  /** Asking more often is impolite, whatever the news. */
  private static final int MIN_POLL_MINUTES = 10;

  /** A week: what is asked less often loses entries of most feeds. */
  private static final int MAX_POLL_MINUTES = 7 * 24 * 60;

  /** Each word is looked for in each text. */
  private static final int MAX_LISTED_WORDS = 200;

  private static final int MAX_WORD_CHARACTERS = 100;
  private static final int MAX_LANGUAGES_CHARACTERS = 200;
  private static final double PERCENT = 100;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private CampaignForm() {}

  /** What the form says. */
  record Settings(
      String name,
      FullText fullText,
      Rules rules,
      Optional<Long> sectionId,
      Optional<Duration> pollEvery) {

    /** The campaign with these settings. */
    Campaign of(Campaign campaign) {
      return new Campaign(
          campaign.id(), name, campaign.state(), fullText, rules, sectionId, pollEvery);
    }
  }

  static Form fresh() {
    return of("", FullText.WHEN_PARTIAL, Rules.OPEN, Optional.empty(), Optional.empty());
  }

  static Form of(Campaign campaign) {
    return of(
        campaign.name(),
        campaign.fullText(),
        campaign.rules(),
        campaign.defaultSectionId(),
        campaign.pollEvery());
  }

  private static Form of(
      String name,
      FullText fullText,
      Rules rules,
      Optional<Long> sectionId,
      Optional<Duration> pollEvery) {
    Map<String, String> values = new HashMap<>();
    values.put("name", name);
    values.put("full_text", fullText.name());
    values.put("publish_mode", rules.publishMode().name());
    values.put("updates", rules.updates().name());
    values.put("section", sectionId.map(String::valueOf).orElse(""));
    values.put("poll_every", pollEvery.map(pause -> String.valueOf(pause.toMinutes())).orElse(""));
    values.put("min_words", rules.minWords() == 0 ? "" : String.valueOf(rules.minWords()));
    values.put("max_age", rules.maxAge().map(age -> String.valueOf(age.toDays())).orElse(""));
    values.put("delay", rules.delay().isZero() ? "" : String.valueOf(rules.delay().toMinutes()));
    values.put("min_confidence", String.valueOf(Math.round(rules.minConfidence() * PERCENT)));
    values.put("languages", String.join(" ", rules.languages()));
    values.put("required_words", String.join("\n", rules.requiredWords()));
    values.put("refused_words", String.join("\n", rules.refusedWords()));
    rules.repairs().rules().forEach(rule -> values.put(switchOf(rule), "on"));
    return new Form(values);
  }

  static Optional<Settings> read(Form form, List<Section> sections) {
    String name = form.required("name", MAX_NAME);
    Optional<FullText> fullText = form.choice("full_text", FullText.class);
    Optional<PublishMode> mode = form.choice("publish_mode", PublishMode.class);
    Optional<UpdatePolicy> updates = form.choice("updates", UpdatePolicy.class);
    Optional<Long> section = Optional.empty();
    if (!form.value("section").isEmpty()) {
      section = form.choice("section", sections, s -> String.valueOf(s.id())).map(Section::id);
    }
    OptionalInt pollEvery = form.number("poll_every", MIN_POLL_MINUTES, MAX_POLL_MINUTES);
    int minWords = form.number("min_words", 0, MAX_WORDS).orElse(0);
    OptionalInt maxAge = form.number("max_age", 1, MAX_DAYS);
    int delay = form.number("delay", 0, MAX_DELAY_MINUTES).orElse(0);
    int confidence = form.number("min_confidence", 0, (int) PERCENT).orElse(0);
    List<String> languages = languages(form);
    List<String> required = form.lines("required_words", MAX_LISTED_WORDS, MAX_WORD_CHARACTERS);
    List<String> refused = form.lines("refused_words", MAX_LISTED_WORDS, MAX_WORD_CHARACTERS);
    if (!form.isRight()) {
      return Optional.empty();
    }
    Rules rules =
        new Rules(
            mode.orElseThrow(),
            minWords,
            maxAge.isPresent() ? Optional.of(Duration.ofDays(maxAge.getAsInt())) : Optional.empty(),
            Duration.ofMinutes(delay),
            confidence / PERCENT,
            languages,
            required,
            refused,
            updates.orElseThrow(),
            repairs(form));
    return Optional.of(
        new Settings(
            name,
            fullText.orElseThrow(),
            rules,
            section,
            pollEvery.stream().mapToObj(Duration::ofMinutes).findFirst()));
  }

  /** The name of the switch of a rule of repair. */
  public static String switchOf(RepairRule rule) {
    return "repair-" + rule.id();
  }

  private static RepairPolicy repairs(Form form) {
    return new RepairPolicy(
        Arrays.stream(RepairRule.values())
            .filter(rule -> !form.value(switchOf(rule)).isEmpty())
            .collect(Collectors.toSet()));
  }

  private static List<String> languages(Form form) {
    List<String> tags =
        Arrays.stream(form.line("languages", MAX_LANGUAGES_CHARACTERS).split("[\\s,،;]+"))
            .filter(tag -> !tag.isEmpty())
            .map(tag -> tag.toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    if (!tags.stream().allMatch(tag -> LANGUAGE.matcher(tag).matches())) {
      form.refuse("languages", "languages");
    }
    return tags;
  }

  /** Sections to choose from, by id. */
  public static Map<String, String> sectionOptions(String none, List<Section> sections) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("", none);
    sections.forEach(section -> options.put(String.valueOf(section.id()), section.name()));
    return options;
  }
}
