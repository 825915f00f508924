package org.warraq.press;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A range of recombined articles, made anew whenever they are asked for. */
final class ScaledStock implements Stock {
  private static final Duration APART = Duration.ofMinutes(7);
  private static final Pattern NUMBER = Pattern.compile("/article-(\\d{1,9})\\.html$");

  private final Masthead masthead;
  private final URI home;
  private final Recombination recombination;
  private final Instant start;
  private final int from;
  private final int to;

  /**
   * @param from the number of the newest article
   * @param to the number after the oldest
   */
  ScaledStock(
      Masthead masthead, URI home, Recombination recombination, Instant start, int from, int to) {
    this.masthead = masthead;
    this.home = home;
    this.recombination = recombination;
    this.start = start;
    this.from = from;
    this.to = to;
  }

  @Override
  public List<PressArticle> at(Instant now) {
    return IntStream.range(from, to).mapToObj(this::article).toList();
  }

  @Override
  public Optional<PressArticle> find(String path, Instant now) {
    return Optional.of(NUMBER.matcher(path))
        .filter(Matcher::find)
        .map(match -> Integer.parseInt(match.group(1)))
        .filter(number -> number >= from && number < to)
        .map(this::article)
        .filter(article -> article.canonical().getPath().equals(path));
  }

  @Override
  public Instant lastChange(Instant now) {
    return start.minus(APART);
  }

  private PressArticle article(int number) {
    Instant published = start.minus(APART.multipliedBy(number - from + 1L));
    Copy copy = recombination.article(number);
    String path =
        WrittenStock.path(
            published, masthead.zone(), Addresses.NUMBER.slug(copy.number(), copy.headline()));
    return WrittenStock.article(
        masthead.id() + "-" + number, copy, published, Optional.empty(), home.resolve(path));
  }
}
