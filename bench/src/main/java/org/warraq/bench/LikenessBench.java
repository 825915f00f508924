package org.warraq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;
import org.warraq.bench.CopyEditor.Piece;
import org.warraq.language.Folding;
import org.warraq.newsroom.Filing;
import org.warraq.press.InventedPress;
import org.warraq.press.PressArticle;
import org.warraq.press.Publisher;
import org.warraq.press.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the recognition of copies finds and what it takes for copies, against a known truth. */
@Command(
    name = "likeness",
    description =
        "Recall of edited copies, false merges among formulas, and what a look-up costs in a large archive.",
    mixinStandardHelpOptions = true)
final class LikenessBench implements Callable<Integer> {
  @Option(names = "--articles", defaultValue = "4000", description = "Articles that are copied.")
  private int articles;

  @Option(names = "--copies", defaultValue = "3", description = "Copies of each.")
  private int copies;

  @Option(names = "--formulas", defaultValue = "100000", description = "Cables and bulletins.")
  private int formulas;

  @Option(
      names = "--forms",
      defaultValue = "ALL",
      description = "Which forms they are: ${COMPLETION-CANDIDATES}.")
  private Cables.Choice forms = Cables.Choice.ALL;

  @Option(
      names = "--archive",
      split = ",",
      defaultValue = "10000,100000,1000000",
      description = "Sizes of the archives in which a look-up is timed; 0 for none.")
  private int[] archive = {};

  @Option(
      names = "--texts",
      defaultValue = "true",
      fallbackValue = "true",
      negatable = true,
      description = "Time folding, shingling and hashing of a text (JMH).")
  private boolean texts;

  @Option(names = "--seed", defaultValue = "1", description = "Of chance.")
  private long seed;

  private static final int SOURCES = 40;

  @Override
  public Integer call() throws IOException, RunnerException {
    Table table = new Table("likeness");
    if (texts) {
      TextReadings.measure(table);
    }
    if (articles > 0) {
      copies(table);
    }
    if (formulas > 0) {
      formulas(table);
    }
    if (archive[0] > 0) {
      LookupTimes.measure(table, archive);
    }
    table.print();
    return 0;
  }

  private static final double[] BANDS = {0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01};

  private void copies(Table table) throws IOException {
    Random random = new Random(seed);
    List<Piece> pieces = pieces(articles);
    CopyEditor editor =
        new CopyEditor(
            random,
            pieces.stream()
                .limit(200)
                .flatMap(piece -> Arrays.stream(piece.text().split(" ")))
                .toList());
    Map<Double, int[]> byBand = new TreeMap<>();
    int falseMerges = 0;
    int merged = 0;
    int missed = 0;
    Path data = Files.createTempDirectory("warraq-bench");
    try (LikenessPaper paper = LikenessPaper.open(data, SOURCES)) {
      Instant start = Instant.now().minus(Duration.ofDays(2));
      Map<Long, String> textOf = new HashMap<>();
      for (int i = 0; i < pieces.size(); i++) {
        Instant at = start.plusSeconds(20L * i);
        Filing filing = paper.file(i % SOURCES, pieces.get(i).headline(), pieces.get(i).text(), at);
        falseMerges += isFalse(filing, pieces.get(i).text(), textOf) ? 1 : 0;
        int model = random.nextInt(i + 1);
        // A paper copies what came out lately.
        model = Math.max(model, i - 2000);
        for (int c = 0; c < copies; c++) {
          Piece original = pieces.get(model);
          Piece copy = editor.copy(original, pieces.get(random.nextInt(pieces.size())));
          double jaccard = jaccard(original.text(), copy.text());
          Filing taken =
              paper.file(
                  (model + 1 + c) % SOURCES, copy.headline(), copy.text(), at.plusSeconds(1 + c));
          boolean same = taken instanceof Filing.Sighted;
          int[] counts =
              byBand.computeIfAbsent(
                  Arrays.stream(BANDS).filter(b -> b <= jaccard).max().orElse(0), b -> new int[2]);
          counts[0]++;
          counts[1] += same ? 1 : 0;
          falseMerges += isFalse(taken, copy.text(), textOf) ? 1 : 0;
          if (jaccard >= 0.5) {
            merged += same ? 1 : 0;
            missed += same ? 0 : 1;
          }
        }
      }
      table.row("copies: with J ≥ 0.5", merged + missed);
      table.row("copies: recall, J ≥ 0.5", (double) merged / (merged + missed));
      byBand.forEach((band, counts) ->
          table.row(
              "copies: taken for the same, J from %.1f".formatted(band),
              "%d of %d (%.4f)".formatted(counts[1], counts[0], (double) counts[1] / counts[0])));
      table.row("copies: taken for an article with J < 0.5", falseMerges);
      table.row("copies: withheld", paper.withheld());
    } finally {
      Directories.delete(data);
    }
  }

