package org.warraq.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.warraq.article.ArticleExtractor;
import org.warraq.bench.ExtractCorpus.Example;

/**
 * What extraction costs beside the bare parse of the same page, in one JVM, in turns, and what a
 * second thread brings. Costs are processor time of the thread, so that other programs disturb
 * little; the gain of threads is time on the clock.
 */
final class ExtractCost {
  private static final int WARM_UP = 4;

  private final List<Example> examples;
  private final int rounds;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** Keeps what was made from being thought away. */
  private long seen;

  ExtractCost(List<Example> examples, int rounds) {
    this.examples = examples;
    this.rounds = rounds;
  }

  void measure(Table table) throws InterruptedException, ExecutionException {
    double[] parse = new double[examples.size()];
    double[] extract = new double[examples.size()];
    Arrays.fill(parse, Double.MAX_VALUE);
    Arrays.fill(extract, Double.MAX_VALUE);
    for (int round = -WARM_UP; round < rounds; round++) {
      for (int i = 0; i < examples.size(); i++) {
        Example example = examples.get(i);
        double bare = micros(() -> parse(example));
        double whole = micros(() -> extract(example));
        if (round >= 0) {
          parse[i] = Math.min(parse[i], bare);
          extract[i] = Math.min(extract[i], whole);
        }
      }
    }
    double[] ratios = new double[parse.length];
    Arrays.setAll(ratios, i -> extract[i] / parse[i]);
    Arrays.sort(ratios);
    double bare = Arrays.stream(parse).sum();
    double whole = Arrays.stream(extract).sum();
    table.row("parse alone, ms a page", bare / 1000 / examples.size());
    table.row("parse and extraction, ms a page", whole / 1000 / examples.size());
    table.row("ratio of sums", whole / bare);
    table.row("ratio, the median page", ratios[ratios.length / 2]);
    table.row("ratio, one page of twenty is above", ratios[ratios.length * 19 / 20]);
    threads(table);
    table.row("checksum", String.valueOf(seen));
  }

  private void threads(Table table) throws InterruptedException, ExecutionException {
    double one = Double.MAX_VALUE;
    double two = Double.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      one = Math.min(one, seconds(1));
      two = Math.min(two, seconds(2));
    }
    table.row("pages a second, one thread", examples.size() / one);
    table.row("pages a second, two threads", 2 * examples.size() / two);
    table.row("two threads against one", 2 * one / two);
  }

  /** Each thread takes the whole corpus. */
  private double seconds(int atATime) throws InterruptedException, ExecutionException {
    try (ExecutorService workers = Executors.newFixedThreadPool(atATime)) {
      long start = System.nanoTime();
      List<Future<Long>> passes = new ArrayList<>();
      for (int t = 0; t < atATime; t++) {
        passes.add(workers.submit(() -> examples.stream().mapToLong(ExtractCost::extract).sum()));
      }
      for (Future<Long> pass : passes) {
        seen += pass.get();
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private interface Work {
    long run();
  }

  private double micros(Work work) {
    long start = threads.getCurrentThreadCpuTime();
    seen += work.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1e3;
  }

  private static long parse(Example example) {
    return Jsoup.parse(example.html(), example.url()).childNodeSize();
  }

  private static long extract(Example example) {
    return ArticleExtractor.extract(example.html(), example.url()).text().length();
  }
}
