package org.warraq.site;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.FeedsChanged;
import org.warraq.newsroom.OutboxEvent;
import org.warraq.newsroom.OutboxListener;
import org.warraq.newsroom.PagesChanged;
import org.warraq.newsroom.SiteStore;

/**
 * Drops the pages on which an article appears when the newsroom tells of it, and says which feeds
 * changed.
 */
@Component
class SiteOutbox implements OutboxListener {
  private final ArchiveStore archive;
  private final SiteStore sites;
  private final PageCache cache;
  private final ApplicationEventPublisher events;

  SiteOutbox(
      ArchiveStore archive, SiteStore sites, PageCache cache, ApplicationEventPublisher events) {
    this.archive = archive;
    this.sites = sites;
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
    Set<String> feeds = new LinkedHashSet<>();
    for (long id : told.stream().map(OutboxEvent::articleId).distinct().toList()) {
      subjects.add(new Subject.OneArticle(id));
      Optional<Article> article = archive.find(id);
      article.map(Subject::of).ifPresent(subjects::addAll);
      article.map(Feeds::of).ifPresent(feeds::addAll);
    }
    cache.drop(subjects);
    sites
        .site()
        .ifPresent(site -> {
          Set<String> addresses = new LinkedHashSet<>();
          feeds.forEach(path -> addresses.add(site.address() + Urls.path(path)));
          events.publishEvent(new FeedsChanged(addresses));
        });
  }
}
