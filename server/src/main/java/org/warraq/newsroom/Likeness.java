package org.warraq.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Component;
import org.warraq.language.Distinction;
import org.warraq.language.Exchanges;
import org.warraq.language.Exchanges.Scrutiny;
import org.warraq.language.LookupKeys;
import org.warraq.language.LookupKeys.Keys;
import org.warraq.language.Resemblance;
import org.warraq.language.TextFingerprint;
import org.warraq.newsroom.LikenessKeyStore.Votes;
import org.warraq.newsroom.LikenessStore.Standing;
import org.warraq.newsroom.Match.Doubt;

/**
 * Whether a draft is an article that stands, or is like one: keys find a handful of candidates,
 * whose texts are then compared exactly. Taking two articles for one hides one of them from the
 * readers, so every doubt leaves them two; an editor can join them.
 */
@Component
class Likeness {
  /** Word sequences shared by at least half: the same text, edited or shortened. */
  private static final double SAME_TEXT = 0.5;

  /** Below the same text, above chance: texts on one event that quote the same words. */
  private static final double RELATED = 0.3;

  /** One text stands whole in the other: a round-up, or a longer version. */
  private static final double CONTAINED = 0.8;

  /** With fewer sequences in common, containment is chance. */
  private static final int LEAST_CONTAINED = 12;

  /** When formulas leave less of a text, what is left does not say what it tells. */
  private static final int LEAST_LEFT = 10;

  /** Of what an article has alone among its relatives, its copy has more than a stranger does. */
  private static final double DISTINCT = 0.3;

  /** Nothing sets the article apart: then only the same words are the same article. */
  private static final double IDENTICAL = 0.98;

  /** What articles that are less alike have in common is a quotation rather than a formula. */
  private static final double FORMULA_EVIDENCE = 0.2;

  private static final int FORMULA_WITNESSES = 2;

  /** Candidates whose texts are compared: those with the most keys in common. */
  private static final int COMPARED = 16;

  /** Reading the places in which two texts differ costs more than counting. */
  private static final int READ = 4;

  /** Articles that may show that another is a form. */
  private static final int WITNESSES = 6;

  /** So many of them show it so well that any other word counts. */
  private static final int FORM_SHOWN = 2;

  private static final int LOGGED = 3;

  private final LikenessStore texts;
  private final FormulaStore formulas;
  private final MatchStore matches;

  Likeness(LikenessStore texts, FormulaStore formulas, MatchStore matches) {
    this.texts = texts;
    this.formulas = formulas;
    this.matches = matches;
  }

  /** An article that the draft is like, and how much. */
  record Kin(Standing standing, Resemblance resemblance, Match.Kind kind, Doubt doubt) {}

  /**
   * What a draft is like.
   *
   * @param subject what was compared; empty when there were too few words
   * @param same the article that it is
   * @param related articles that it is like without being the same, the nearest first
   * @param compared all whose texts were compared
   */
  record Findings(
      Optional<Subject> subject, Optional<Kin> same, List<Kin> related, List<Standing> compared) {}

  /** Looks for articles that the draft is like. */
  Findings look(Draft draft, Provenance from, Instant now) {
    Optional<Subject> subject = Subject.of(draft, from);
    if (subject.isEmpty()) {
      return new Findings(subject, Optional.empty(), List.of(), List.of());
    }
    IntPredicate isFormula = formulas.formulas(now);
    List<Standing> candidates = candidates(subject.get(), isFormula);
    List<Kin> kin = kin(subject.get(), candidates, isFormula);
    List<Kin> related = new ArrayList<>();
    int read = 0;
    for (Kin each : kin) {
      Kin judged = each;
      if (each.kind() == Match.Kind.SAME) {
        judged =
            ++read > READ
                ? withheld(each, Doubt.FORM)
                : judged(subject.get(), each, candidates, isFormula);
        if (judged.kind() == Match.Kind.SAME) {
          return new Findings(subject, Optional.of(judged), List.of(), candidates);
        }
      }
      related.add(judged);
    }
    return new Findings(subject, Optional.empty(), related, candidates);
  }

