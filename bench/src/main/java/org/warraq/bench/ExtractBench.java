package org.warraq.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.warraq.article.ArticleExtractor;
import org.warraq.article.ArticlePage;
import org.warraq.bench.ExtractCorpus.Example;
import org.warraq.language.Folding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How much of real articles the extractor finds, and at what cost. */
@Command(
    name = "extract",
    description =
        "Extraction from a folder of pages with known articles, from their Arabic twins, and its"
            + " cost beside the bare parse.",
    mixinStandardHelpOptions = true)
final class ExtractBench implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A folder with html/ and the truth beside it.")
  private Path folder = Path.of(".");

  @Option(names = "--worst", defaultValue = "0", description = "Print so many worst pages.")
  private int worst;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "Rounds of measuring the cost; the least of each page counts. 0 for none.")
  private int rounds;

  @Option(names = "--wrong", description = "Print wrong titles, authors and dates.")
  private boolean wrong;

  private static final int BOOTSTRAPS = 1000;

  private record Result(Example example, ArticlePage page, TextScore score) {}

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    ExtractCorpus corpus = ExtractCorpus.read(folder);
    Table table = new Table("extract");
    table.row("pages", corpus.examples().size());
    List<Result> results = results(corpus, corpus.examples());
    List<Result> twins = results(corpus, corpus.examples().stream().map(ArabicTwin::of).toList());
    switch (corpus.form()) {
      case BODIES -> bodies(table, results, twins);
      case ARTICLES -> articles(table, results, twins);
    }
    if (rounds > 0) {
      new ExtractCost(corpus.examples(), rounds).measure(table);
    }
    table.print();
    worst(results);
    return 0;
  }

  private static List<Result> results(ExtractCorpus corpus, List<Example> examples) {
    List<Result> results = new ArrayList<>();
    for (Example example : examples) {
      ArticlePage page = ArticleExtractor.extract(example.html(), example.url());
      TextScore score =
          switch (corpus.form()) {
            case BODIES -> TextScore.shingles(example.body(), page.text());
            case ARTICLES -> TextScore.words(example.body(), page.text());
          };
      results.add(new Result(example, page, score));
    }
    return results;
  }

  private static void bodies(Table table, List<Result> results, List<Result> twins) {
    table.row("F1 of shingles", f1(results));
    table.row("its standard deviation by bootstrap", deviation(results));
    table.row("precision", mean(results, TextScore::precision));
    table.row("recall", mean(results, TextScore::recall));
    table.row("exact", share(results, result -> result.score().exact()));
    table.row("mean F1 of a page", mean(results, TextScore::f1));
    table.row("Arabic twin: F1 of shingles", f1(twins));
    table.row("Arabic twin: exact", share(twins, result -> result.score().exact()));
    table.row("Arabic twin: difference of F1", Math.abs(f1(results) - f1(twins)));
  }

  private void articles(Table table, List<Result> results, List<Result> twins) {
    table.row("mean word F1 of a page", mean(results, TextScore::f1));
    table.row("Arabic twin: mean word F1 of a page", mean(twins, TextScore::f1));
    table.row("exact", share(results, result -> result.score().exact()));
    right(table, results, "title", Example::title, ExtractBench::hasTitle);
    right(table, results, "author", Example::author, ExtractBench::hasAuthors);
    right(table, results, "date", Example::date, ExtractBench::hasDate);
    right(table, twins, "Arabic twin: title", Example::title, ExtractBench::hasTitle);
    right(table, twins, "Arabic twin: author", Example::author, ExtractBench::hasAuthors);
    List<Result> unsigned =
        results.stream().filter(result -> result.example().author().isEmpty()).toList();
    table.row(
        "no author where the truth has none",
        share(unsigned, result -> result.page().authors().isEmpty()));
  }

  private void right(
      Table table,
      List<Result> results,
      String what,
      java.util.function.Function<Example, Optional<String>> truth,
      Predicate<Result> test) {
    List<Result> known =
        results.stream().filter(result -> truth.apply(result.example()).isPresent()).toList();
    table.row(what + " right, of " + known.size(), share(known, test));
    if (wrong && !what.startsWith("Arabic")) {
      for (Result result : known) {
        if (!test.test(result)) {
          System.out.printf(
              "%s %s | %s | %s%n",
              what,
              result.example().id(),
              truth.apply(result.example()).orElse(""),
              switch (what) {
                case "title" -> result.page().title().orElse("-");
                case "date" -> result.page().published().map(Object::toString).orElse("-");
                default -> result.page().authors().toString();
              });
        }
      }
    }
  }

  private static boolean hasTitle(Result result) {
    return result
        .page()
        .title()
        .map(Folding::key)
        .equals(result.example().title().map(Folding::key));
  }

  /** The same people, whatever the order. */
  private static boolean hasAuthors(Result result) {
    List<String> found =
        result.page().authors().stream().flatMap(name -> people(name).stream()).toList();
    return keys(found).equals(keys(people(result.example().author().orElseThrow())));
  }

  /** The truth names several people in one string, some with their degrees. */
  private static List<String> people(String names) {
    return Arrays.stream(names.split("\\s*(?:[,;،؛&]|\\band\\b|\\bwith\\b| ابغ )\\s*"))
        .filter(name -> !name.isBlank() && !name.matches("[A-Z.]{2,6}|Ph\\.?D\\.?"))
        .toList();
  }

  private static Set<String> keys(List<String> names) {
    return names.stream().map(Folding::key).collect(Collectors.toCollection(HashSet::new));
  }

  /** The same calendar day. */
  private static boolean hasDate(Result result) {
    return result
        .page()
        .published()
        .map(at -> at.toLocalDate().toString())
        .equals(result.example().date());
  }

  private static double f1(List<Result> results) {
    return TextScore.harmonic(
        mean(results, TextScore::precision), mean(results, TextScore::recall));
  }

  /** Over the pages for which it is a number. */
  private static double mean(
      List<Result> results, java.util.function.ToDoubleFunction<TextScore> figure) {
    return results.stream()
        .map(Result::score)
        .mapToDouble(figure)
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  private static double share(List<Result> results, Predicate<Result> test) {
    return (double) results.stream().filter(test).count() / results.size();
  }

  private static double deviation(List<Result> results) {
    Random chance = new Random(1);
    double[] samples = new double[BOOTSTRAPS];
    for (int i = 0; i < BOOTSTRAPS; i++) {
      List<Result> sample = new ArrayList<>();
      for (int j = 0; j < results.size(); j++) {
        sample.add(results.get(chance.nextInt(results.size())));
      }
      samples[i] = f1(sample);
    }
    double mean = Arrays.stream(samples).average().orElse(0);
    return Math.sqrt(Arrays.stream(samples).map(s -> (s - mean) * (s - mean)).average().orElse(0));
  }

  private void worst(List<Result> results) {
    results.stream()
        .sorted(Comparator.comparingDouble(result -> result.score().f1()))
        .limit(worst)
        .forEach(result ->
            System.out.printf(
                "  %.3f  P %.3f  R %.3f  %s  %s%n",
                result.score().f1(),
                result.score().precision(),
                result.score().recall(),
                result.example().id(),
                result.example().url()));
  }
}
