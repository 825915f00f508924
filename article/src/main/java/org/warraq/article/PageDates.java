package org.warraq.article;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.warraq.article.PageSignals.Signal;
import org.warraq.language.Folding;

/**
 * When an article was published and last changed: from what is written for machines down to what
 * stands beside the headline, and the address at last.
 */
final class PageDates {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:published_time",
          "og:article:published_time",
          "article:published",
          "datepublished",
          "citation_publication_date",
          "parsely-pub-date",
          "sailthru.date",
          "article.published",
          "article_date_original",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date.created",
          "dc.date",
          "dcterms.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "og:publish_date",
          "publication_date",
          "cxenseparse:recs:publishtime",
          "rnews:datepublished",
          "pub_date",
          "published-date",
          "date",
          "article:created",
          "originalpublicationdate",
          "timestamp",
          "release_date");

  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "og:article:modified_time",
          "datemodified",
          "dcterms.modified",
          "dc.date.modified",
          "last-modified",
          "article.updated",
          "lastmod");

  /** Words that tell a change from a publication, in many languages. */
  private static final List<String> CHANGED =
      DataFiles.lines("dates/updated.txt").stream().map(Folding::fold).toList();

  private static final int MAX_DATE_LINE = 50;

  private final StructuredArticle structured;
  private final Head head;
  private final PageSignals signals;
  private final NearHeadline near;

  PageDates(StructuredArticle structured, Head head, PageSignals signals, NearHeadline near) {
    this.structured = structured;
    this.head = head;
    this.signals = signals;
    this.near = near;
  }

  Optional<OffsetDateTime> published(String url) {
    return structured
        .published()
        .flatMap(Dates::parse)
        .map(this::withZone)
        .or(() -> meta(PUBLISHED))
        .or(() -> metaThatSaysSo())
        .or(() -> property("datePublished"))
        .or(() -> property("dateCreated"))
        .or(() -> elements(signals.times, near::isNear))
        .or(() -> lines(PageDates::unchanged))
        .or(() -> elements(signals.dates, near::isNear))
        .or(() -> Dates.inPath(url))
        .or(() -> elements(signals.times, near::isAboveEnd))
        .or(() -> elements(signals.dates, near::isAboveEnd))
        .or(() -> lines(line -> line))
        .or(() -> dateIn(near.lastLines(), PageDates::dateLine))
        .or(() -> elements(signals.times, _ -> true))
        .or(() -> elements(signals.dates, _ -> true));
  }

  Optional<OffsetDateTime> modified() {
    return structured
        .modified()
        .flatMap(Dates::parse)
        .or(() -> meta(MODIFIED))
        .or(() -> property("dateModified"));
  }

  /** Structured data without a zone, if the same time stands elsewhere with one. */
  private OffsetDateTime withZone(OffsetDateTime date) {
    if (date.getOffset().getTotalSeconds() != 0) {
      return date;
    }
    return meta(PUBLISHED)
        .filter(other -> other.toLocalDateTime().equals(date.toLocalDateTime()))
        .orElse(date);
  }

  private Optional<OffsetDateTime> meta(List<String> names) {
    for (String name : names) {
      Optional<OffsetDateTime> date = head.first(name).flatMap(Dates::parse);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** A meta element whose name speaks of publishing and whose content is a date. */
  private Optional<OffsetDateTime> metaThatSaysSo() {
    return head.valuesOf(name ->
            (name.contains("publish") || name.contains("pubdate"))
                && !name.contains("publisher")
                && !name.contains("modif")
                && !name.contains("update"))
        .map(Dates::parse)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<OffsetDateTime> property(String name) {
    return signals.properties.stream()
        .filter(signal -> !signal.isElsewhere())
        .map(Signal::element)
        .filter(element -> element.attr("itemprop").contains(name))
        .map(PageDates::dateOf)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<OffsetDateTime> elements(List<Signal> from, Predicate<Signal> where) {
    return from.stream()
        .filter(where)
        .map(Signal::element)
        .filter(element -> !saysChanged(element))
        .map(PageDates::dateOf)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean saysChanged(Element element) {
    String classes = element.className().toLowerCase(java.util.Locale.ROOT);
    boolean named =
        (classes.contains("updat") || classes.contains("modif")) && !classes.contains("publish");
    return named
        || element.attr("itemprop").contains("dateModified")
        || saysChanged(element.text());
  }

  private static boolean saysChanged(String text) {
    return text.length() > 0 && unchanged(text).isEmpty();
  }

  private static Optional<OffsetDateTime> dateOf(Element element) {
    return Dates.parse(element.attr("datetime"))
        .or(() -> Dates.parse(element.attr("content")))
        .or(() -> Dates.parse(unchanged(String.join(" ", NearHeadline.texts(element)))));
  }

  private Optional<OffsetDateTime> lines(java.util.function.UnaryOperator<String> part) {
    return dateIn(near.lines(), part);
  }

  private static Optional<OffsetDateTime> dateIn(
      List<List<String>> lines, java.util.function.UnaryOperator<String> part) {
    return lines.stream()
        .map(texts -> String.join(" ", texts))
        .filter(line -> line.chars().anyMatch(Character::isDigit))
        .map(part)
        .map(Dates::parse)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A line, if it is one that says when: short, and no sentence. */
  private static String dateLine(String line) {
    return line.length() <= MAX_DATE_LINE && !Lines.endsASentence(line) ? unchanged(line) : "";
  }

  /** What of a line stands before a word that announces a change. */
  private static String unchanged(String line) {
    String folded = Folding.fold(line);
    int end = folded.length();
    for (String word : CHANGED) {
      int at = folded.indexOf(word);
      if (at >= 0 && at < end) {
        end = at;
      }
    }
    return folded.substring(0, end).strip();
  }
}
