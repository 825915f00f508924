package org.warraq.article;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.warraq.language.CharacterSets;
import org.warraq.language.Languages;

/**
 * Reads the article out of a web page: headline, standfirst, authors, dates, lead picture, and the
 * text in well-formed paragraphs, without what the site puts around it.
 *
 * <p>One parse and one walk: text is cut into blocks, suspicious parts are flagged by name and
 * class but only provisionally ({@link FlagGuard}), the container is the subtree with the highest
 * sum of block scores ({@link Container}), and a last filter takes out what is in it but not of it.
 * Nothing depends on the language of the text.
 */
public final class ArticleExtractor {
  /** Longer pages are cut; the longest real one seen in a corpus of news was a third of it. */
  private static final int MAX_CHARACTERS = 5_000_000;

  /** An element takes hundreds of bytes of memory, a tag three characters of the page. */
  private static final int MAX_TAGS = 200_000;

  private static final int SHORTEST_TAG = 3;

  /** No page of so many characters has more bytes that matter. */
  private static final int MAX_BYTES = 2 * MAX_CHARACTERS;

  /** Under so much text the page's structured data is asked. */
  private static final int LITTLE = 250;

  /** Where the page itself has no text at all, so much structured data is one. */
  private static final int SENTENCES = 80;

  private static final int ENOUGH_FOR_LANGUAGE = 800;

  private ArticleExtractor() {}

  /**
   * Extracts from decoded HTML.
   *
   * @param html a page, however broken
   * @param url where it came from; relative links belong to it and a date may stand in it
   * @return what was found; an empty text with confidence 0 if nothing was
   */
  public static ArticlePage extract(String html, String url) {
    return extract(html, url, SiteTemplate.NONE);
  }

  /**
   * Extracts from decoded HTML of a site that is known.
   *
   * @param template what to expect of the site's pages
   */
  public static ArticlePage extract(String html, String url, SiteTemplate template) {
    String bounded = bounded(html);
    Document page = Tree.page(bounded, url);
    DeclaredRights.removePaidParts(page, bounded);
    template.removed().ifPresent(selector -> page.select(selector).remove());
    PageWalk walk = PageWalk.of(page);
    Head head = new Head(page);
    Metadata metadata = Metadata.of(head, walk, page.baseUri(), url);
    FlagGuard.lift(walk.blocks);
    Teasers.flag(walk.blocks, Metadata.host(url));
    Box container =
        template.container(
            page, walk.boxes, Container.choose(walk.boxes, walk.blocks, metadata.titleKeys()));
    List<Block> kept = BlockFilter.filter(walk.blocks, container, metadata.titleKeys());
    PageShape shape = PageShape.of(container, kept);
    kept = template.withoutFurniture(kept);
    Block standfirst = Standfirst.find(walk.blocks, kept, metadata);
    if (standfirst != null) {
      kept.remove(standfirst);
      BlockFilter.dropLabels(kept);
    }
    NearHeadline near = NearHeadline.of(walk.blocks, kept, container, metadata.titleKeys());
    PageDates dates = new PageDates(metadata.structured(), head, walk.signals, near);
    Byline byline =
        new Byline(
            new Authors(metadata, head, walk.signals, near, Metadata.host(url)).choose(),
            dates.published(url),
            dates.modified());
    return page(walk, metadata, container, kept, standfirst, page.baseUri(), byline, shape);
  }

  /**
   * Extracts from the bytes of a page as they came.
   *
   * @param body the bytes, not compressed
   * @param httpCharset the {@code charset} parameter of the Content-Type header
   * @param url where it came from
   */
  public static ArticlePage extract(byte[] body, Optional<String> httpCharset, String url) {
    return extract(body, httpCharset, url, SiteTemplate.NONE);
  }

  /**
   * Extracts from the bytes of a page of a site that is known.
   *
   * @param template what to expect of the site's pages
   */
  public static ArticlePage extract(
      byte[] body, Optional<String> httpCharset, String url, SiteTemplate template) {
    byte[] bounded = body.length > MAX_BYTES ? Arrays.copyOf(body, MAX_BYTES) : body;
    return extract(
        CharacterSets.decode(bounded, httpCharset, DeclaredCharset.of(bounded)).text(),
        url,
        template);
  }

  private static ArticlePage page(
      PageWalk walk,
      Metadata metadata,
      Box container,
      List<Block> kept,
      @Nullable Block standfirst,
      String base,
      Byline byline,
      PageShape shape) {
    List<String> paragraphs = kept.stream().map(Block::text).toList();
    int length = paragraphs.stream().mapToInt(String::length).sum();
    String html;
    Optional<String> declaredBody =
        metadata
            .structured()
            .body()
            // What only paying readers may see is not taken from where it was written for machines.
            .filter(b -> !metadata.structured().isPaid())
            .filter(
                b -> b.length() >= 2 * length && b.length() >= (length == 0 ? SENTENCES : LITTLE));
    boolean fromData = declaredBody.isPresent();
    if (declaredBody.isPresent()) {
      paragraphs = DeclaredBody.paragraphs(declaredBody.get());
      html = DeclaredBody.html(paragraphs);
    } else {
      html = BodyWriter.write(walk, kept, container, base);
    }
    String text = String.join("\n\n", paragraphs);
    Confidence confidence = Confidence.of(walk.blocks, kept, metadata, text, fromData);
    return new ArticlePage(
        metadata.title(),
        Standfirst.text(standfirst, metadata, text),
        byline.authors(),
        byline.published(),
        byline.modified(),
        metadata.section(),
        metadata.tags(),
        Optional.of(
                Languages.guess(
                    text.isBlank() ? metadata.title().orElse("") : beginning(text),
                    metadata.language()))
            .filter(tag -> !tag.equals(Languages.UNKNOWN)),
        metadata.siteName(),
        metadata.canonical(),
        metadata.shared(),
        LeadImages.choose(walk, metadata, container),
        paragraphs,
        text,
        html,
        confidence.value(),
        confidence.warnings(),
        metadata.robots(),
        metadata.signals(),
        shape);
  }

  /** The page up to where it is too long or has too many tags: the article is over by then. */
  private static String bounded(String html) {
    if (html.length() < MAX_TAGS * SHORTEST_TAG) {
      return html;
    }
    int end = Math.min(html.length(), MAX_CHARACTERS);
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0 && at < end; at = html.indexOf('<', at + 1)) {
      if (++tags > MAX_TAGS) {
        end = at;
      }
    }
    return html.substring(0, end);
  }

  /** What the language is told by: with what the page declares, little is enough. */
  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), ENOUGH_FOR_LANGUAGE));
  }
}
