package org.warraq.site;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.OutboxEvent;
import org.warraq.newsroom.OutboxListener;

/** Drops the pages on which an article appears when the newsroom tells of it. */
@Component
class SiteOutbox implements OutboxListener {
  private final ArchiveStore archive;
  private final PageCache cache;

  SiteOutbox(ArchiveStore archive, PageCache cache) {
    this.archive = archive;
    this.cache = cache;
  }

  @Override
  public String recipient() {
    return "site";
  }

  @Override
  public void take(List<OutboxEvent> events) {
    Set<Subject> subjects = new HashSet<>();
    for (long id : events.stream().map(OutboxEvent::articleId).distinct().toList()) {
      subjects.add(new Subject.OneArticle(id));
      archive.find(id).map(Subject::of).ifPresent(subjects::addAll);
    }
    cache.drop(subjects);
  }
}
