package org.warraq.newsroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.warraq.article.BodyText;
import org.warraq.language.Folding;
import org.warraq.language.WordSequences;
import org.warraq.newsroom.ArticleStore.Content;
import org.warraq.newsroom.ArticleStore.Known;

/**
 * Recognises articles by their aliases: a hit on any is the same article. What a page says of
 * itself and addresses that differ in a parameter without meaning count only when the texts agree.
 */
@Component
class Recognition {
  /** Nearly all word sequences: the same text with its typing errors mended. */
  static final double NEARLY_EQUAL = 0.9;

  /** An edited text keeps more of its word sequences than this. */
  private static final double EDITED = 0.3;

  private static final double SAME_HEADLINE = 0.5;

  private final ArticleStore articles;
  private final SightingStore sightings;
  private final AliasStore aliases;
  private final UrlLearning learning;

  Recognition(
      ArticleStore articles, SightingStore sightings, AliasStore aliases, UrlLearning learning) {
    this.articles = articles;
    this.sightings = sightings;
    this.aliases = aliases;
    this.learning = learning;
  }

  /**
   * What was found.
   *
   * @param articleId the article that stands
   * @param draft the draft, under an address that is its own
   */
  record Found(Optional<Long> articleId, Filing.Match match, Draft draft) {}

  /** The article that this is, if there is one. Learns from the pair of addresses. */
  Found find(Draft draft, Provenance from) {
    Marks marks = from.marks();
    List<Alias> strong = strong(marks);
    Optional<Alias> text = Alias.text(draft.headline(), draft.text());
    List<Alias> weak = weak(draft, marks);
    Map<Alias, Long> known =
        aliases.articles(
            Stream.of(strong, text.stream().toList(), weak).flatMap(List::stream).toList());
    boolean originIsOwn = marks.addresses().contains(draft.originUrlKey());
    Optional<Long> byName =
        first(strong, known)
            .or(() -> originIsOwn ? articles.byOriginKey(draft.originUrlKey()) : Optional.empty())
            .or(() -> marks.addresses().stream().findFirst().flatMap(sightings::bySightingKey));
    if (byName.isPresent()) {
      return new Found(byName, Filing.Match.URL, draft);
    }
    Optional<Long> byDeclared =
        Stream.concat(
                first(weak, known).stream(), articles.byOriginKey(draft.originUrlKey()).stream())
            .filter(id -> resemblance(draft, from, id) >= EDITED)
            .findFirst();
    if (byDeclared.isPresent()) {
      return new Found(byDeclared, Filing.Match.URL, draft);
    }
    Optional<Long> byText = text.map(known::get);
    Optional<Long> byNeighbour = learn(draft, from, byText);
    if (byNeighbour.isPresent()) {
      return new Found(byNeighbour, Filing.Match.URL, draft);
    }
    return new Found(byText, Filing.Match.TEXT, ownAddress(draft, from));
  }

  private List<Alias> strong(Marks marks) {
    Set<Alias> strong = new LinkedHashSet<>();
    marks.addresses().stream().map(Alias::address).forEach(strong::add);
    strong.addAll(marks.ids());
    return List.copyOf(strong);
  }

  private List<Alias> weak(Draft draft, Marks marks) {
    Set<Alias> weak = new LinkedHashSet<>();
    Stream.concat(Stream.of(draft.originUrlKey()), marks.declared().stream())
        .filter(key -> !marks.addresses().contains(key))
        .map(Alias::address)
        .forEach(weak::add);
    weak.addAll(learning.reduced(marks.addresses()));
    return List.copyOf(weak);
  }

  private static Optional<Long> first(List<Alias> names, Map<Alias, Long> known) {
    return names.stream().map(known::get).filter(Objects::nonNull).findFirst();
  }

