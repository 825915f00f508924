package org.warraq.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.warraq.search.QueryText.Part;
import org.warraq.search.QueryText.Word;

/** Makes queries of the index from what a reader typed. */
final class WordQueries {
  private static final Map<String, Float> WEIGHTS =
      Map.of(Fields.HEADLINE, 3f, Fields.STANDFIRST, 2f, Fields.TEXT, 1f);

  private static final float EXACT = 4;
  private static final float FOLDED = 2;
  private static final float STEMMED = 1;

  /** Puts everything that was meant as typed before everything that only resembles it. */
  private static final float AS_TYPED = 1000;

  /** At most what one medium match of a stem in the text is worth. */
  private static final float RECENCY = 1.5f;

  private static final Duration HALF_AS_RECENT = Duration.ofDays(14);

  /** In shorter words one letter makes another word. */
  private static final int FUZZY_FROM = 4;

  private static final int TWO_EDITS_FROM = 8;

  /** With the expansions this keeps far below Lucene's limit of 1,024 clauses. */
  private static final int FUZZY_WORDS = 8;

  private static final int FUZZY_EXPANSIONS = 20;

  /** The mark of the spelling and the first letter: few mistype that. */
  private static final int FUZZY_PREFIX = 2;

  private WordQueries() {}

  /** Every word and phrase that is wanted, in any of its spellings; empty if nothing is wanted. */
  static Optional<Query> asTyped(QueryText text) {
    return query(text, Tolerance.SPELLINGS);
  }

  /**
   * As {@link #asTyped}, but words with a letter or two changed match too, and of four or more
   * words one may be missing.
   */
  static Optional<Query> similar(QueryText text) {
    return text.wanted().size() > FUZZY_WORDS ? Optional.empty() : query(text, Tolerance.MISTAKES);
  }

  private enum Tolerance {
    SPELLINGS,
    MISTAKES
  }

  /** Everything that resembles the query, what is meant as typed first. */
  static Query ranked(Query asTyped, Optional<Query> similar, Instant now) {
    BooleanQuery.Builder recent =
        new BooleanQuery.Builder()
            .add(asTyped, Occur.MUST)
            .add(
                LongField.newDistanceFeatureQuery(
                    Fields.PUBLISHED, RECENCY, now.toEpochMilli(), HALF_AS_RECENT.toMillis()),
                Occur.SHOULD);
    if (similar.isEmpty()) {
      return recent.build();
    }
    return new BooleanQuery.Builder()
        .add(new BoostQuery(recent.build(), AS_TYPED), Occur.SHOULD)
        .add(similar.get(), Occur.SHOULD)
        .build();
  }

  /** The same documents, seen through a filter. */
  static Query filtered(Query query, SearchFilter filter) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    filter.section().ifPresent(slug -> all.add(term(Fields.SECTION, slug), Occur.FILTER));
    filter.source().ifPresent(slug -> all.add(term(Fields.SOURCE, slug), Occur.FILTER));
    filter
        .language()
        .ifPresent(tag -> all.add(term(Fields.LANGUAGE, Fields.language(tag)), Occur.FILTER));
    return all.build();
  }

  private static Optional<Query> query(QueryText text, Tolerance tolerance) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    boolean meaningful = text.wanted().stream().anyMatch(WordQueries::isMeaningful);
    int required = 0;
    for (Part part : text.parts()) {
      switch (part.kind()) {
        case WORDS -> {
          for (Word word : part.words()) {
            // A stop word is only looked for when there is nothing else to look for.
            boolean must = isMeaningful(word) || !meaningful;
            words.add(word(word, tolerance), must ? Occur.MUST : Occur.SHOULD);
            required += must ? 1 : 0;
          }
        }
        case PHRASE -> {
          words.add(phrase(part), Occur.MUST);
          required++;
        }
        case EXCLUDED -> all.add(phrase(part), Occur.MUST_NOT);
      }
    }
    if (required == 0) {
      return Optional.empty();
    }
    return Optional.of(
        all.add(
                tolerance == Tolerance.MISTAKES
                    ? forgiving(words.build(), required)
                    : words.build(),
                Occur.MUST)
            .build());
  }

  private static BooleanQuery forgiving(BooleanQuery words, int required) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    BooleanQuery.Builder needed = new BooleanQuery.Builder();
    words.forEach(clause -> {
      if (clause.occur() == Occur.MUST) {
        needed.add(clause.query(), Occur.SHOULD);
      } else {
        some.add(clause);
      }
    });
    needed.setMinimumNumberShouldMatch(required < 4 ? required : required - 1);
    return some.add(needed.build(), Occur.MUST).build();
  }

  private static boolean isMeaningful(Word word) {
    return !word.spellings().stems().isEmpty();
  }

  private static Query word(Word word, Tolerance tolerance) {
    BooleanQuery.Builder fields = new BooleanQuery.Builder();
    WEIGHTS.forEach((field, weight) -> {
      Spellings spellings = word.spellings();
      List<Query> forms = new ArrayList<>();
      forms.add(new BoostQuery(term(field, Spellings.exact(spellings.exact())), EXACT));
      forms.add(new BoostQuery(term(field, Spellings.folded(spellings.folded())), FOLDED));
      spellings.stems().forEach(stem -> forms.add(new BoostQuery(term(field, stem), STEMMED)));
      if (tolerance == Tolerance.MISTAKES && !field.equals(Fields.STANDFIRST)) {
        mistaken(field, spellings.folded()).ifPresent(forms::add);
      }
      fields.add(new BoostQuery(new DisjunctionMaxQuery(forms, 0), weight), Occur.SHOULD);
    });
    return fields.build();
  }

  private static Optional<Query> mistaken(String field, String folded) {
    if (edits(folded) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new FuzzyQuery(
            new Term(field, Spellings.folded(folded)),
            edits(folded),
            FUZZY_PREFIX,
            FUZZY_EXPANSIONS,
            true));
  }

  /** How many letters of a word may be wrong. */
  static int edits(String word) {
    return word.length() < FUZZY_FROM ? 0 : word.length() < TWO_EDITS_FROM ? 1 : 2;
  }

  /** Words in their order and folded spelling: who quotes means it. */
  private static Query phrase(Part part) {
    BooleanQuery.Builder fields = new BooleanQuery.Builder();
    WEIGHTS.forEach((field, weight) -> {
      PhraseQuery.Builder words = new PhraseQuery.Builder();
      part.words()
          .forEach(word -> words.add(new Term(field, Spellings.folded(word.spellings().folded()))));
      fields.add(new BoostQuery(words.build(), weight * FOLDED), Occur.SHOULD);
    });
    return fields.build();
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
