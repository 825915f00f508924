package org.warraq.site;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.ArchiveStore.Before;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.MatchStore;
import org.warraq.newsroom.SectionStore;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;
import org.warraq.newsroom.StandingPage;
import org.warraq.newsroom.StandingPageStore;
import org.warraq.page.Templates;

/** Says what each address shows. */
@Component
class SitePages {
  private final SiteStore sites;
  private final SectionStore sections;
  private final StandingPageStore standing;
  private final ArchiveStore archive;
  private final MatchStore matches;
  private final Templates templates;
  private final Assets assets;
  private final InstantSource clock;
  private final HomePage home;
  private final ArticlePage article;
  private final ListPage lists;
  private final DayPage days;
  private final SearchPage search;
  private final Feeds feeds;
  private final Sitemaps sitemaps;
  private final CrawlerDocuments crawlers;

  SitePages(
      SiteStore sites,
      SectionStore sections,
      StandingPageStore standing,
      ArchiveStore archive,
      MatchStore matches,
      Templates templates,
      Assets assets,
      InstantSource clock,
      HomePage home,
      ArticlePage article,
      ListPage lists,
      DayPage days,
      SearchPage search,
      Feeds feeds,
      Sitemaps sitemaps,
      CrawlerDocuments crawlers) {
    this.sites = sites;
    this.sections = sections;
    this.standing = standing;
    this.archive = archive;
    this.matches = matches;
    this.templates = templates;
    this.assets = assets;
    this.clock = clock;
    this.home = home;
    this.article = article;
    this.lists = lists;
    this.days = days;
    this.search = search;
    this.feeds = feeds;
    this.sitemaps = sitemaps;
    this.crawlers = crawlers;
  }

  /** The newspaper's settings; empty until it has been set up. */
  Optional<Site> site() {
    return sites.site();
  }

  /** What a request for this route is answered with. */
  Reply reply(Route route) {
    return switch (route) {
      case Route.Home(Before before) when before.equals(Before.NOTHING) -> home.front(frame());
      case Route.Home(Before before) -> lists.everything(frame(), before);
      case Route.Story story -> story(story);
      case Route.ShortLink(long id) ->
          archive
              .find(id)
              .filter(found -> found.status() == ArticleStatus.PUBLISHED)
              .<Reply>map(found -> moved(found.path()))
              .orElseGet(() -> story(new Route.Story(id, "")));
      case Route.Day(Optional<LocalDate> day, Before before) ->
          days.page(frame(), day, before).orElseGet(() -> notice(404));
      case Route.Standing(String slug) ->
          standing.bySlug(slug).<Reply>map(this::standing).orElseGet(() -> notice(404));
      case Route.Listing listing -> lists.of(frame(), listing).orElseGet(() -> notice(404));
      case Route.Search(String query, int page) -> search.results(frame(), query, page);
      case Route.Feed feed -> feeds.reply(frame(), feed).orElseGet(() -> notice(404));
      case Route.Sitemap(String file) -> sitemaps.reply(frame(), file).orElseGet(() -> notice(404));
      case Route.Robots() -> crawlers.robots(frame());
      case Route.Ads() -> crawlers.ads().orElseGet(() -> notice(404));
      case Route.SecurityContact() -> crawlers.security(frame()).orElseGet(() -> notice(404));
      case Route.Manifest() -> crawlers.manifest(frame());
      case Route.Elsewhere(String path) -> moved(path);
    };
  }

  private Reply story(Route.Story asked) {
    return archive
        .find(asked.id())
        .<Reply>map(found ->
            switch (found.status()) {
              case PUBLISHED ->
                  found.slug().equals(asked.slug())
                      ? article.page(frame(), found)
                      : moved(found.path());
              case TRASHED, EXPIRED -> standing(found.id()).orElseGet(() -> notice(410));
              case HELD, SCHEDULED -> notice(404);
            })
        .orElseGet(() -> notice(404));
  }

  /** The way to the article that an editor joined this one to. */
  private Optional<Reply> standing(long id) {
    return matches
        .joinedInto(id)
        .flatMap(archive::find)
        .filter(found -> found.status() == ArticleStatus.PUBLISHED)
        .map(found -> moved(found.path()));
  }

  private static Reply moved(String path) {
    return new Reply.Moved(301, Urls.path(path));
  }

  private Reply standing(StandingPage page) {
    Frame frame = frame();
    Head head =
        Head.page(page.title(), "", Optional.of(frame.absolute(page.path())), Head.Robots.INDEX);
    return Reply.html(
        templates.render(
            "site/standing.jte",
            Map.of(
                "frame", frame,
                "head", head,
                "page", page,
                "body", ArticleText.forPage(page.bodyHtml()))),
        Reply.Indexing.ALLOWED,
        Set.of());
  }

  /** A page that says why there is none, with a search box. */
  Reply.Page notice(int status) {
    Frame frame = frame();
    String kind = status == 410 ? "gone" : status == 404 ? "missing" : "failed";
    Head head = Head.page(frame.word(kind + ".title"), "", Optional.empty(), Head.Robots.NOINDEX);
    return Reply.notice(
        status,
        templates.render(
            "site/notice.jte",
            Map.of(
                "frame", frame,
                "head", head,
                "kind", kind,
                "latest", archive.list(new ArchiveStore.Selection.All(), Before.NOTHING, 5))));
  }

  private Frame frame() {
    Site site = sites.site().orElseThrow();
    return new Frame(site, sections.all(), standing.all(), assets, clock.instant());
  }
}
