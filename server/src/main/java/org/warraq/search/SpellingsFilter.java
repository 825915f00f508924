package org.warraq.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Puts the chosen terms of every word at the word's place. */
final class SpellingsFilter extends TokenFilter {
  private final Function<String, List<String>> terms;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Deque<String> waiting = new ArrayDeque<>();
  private @Nullable State place;
  private int skipped;

  SpellingsFilter(TokenStream words, Function<String, List<String>> terms) {
    super(words);
    this.terms = terms;
  }

  @Override
  public boolean incrementToken() throws IOException {
    boolean first = waiting.isEmpty();
    while (waiting.isEmpty()) {
      if (!input.incrementToken()) {
        return false;
      }
      waiting.addAll(terms.apply(term.toString()));
      if (waiting.isEmpty()) {
        skipped += increment.getPositionIncrement();
      }
    }
    if (first) {
      increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
      skipped = 0;
      place = captureState();
    } else {
      restoreState(place);
      increment.setPositionIncrement(0);
    }
    term.setEmpty().append(waiting.remove());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting.clear();
    skipped = 0;
  }
}