  /** Looks at addresses that differ in one parameter, and counts what their texts say about it. */
  private Optional<Long> learn(Draft draft, Provenance from, Optional<Long> sameText) {
    Optional<Long> same = Optional.empty();
    Set<String> counted = new HashSet<>();
    for (UrlLearning.Neighbour neighbour : learning.neighbours(from.marks().addresses())) {
      double alike =
          sameText.filter(id -> id == neighbour.articleId()).isPresent()
              ? 1
              : resemblance(draft, from, neighbour.articleId());
      boolean isSame = alike >= NEARLY_EQUAL;
      if (isSame && learning.isIgnored(neighbour)) {
        same = Optional.of(neighbour.articleId());
      }
      // A text that was edited meanwhile says neither.
      boolean isDifferent = alike < EDITED;
      if ((isSame || isDifferent) && counted.add(neighbour.host() + '?' + neighbour.parameter())) {
        learning.count(neighbour, isSame ? 1 : 0, isDifferent ? 1 : 0);
      }
    }
    return same;
  }

  /** How much of what an article shows a draft would show. */
  private double resemblance(Draft draft, Provenance from, long articleId) {
    return articles
        .known(articleId)
        .map(known -> {
          Allowance allowance =
              Allowance.ofStanding(known.shown(), from.source().rights(), from.signals());
          return resemblance(Newsroom.content(draft, allowance), known);
        })
        .orElse(0.0);
  }

  static double resemblance(Content fresh, Known known) {
    return resemblance(
        fresh, new Content(known.headline(), known.standfirst(), known.bodyHtml(), known.words()));
  }

  /**
   * How much two texts share; under another headline they are never nearly equal, and a number in a
   * headline is no counter.
   */
  static double resemblance(Content one, Content other) {
    double texts =
        words(one.headline(), one.standfirst(), one.bodyHtml())
            .resemblance(words(other.headline(), other.standfirst(), other.bodyHtml()));
    double headlines =
        WordSequences.of(one.headline()).resemblance(WordSequences.of(other.headline()));
    return headlines < SAME_HEADLINE || !numbers(one.headline()).equals(numbers(other.headline()))
        ? Math.min(texts, SAME_HEADLINE)
        : texts;
  }

  private static List<String> numbers(String text) {
    return Arrays.stream(Folding.key(text).split(" "))
        .filter(word -> !word.isEmpty() && word.chars().allMatch(Character::isDigit))
        .toList();
  }

  private static WordSequences words(
      String headline, Optional<String> standfirst, String bodyHtml) {
    return WordSequences.of(
        headline + "\n" + standfirst.orElse("") + "\n" + BodyText.text(bodyHtml));
  }

  /** An address that another article has by its page's mistake gives way to the feed's. */
  Draft ownAddress(Draft draft, Provenance from) {
    boolean isTaken =
        !from.marks().addresses().contains(draft.originUrlKey())
            && !draft.originUrlKey().equals(from.urlKey())
            && articles.byOriginKey(draft.originUrlKey()).isPresent();
    return isTaken ? draft.withOrigin(from.url(), from.urlKey()) : draft;
  }

  /** Whether an address or id belongs to an article. */
  boolean isKnown(Marks marks) {
    return !aliases.articles(strong(marks)).isEmpty()
        || marks.addresses().stream()
            .findFirst()
            .flatMap(key -> articles.byOriginKey(key).or(() -> sightings.bySightingKey(key)))
            .isPresent();
  }

  /** What a draft is known by of itself: its feed's addresses and ids, and its text. */
  List<Alias> ownNames(Draft draft, Provenance from) {
    List<Alias> names = new ArrayList<>(strong(from.marks()));
    Alias.text(draft.headline(), draft.text()).ifPresent(names::add);
    Alias.body(draft.text()).ifPresent(names::add);
    return names;
  }

  /** What its page says that it is known by. */
  List<Alias> declaredNames(Draft draft, Provenance from) {
    return weak(draft, from.marks());
  }

  /**
   * Takes an entry's addresses and ids from an article that it is not, and its text unless the
   * article's is the same word for word.
   */
  void part(long articleId, Draft draft, Provenance from) {
    aliases.remove(
        articleId,
        resemblance(draft, from, articleId) < 1 ? ownNames(draft, from) : strong(from.marks()));
  }

  /** Keeps the aliases of what was filed. */
  void remember(long articleId, Draft draft, Provenance from) {
    aliases.keep(articleId, ownNames(draft, from));
    aliases.keep(articleId, declaredNames(draft, from));
    aliases.keepNeighbours(articleId, UrlLearning.neighbourAliases(from.marks().addresses()));
  }
}
