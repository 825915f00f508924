package org.warraq.site;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.ArchiveStore.Before;
import org.warraq.newsroom.ArchiveStore.Selection;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.ArticleCard;
import org.warraq.newsroom.Byline;
import org.warraq.newsroom.Extent;
import org.warraq.newsroom.LeadPicture;
import org.warraq.newsroom.Rights;
import org.warraq.page.Templates;
import org.warraq.search.SearchIndex;

/** An article with everything around it. */
@Component
public class ArticlePage {
  private static final int LATEST = 6;
  private static final int RELATED = 4;
  private static final int MORE = 4;

  /**
   * Words a minute. Trauzettel-Klosinski and Dietz (2012) measured 138 for Arabic and 228 for
   * English read aloud; silent reading of news is quicker than both.
   */
  private static final int WORDS_PER_MINUTE = 200;

  /** Search engines and previews show about so much of a description. */
  private static final int DESCRIPTION_CHARACTERS = 200;

  /** As many names as a large newspaper's archive prints in an hour. */
  private static final int COUNTED_BYLINES = 10_000;

  private final ArchiveStore archive;
  private final SearchIndex index;
  private final Templates templates;

  /** A desk's byline stands on tens of thousands of articles: counted once a minute, not a page. */
  private final LoadingCache<Long, Long> articlesOfByline;

  ArticlePage(ArchiveStore archive, SearchIndex index, Templates templates) {
    this.archive = archive;
    this.index = index;
    this.templates = templates;
    this.articlesOfByline =
        Caffeine.newBuilder()
            .maximumSize(COUNTED_BYLINES)
            .expireAfterWrite(PageCache.MAX_AGE)
            .build(id -> archive.count(new Selection.ByByline(id)));
  }

  /**
   * What stands around the article.
   *
   * @param latest the newest of all, without this one
   * @param related on the same matter, the likest first
   * @param more the newest of the same section, without this one, the latest and the related
   */
  public record Around(
      List<ArticleCard> latest,
      List<ArticleCard> related,
      List<ArticleCard> more,
      Optional<ArticleCard> previous,
      Optional<ArticleCard> next,
      List<Author> authors) {}

  /** A name over the article and how many articles carry it. */
  public record Author(Byline byline, long articles) {}

  /** Ways to pass the article on, without anybody's script. */
  public record Share(
      String link, String whatsapp, String telegram, String x, String facebook, String mail) {}

  Reply page(Frame frame, Article article) {
    Around around = around(article);
    boolean indexed = article.indexed() == Rights.Indexing.ALLOWED;
    Map<String, Object> parameters =
        Map.of(
            "frame", frame,
            "head", head(frame, article),
            "article", article,
            "body", ArticleText.forPage(article.bodyHtml()),
            "minutes", Math.max(1, Math.round((float) article.words() / WORDS_PER_MINUTE)),
            "around", around,
            "share", share(frame, article));
    return Reply.html(
        templates.render("site/article.jte", parameters),
        indexed ? Reply.Indexing.ALLOWED : Reply.Indexing.FORBIDDEN,
        subjects(article, around));
  }

  private static Set<Subject> subjects(Article article, Around around) {
    List<ArticleCard> shown = new ArrayList<>(around.latest());
    shown.addAll(around.related());
    shown.addAll(around.more());
    around.previous().ifPresent(shown::add);
    around.next().ifPresent(shown::add);
    Set<Subject> subjects = new HashSet<>(Subject.list(Optional.empty(), shown));
    subjects.add(new Subject.OneArticle(article.id()));
    return subjects;
  }

  private Around around(Article article) {
    ArchiveStore.Neighbours neighbours = archive.neighbours(article);
    List<ArticleCard> latest =
        archive.list(new Selection.All(), Before.NOTHING, LATEST + 1).stream()
            .filter(card -> card.id() != article.id())
            .limit(LATEST)
            .toList();
    List<ArticleCard> related = archive.cards(index.related(article.id(), RELATED));
    List<ArticleCard> more =
        article
            .section()
            .map(section ->
                archive.list(
                    new Selection.InSection(section.id()),
                    Before.NOTHING,
                    LATEST + RELATED + MORE + 1))
            .orElse(List.of())
            .stream()
            .filter(card ->
                card.id() != article.id() && !latest.contains(card) && !related.contains(card))
            .limit(MORE)
            .toList();
    List<Author> authors =
        article.bylines().stream()
            .map(byline -> new Author(byline, articlesOfByline.get(byline.id())))
            .toList();
    return new Around(latest, related, more, neighbours.previous(), neighbours.next(), authors);
  }

  private static Head head(Frame frame, Article article) {
    boolean indexed = article.indexed() == Rights.Indexing.ALLOWED;
    boolean ours = indexed && article.shown() == Extent.FULL;
    return new Head(
        article.headline(),
        article.standfirst().map(ArticlePage::description).orElse(""),
        Optional.of(ours ? frame.absolute(article.path()) : article.originUrl())
            .filter(address -> address.startsWith("http")),
        indexed ? Head.Robots.INDEX : Head.Robots.NOINDEX,
        article.section().map(s -> Route.Kind.SECTION.path(s.slug())).orElse("/"),
        "article",
        article.picture().map(picture -> image(frame, picture)),
        Optional.of(StructuredData.newsArticle(frame, article)),
        Optional.empty());
  }

  static Head.Image image(Frame frame, LeadPicture picture) {
    return new Head.Image(
        frame.site().address() + picture.path(picture.width()), picture.width(), picture.height());
  }

  /** The first characters in whole words. */
  private static String description(String text) {
    if (text.length() <= DESCRIPTION_CHARACTERS) {
      return text;
    }
    int end = text.lastIndexOf(' ', DESCRIPTION_CHARACTERS);
    return text.substring(0, end < 0 ? DESCRIPTION_CHARACTERS : end) + "…";
  }

  private static Share share(Frame frame, Article article) {
    String link = frame.absolute("/s/" + article.id());
    String url = Urls.value(link);
    String text = Urls.value(article.headline());
    return new Share(
        link,
        "https://wa.me/?text=" + text + "%20" + url,
        "https://t.me/share/url?url=" + url + "&text=" + text,
        "https://x.com/intent/post?url=" + url + "&text=" + text,
        "https://www.facebook.com/sharer/sharer.php?u=" + url,
        "mailto:?subject=" + text + "&body=" + url);
  }
}