  private List<Standing> candidates(Subject subject, IntPredicate isFormula) {
    TextFingerprint text = subject.text().text();
    Map<Long, Votes> votes =
        new HashMap<>(texts.votes(LookupKeys.of(text, isFormula), subject.publishedAt()));
    if (text.hasAny(isFormula)) {
      // What came before the formula was known stands under keys that were made with it.
      Keys before = LookupKeys.of(text, shingle -> false);
      texts
          .votes(before, subject.publishedAt())
          .forEach((id, v) -> votes.merge(id, v, Votes::plus));
    }
    List<Long> nearest =
        votes.entrySet().stream()
            .filter(vote -> vote.getValue().bands() > 0 || vote.getValue().passages() > 1)
            .sorted(
                Comparator.comparingInt((Map.Entry<Long, Votes> v) ->
                        v.getValue().bands() + v.getValue().passages())
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(COMPARED)
            .map(Map.Entry::getKey)
            .toList();
    if (nearest.isEmpty()) {
      return List.of();
    }
    Set<Long> apart = matches.apartFrom(subject.entryId());
    return texts.texts(nearest).stream()
        .filter(standing -> !apart.contains(standing.articleId()))
        .filter(standing -> apart(standing, subject).compareTo(LikenessStore.EPOCH) <= 0)
        .toList();
  }

  private static Duration apart(Standing standing, Subject subject) {
    return Duration.between(standing.publishedAt(), subject.publishedAt()).abs();
  }

  private static List<Kin> kin(Subject subject, List<Standing> candidates, IntPredicate isFormula) {
    List<Kin> kin = new ArrayList<>();
    for (Standing standing : candidates) {
      Resemblance resemblance =
          Resemblance.of(subject.text().text(), standing.text().text(), isFormula);
      boolean contained =
          resemblance.containment() >= CONTAINED && resemblance.shared() >= LEAST_CONTAINED;
      if (resemblance.jaccard() >= SAME_TEXT) {
        kin.add(
            subject.brief() || standing.brief()
                ? new Kin(standing, resemblance, Match.Kind.WITHHELD, Doubt.SHORT)
                : new Kin(standing, resemblance, Match.Kind.SAME, Doubt.NONE));
      } else if (resemblance.jaccard() >= RELATED || contained) {
        kin.add(new Kin(standing, resemblance, Match.Kind.RELATED, Doubt.NONE));
      }
    }
    kin.sort(
        Comparator.comparingDouble((Kin k) -> k.resemblance().jaccard())
            .reversed()
            .thenComparing(k -> k.standing().articleId()));
    return kin;
  }

  private static Kin judged(
      Subject subject, Kin kin, List<Standing> candidates, IntPredicate isFormula) {
    if (kin.resemblance().least() < LEAST_LEFT) {
      return withheld(kin, Doubt.FORM);
    }
    Standing standing = kin.standing();
    Scrutiny scrutiny = standing.sourceId() == subject.sourceId() ? Scrutiny.CLOSE : Scrutiny.USUAL;
    Kin judged = judged(subject, kin, scrutiny);
    if (judged.kind() != Match.Kind.SAME) {
      return judged;
    }
    List<TextFingerprint> relatives = relatives(standing, candidates, isFormula);
    if (relatives.isEmpty()) {
      return judged;
    }
    if (isOnlyForm(subject, kin, relatives, isFormula)) {
      return withheld(kin, Doubt.FORM);
    }
    return relatives.size() < FORM_SHOWN ? judged : judged(subject, kin, Scrutiny.CLOSE);
  }

  private static Kin judged(Subject subject, Kin kin, Scrutiny scrutiny) {
    return switch (Exchanges.doubt(subject.text(), kin.standing().text(), scrutiny)) {
      case NUMBERS -> withheld(kin, Doubt.NUMBERS);
      case NAMES -> withheld(kin, Doubt.NAMES);
      case NONE -> kin;
    };
  }

  /** Other articles that are the same form as this one, filled in otherwise. */
  private static List<TextFingerprint> relatives(
      Standing standing, List<Standing> candidates, IntPredicate isFormula) {
    TextFingerprint text = standing.text().text();
    return candidates.stream()
        .filter(other -> other.articleId() != standing.articleId())
        .filter(other -> Resemblance.of(text, other.text().text(), isFormula).jaccard() >= RELATED)
        .limit(WITNESSES)
        // A round-up that contains the article shows nothing about it; another filled-in form does.
        .filter(other ->
            Exchanges.doubt(standing.text(), other.text(), Scrutiny.USUAL) != Exchanges.Doubt.NONE)
        .map(other -> other.text().text())
        .toList();
  }

  /** Whether the two have in common what the article has in common with others anyway. */
  private static boolean isOnlyForm(
      Subject subject, Kin kin, List<TextFingerprint> relatives, IntPredicate isFormula) {
    OptionalDouble share =
        Distinction.share(
            subject.text().text(), kin.standing().text().text(), relatives, isFormula);
    return share.isPresent()
        ? share.getAsDouble() < DISTINCT
        : kin.resemblance().jaccard() < IDENTICAL;
  }

  private static Kin withheld(Kin kin, Doubt doubt) {
    return new Kin(kin.standing(), kin.resemblance(), Match.Kind.WITHHELD, doubt);
  }

  /** Notes that the draft was taken for an article that stood. */
  void logSame(Findings findings, Provenance from, Instant now) {
    matches.log(findings.same().orElseThrow(), from, Optional.empty(), now);
  }

  /**
   * Notes that the draft was taken for an article by a name that both have. The texts say nothing
   * about that, but are compared for whoever reads the log, as long as the article's is kept.
   */
  void logNamed(long articleId, Match.Kind kind, Draft draft, Provenance from, Instant now) {
    Optional<Subject> subject = Subject.of(draft, from);
    Optional<Standing> standing = texts.texts(List.of(articleId)).stream().findFirst();
    Resemblance resemblance =
        subject.isPresent() && standing.isPresent()
            ? Resemblance.of(
                subject.get().text().text(), standing.get().text().text(), formulas.formulas(now))
            : Resemblance.UNKNOWN;
    matches.insert(
        new MatchStore.Entry(from.entryId(), from.headline(), from.source().id()),
        articleId,
        Optional.empty(),
        new MatchStore.Found(
            kind,
            Doubt.NONE,
            resemblance,
            standing
                .map(s -> Duration.between(s.publishedAt(), from.publishedAt()))
                .orElse(Duration.ZERO)),
        now);
  }

  /** Keeps what the new article is like, for those that come after it, and what it was like. */
  void keep(long articleId, Findings findings, Provenance from, Instant now) {
    if (findings.subject().isEmpty()) {
      return;
    }
    Subject subject = findings.subject().get();
    TextFingerprint text = subject.text().text();
    findings.related().stream()
        .limit(LOGGED)
        .forEach(kin -> matches.log(kin, from, Optional.of(articleId), now));
    findings.compared().stream()
        .filter(other -> text.resemblance(other.text().text()) >= FORMULA_EVIDENCE)
        .limit(FORMULA_WITNESSES)
        .forEach(other ->
            formulas.shared(text, subject.publishedAt(), other.text().text(), other.publishedAt()));
    texts.keep(articleId, subject, LookupKeys.of(text, formulas.formulas(now)), now);
  }

  /** Forgets what is too old to be like anything. */
  void forgetOld(Instant now) {
    texts.forgetOld(now);
    formulas.forgetOld(now);
  }
}
