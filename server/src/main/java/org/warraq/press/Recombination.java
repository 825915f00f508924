package org.warraq.press;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes any number of distinct articles out of the sentences of the written ones of a language. Two
 * of them share a sentence by chance only, so none is a near-duplicate of another. The same number
 * always gives the same article.
 */
final class Recombination {
  private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?؟])\\s+");
  private static final int FEWEST_PARAGRAPHS = 5;
  private static final int MOST_PARAGRAPHS = 9;
  private static final int FEWEST_SENTENCES = 2;
  private static final int MOST_SENTENCES = 4;

  private final List<Copy> copies;
  private final List<String> sentences;

  Recombination(List<Copy> copies) {
    this.copies = List.copyOf(copies);
    this.sentences =
        List.copyOf(
            copies.stream()
                .flatMap(copy -> copy.body().stream())
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(block -> Stream.of(BETWEEN_SENTENCES.split(block.words())))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** The article of this number. */
  Copy article(int number) {
    var random = Chance.of(number);
    Copy model = copies.get(random.nextInt(copies.size()));
    Copy other = copies.get(random.nextInt(copies.size()));
    var body = new ArrayList<Block>();
    int paragraphs = random.nextInt(FEWEST_PARAGRAPHS, MOST_PARAGRAPHS + 1);
    for (int i = 0; i < paragraphs; i++) {
      body.add(
          new Block.Paragraph(
              sentences(random, random.nextInt(FEWEST_SENTENCES, MOST_SENTENCES + 1))));
    }
    return new Copy(
        Integer.toString(number),
        headline(model.headline(), other.headline(), number),
        sentences(random, 1),
        model.authors(),
        model.section(),
        other.tags(),
        Duration.ZERO,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        body);
  }

  private String sentences(RandomGenerator random, int count) {
    return Stream.generate(() -> sentences.get(random.nextInt(sentences.size())))
        .limit(count)
        .collect(Collectors.joining(" "));
  }

  /** The first half of one headline, the second half of another, and the number. */
  private static String headline(String first, String second, int number) {
    String[] before = first.split(" ");
    String[] after = second.split(" ");
    return Stream.of(
            Stream.of(before).limit(Math.ceilDiv(before.length, 2)),
            Stream.of(after).skip(after.length / 2),
            Stream.of(Integer.toString(number)))
        .flatMap(words -> words)
        .collect(Collectors.joining(" "));
  }
}
