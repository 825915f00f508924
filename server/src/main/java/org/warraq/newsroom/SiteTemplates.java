package org.warraq.newsroom;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.warraq.article.PageShape;
import org.warraq.article.SiteMemory;
import org.warraq.article.SiteTemplate;
import org.warraq.newsroom.SiteTemplateStore.Given;
import org.warraq.store.Database;

/** What is known of the pages of each host: learnt from its latest articles, or said by people. */
@Component
public class SiteTemplates {
  private static final int MOST_HOSTS = 500;

  /** What other nodes have learnt is known after this time. */
  private static final Duration RELOAD = Duration.ofMinutes(5);

  private final Database database;
  private final SiteTemplateStore store;
  private final Cache<String, SiteTemplate> templates =
      Caffeine.newBuilder().maximumSize(MOST_HOSTS).expireAfterWrite(RELOAD).build();

  SiteTemplates(Database database, SiteTemplateStore store) {
    this.database = database;
    this.store = store;
  }

  /**
   * A host's template as people see it.
   *
   * @param pages from how many articles it was learnt
   * @param containerPath where the text usually stands
   * @param lines what is taken out of its texts
   * @param pinned whether it stays as it is
   * @param body a person's selector of the text
   * @param removed a person's selector of what is not
   */
  public record Known(
      String host,
      int pages,
      Optional<String> containerPath,
      List<String> lines,
      boolean pinned,
      Optional<String> body,
      Optional<String> removed) {}

  /** What to expect of the pages of a host. */
  public SiteTemplate of(String host) {
    return templates.get(host, this::load);
  }

  private SiteTemplate load(String host) {
    Given given = store.given(host);
    SiteMemory memory = store.memory(host);
    return new SiteTemplate(
        memory.furniture(), memory.containerPath(), given.body(), given.removed());
  }

  /** Learns from one more article page of a host; part of the caller's transaction. */
  public void learn(String host, String address, PageShape shape) {
    if (shape.lines().isEmpty() || store.given(host).pinned()) {
      return;
    }
    SiteMemory before = store.memory(host);
    SiteMemory after = before.with(SiteMemory.Page.of(address, shape));
    store.replace(host, before, after);
    Set<Long> furniture = after.furniture();
    Map<Long, String> words = new HashMap<>();
    shape.lines().stream()
        .filter(line -> furniture.contains(line.key()))
        .forEach(line -> words.put(line.key(), line.text()));
    if (!words.isEmpty()) {
      store.keepWords(host, words);
    }
    loadAgain(host);
  }

  /** What is not committed yet would be read as it was before. */
  private void loadAgain(String host) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            templates.invalidate(host);
          }
        });
  }

  /** What is known of the hosts of a publisher. */
  public List<Known> ofDomain(String domain) {
    return store.hosts(domain).stream().map(this::known).toList();
  }

  /** What is known of one host. */
  public Known known(String host) {
    Given given = store.given(host);
    SiteMemory memory = store.memory(host);
    return new Known(
        host,
        memory.pages().size(),
        memory.containerPath(),
        store.words(host, memory.furniture()),
        given.pinned(),
        given.body(),
        given.removed());
  }

  /** Whether a host's template stays as it is from now on or goes on learning. */
  public void set(String host, Learning learning) {
    change(host, given -> new Given(learning == Learning.PINNED, given.body(), given.removed()));
  }

  /** Whether a template changes with the site. */
  public enum Learning {
    LEARNING,
    PINNED
  }

  /** Sets or takes away people's selectors, which have been checked for their form. */
  public void select(String host, Optional<String> body, Optional<String> removed) {
    change(host, given -> new Given(given.pinned(), body, removed));
  }

  private void change(String host, UnaryOperator<Given> change) {
    database.run(() -> {
      store.setGiven(host, change.apply(store.given(host)));
      loadAgain(host);
    });
  }

  /** Forgets what was learnt from a host's pages; people's words stay. */
  public void reset(String host) {
    database.run(() -> {
      store.forget(host);
      loadAgain(host);
    });
  }
}
