package org.warraq.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.CrawlerRulesStore;
import org.warraq.newsroom.FeedsChanged;
import org.warraq.newsroom.OutboxEvent;
import org.warraq.newsroom.OutboxListener;
import org.warraq.newsroom.PagesChanged;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;

/**
 * Drops the pages on which an article appears when the newsroom tells of it, and says which feeds
 * changed.
 */
@Component
class SiteOutbox implements OutboxListener {
  private final ArchiveStore archive;
  private final SiteStore sites;
  private final CrawlerRulesStore rules;
  private final PageCache cache;
  private final ApplicationEventPublisher events;

  SiteOutbox(
      ArchiveStore archive,
      SiteStore sites,
      CrawlerRulesStore rules,
      PageCache cache,
      ApplicationEventPublisher events) {
    this.archive = archive;
    this.sites = sites;
    this.rules = rules;
    this.cache = cache;
    this.events = events;
  }

  /** Every page names the standing ones. */
  @EventListener
  void pagesChanged(PagesChanged changed) {
    cache.clear();
  }

  @Override
  public String recipient() {
    return "site";
  }

  @Override
  public void take(List<OutboxEvent> told) {
    Set<Subject> subjects = new HashSet<>();
    List<Article> articles = new ArrayList<>();
    for (long id : told.stream().map(OutboxEvent::articleId).distinct().toList()) {
      subjects.add(new Subject.OneArticle(id));
      archive.find(id).ifPresent(articles::add);
    }
    articles.forEach(article -> subjects.addAll(Subject.of(article)));
    cache.drop(subjects);
    if (!rules.rules().hub().isEmpty()) {
      sites.site().ifPresent(site -> tell(site, articles));
    }
  }

  /** Says which feeds tell of the articles, for the hub. */
  private void tell(Site site, List<Article> articles) {
    Set<String> addresses = new LinkedHashSet<>();
    for (Article article : articles) {
      Feeds.of(article).forEach(path -> addresses.add(site.address() + Urls.path(path)));
    }
    events.publishEvent(new FeedsChanged(addresses));
  }
}