  /** Whether a text was taken for an article that it has less than half in common with. */
  private static boolean isFalse(Filing filing, String text, Map<Long, String> textOf) {
    String standing = textOf.putIfAbsent(filing.articleId(), text);
    // Number words count as digits in the program and not here: a hundredth of leeway.
    return filing instanceof Filing.Sighted && (standing == null || jaccard(standing, text) < 0.49);
  }

  static List<Piece> pieces(int count) {
    List<Piece> pieces = new ArrayList<>();
    try (InventedPress press = InventedPress.start(0, InstantSource.system(), Scale.of(count))) {
      for (Publisher publisher : press.publishers()) {
        for (PressArticle article : press.articles(publisher.id())) {
          List<String> sentences =
              Stream.of(article.text().split("(?<=[.!?؟])\\s+")).map(String::strip).toList();
          pieces.add(new Piece(article.headline(), sentences));
        }
      }
    }
    return pieces;
  }

  /** Counted on strings, by other code than the program's. */
  private static double jaccard(String one, String other) {
    Set<String> a = shingles(one);
    Set<String> b = shingles(other);
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return (double) both.size() / (a.size() + b.size() - both.size());
  }

  private static Set<String> shingles(String text) {
    String[] words = Folding.key(text).split(" ");
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 2 < words.length; i++) {
      shingles.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
    }
    return shingles;
  }

  private void formulas(Table table) throws IOException {
    Cables cables = new Cables(new Random(seed), forms);
    Random random = new Random(seed + 1);
    Path data = Files.createTempDirectory("warraq-bench");
    Map<Long, String> textOf = new HashMap<>();
    int falseMerges = 0;
    int copiesFound = 0;
    int copiesMade = 0;
    long nanos = System.nanoTime();
    try (LikenessPaper paper = LikenessPaper.open(data, SOURCES)) {
      Instant start = Instant.now().minus(Duration.ofDays(6));
      long step = Duration.ofDays(6).toMillis() / Math.max(1, formulas);
      Cables.Cable cable = cables.next();
      for (int i = 0; i < formulas; i++) {
        boolean again = random.nextInt(50) == 0;
        if (!again) {
          cable = cables.next();
        }
        String key = Folding.key(cable.text());
        Filing filing =
            paper.file(
                random.nextInt(SOURCES),
                cable.headline(),
                cable.text(),
                start.plusMillis(step * i));
        boolean same = filing instanceof Filing.Sighted;
        if (same && !key.equals(textOf.get(filing.articleId()))) {
          falseMerges++;
          System.out.printf(
              "taken for the same:%n  %s%n  %s%n", textOf.get(filing.articleId()), key);
        }
        textOf.putIfAbsent(filing.articleId(), key);
        if (again) {
          copiesMade++;
          copiesFound += same ? 1 : 0;
        }
      }
      table.row("formulas: texts", formulas);
      table.row("formulas: false merges", falseMerges);
      table.row("formulas: exact copies in another paper, made", copiesMade);
      table.row("formulas: of these taken for the same", copiesFound);
      table.row("formulas: ms a text", (System.nanoTime() - nanos) / 1e6 / formulas);
      table.row("formulas: known formula shingles", paper.formulaShingles());
    } finally {
      Directories.delete(data);
    }
  }
}
