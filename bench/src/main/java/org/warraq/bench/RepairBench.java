package org.warraq.bench;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jsoup.nodes.Entities;
import org.warraq.article.BodyRepair;
import org.warraq.article.BodyText;
import org.warraq.bench.TextDefects.Clean;
import org.warraq.bench.TextDefects.Spoilt;
import org.warraq.press.Block;
import org.warraq.press.InventedPress;
import org.warraq.press.PressArticle;
import org.warraq.press.Publisher;
import org.warraq.press.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What repair mends of defects that are put into clean articles, and what it does to clean ones.
 */
@Command(
    name = "repair",
    description = "Injected and mended defects by rule; changed characters in clean articles.",
    mixinStandardHelpOptions = true)
final class RepairBench implements Callable<Integer> {
  @Option(names = "--articles", defaultValue = "3000", description = "Clean articles.")
  private int articles;

  @Option(names = "--seed", defaultValue = "1", description = "Of chance.")
  private long seed;

  @Option(names = "--examples", defaultValue = "0", description = "Failures shown of each rule.")
  private int examples;

  @Override
  public Integer call() throws IOException {
    List<Clean> clean = clean(articles);
    Table table = new Table("repair");
    table.row("articles", clean.size());
    changes(clean, table);
    TextDefects defects = new TextDefects(new Random(seed));
    for (String kind : defects.kinds()) {
      mended(clean, kind, defects, table);
    }
    table.print();
    return 0;
  }

  private void changes(List<Clean> clean, Table table) {
    long characters = 0;
    long changed = 0;
    Map<String, Integer> byRule = new TreeMap<>();
    int shown = 0;
    long nanos = System.nanoTime();
    for (Clean article : clean) {
      BodyRepair.Repaired repaired = repair(article.paragraphs(), article.headline());
      List<String> after = BodyText.paragraphs(repaired.html());
      characters += String.join("\n\n", article.paragraphs()).length();
      int here = distance(article.paragraphs(), after);
      changed += here;
      repaired.counts().forEach((rule, count) -> byRule.merge(rule, count, Integer::sum));
      if (here > 0 && shown++ < examples) {
        System.out.println(repaired.counts() + " " + repaired.removed());
        show(article.paragraphs(), after);
      }
    }
    table.row("microseconds an article", (System.nanoTime() - nanos) / 1e3 / clean.size());
    table.row("characters", characters);
    table.row("changed characters per 100,000 of clean text", changed * 1e5 / characters);
    byRule.forEach((rule, count) -> table.row("  acted on clean text: " + rule, count));
  }

  private void mended(List<Clean> clean, String kind, TextDefects defects, Table table) {
    int injected = 0;
    int mended = 0;
    int shown = 0;
    for (Clean article : clean) {
      Optional<Spoilt> spoilt = defects.spoil(article, kind);
      if (spoilt.isEmpty()) {
        continue;
      }
      BodyRepair.Repaired repaired = repair(spoilt.get().paragraphs(), article.headline());
      List<String> after = BodyText.paragraphs(repaired.html());
      boolean whole =
          after.equals(article.paragraphs())
              && (spoilt.get().dateline().isEmpty()
                  || repaired.dateline().equals(spoilt.get().dateline()));
      int wrong = whole ? 0 : Math.max(1, difference(article.paragraphs(), after));
      injected += spoilt.get().times();
      mended += Math.max(0, spoilt.get().times() - wrong);
      if (!whole && shown++ < examples) {
        System.out.println(kind + " " + article.language() + " " + repaired.dateline());
        show(article.paragraphs(), after);
      }
    }
    if (injected > 0) {
      table.row(kind + ": injected", injected);
      table.row(kind + ": mended, percent", 100.0 * mended / injected);
    }
  }

  private static int difference(List<String> one, List<String> other) {
    int different = Math.abs(one.size() - other.size());
    for (int i = 0; i < Math.min(one.size(), other.size()) && one.size() == other.size(); i++) {
      different += one.get(i).equals(other.get(i)) ? 0 : 1;
    }
    return different;
  }

  private static void show(List<String> before, List<String> after) {
    List<String> missing = new ArrayList<>(before);
    missing.removeAll(after);
    List<String> extra = new ArrayList<>(after);
    extra.removeAll(before);
    missing.forEach(line -> System.out.println("  - " + line));
    extra.forEach(line -> System.out.println("  + " + line));
  }

  private static BodyRepair.Repaired repair(List<String> paragraphs, String headline) {
    StringBuilder html = new StringBuilder();
    paragraphs.forEach(text -> html.append("<p>").append(Entities.escape(text)).append("</p>"));
    return BodyRepair.repair(html.toString(), headline, Optional.empty());
  }

  /** Characters between the first and the last difference, paragraph by paragraph. */
  private static int distance(List<String> one, List<String> other) {
    if (one.equals(other)) {
      return 0;
    }
    if (one.size() != other.size()) {
      return distance(String.join("\n\n", one), String.join("\n\n", other));
    }
    int sum = 0;
    for (int i = 0; i < one.size(); i++) {
      sum += distance(one.get(i), other.get(i));
    }
    return sum;
  }

  private static int distance(String one, String other) {
    int least = Math.min(one.length(), other.length());
    int start = 0;
    while (start < least && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return Math.max(one.length(), other.length()) - start - end;
  }

  private static List<Clean> clean(int count) throws IOException {
    List<Clean> clean = new ArrayList<>();
    try (InventedPress press = InventedPress.start(0, InstantSource.system(), Scale.of(count))) {
      for (Publisher publisher : press.publishers()) {
        for (PressArticle article : press.articles(publisher.id())) {
          List<String> paragraphs = new ArrayList<>();
          for (Block block : article.body()) {
            switch (block) {
              case Block.Paragraph(String text) -> paragraphs.add(text);
              case Block.Subheading(String text) -> paragraphs.add(text);
              case Block.Quotation(String text) -> paragraphs.add(text);
              case Block.Bullets(List<String> items) -> paragraphs.addAll(items);
            }
          }
          clean.add(new Clean(article.headline(), publisher.language().split("-")[0], paragraphs));
        }
      }
    }
    return clean;
  }
}
