package org.warraq.newsroom;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.warraq.feed.UrlKey;
import org.warraq.language.WordSequences;
import org.warraq.newsroom.Takedown.Cause;
import org.warraq.store.Database;

/** What an editor has removed does not come back: it is known by every name it had. */
@Component
public class Takedowns {
  private static final double SAME_HEADLINE = 0.3;

  private final Database database;
  private final ArticleStore articles;
  private final AliasStore aliases;
  private final TakedownStore takedowns;
  private final Recognition recognition;
  private final OutboxStore outbox;
  private final InstantSource clock;

  Takedowns(
      Database database,
      ArticleStore articles,
      AliasStore aliases,
      TakedownStore takedowns,
      Recognition recognition,
      OutboxStore outbox,
      InstantSource clock) {
    this.database = database;
    this.articles = articles;
    this.aliases = aliases;
    this.takedowns = takedowns;
    this.recognition = recognition;
    this.outbox = outbox;
    this.clock = clock;
  }

  private Optional<Takedown> of(Collection<Alias> names) {
    return takedowns.find(names);
  }

  /** The takedown that keeps an entry away, by its addresses and ids. */
  public Optional<Takedown> of(Marks marks) {
    return of(names(marks));
  }

  /** Keeps the same away under the other names of an entry that came back. */
  public void alsoKnownAs(Takedown takedown, Marks marks) {
    database.run(() -> takedowns.name(takedown.id(), names(marks)));
  }

  /**
   * The takedown that keeps a draft away, by any of its names or by its text; what it is called now
   * is kept away too.
   */
  public Optional<Takedown> of(Draft draft, Provenance from) {
    return database.write(() -> {
      Optional<Takedown> takedown =
          of(recognition.ownNames(draft, from))
              .or(() ->
                  of(recognition.declaredNames(draft, from))
                      .filter(found -> isHeadlineOf(found, draft)));
      takedown.ifPresent(found -> alsoKnownAs(found, from.marks()));
      return takedown;
    });
  }

  private static boolean isHeadlineOf(Takedown takedown, Draft draft) {
    return takedown.headline().isEmpty()
        || WordSequences.of(takedown.headline()).resemblance(WordSequences.of(draft.headline()))
            >= SAME_HEADLINE;
  }

  /**
   * Throws an article away for a reason; it does not come back.
   *
   * @return false when there is no such article
   */
  public boolean takeDown(long articleId, String reason, long accountId) {
    return database.write(() -> {
      Optional<ArticleStatus> status = articles.known(articleId).map(ArticleStore.Known::status);
      if (status.isPresent()) {
        letBack(articleId);
        keepAway(articleId, Cause.TAKEN_DOWN, reason, Optional.of(accountId));
        articles.setStatus(articleId, ArticleStatus.TRASHED, Optional.empty());
        if (status.get() == ArticleStatus.PUBLISHED) {
          outbox.add(OutboxEvent.Kind.WITHDRAWN, articleId);
        }
      }
      return status.isPresent();
    });
  }

  /**
   * Deletes an article that was thrown away. It still does not come back.
   *
   * @return false when there is no such article in the trash
   */
  public boolean delete(long articleId) {
    return database.write(() -> {
      boolean isTrashed =
          articles
              .known(articleId)
              .filter(known -> known.status() == ArticleStatus.TRASHED)
              .isPresent();
      if (isTrashed) {
        articles.delete(articleId);
      }
      return isTrashed;
    });
  }

  private static Set<Alias> names(Marks marks) {
    Set<Alias> names = new LinkedHashSet<>(marks.ids());
    marks.addresses().stream().map(Alias::address).forEach(names::add);
    return names;
  }

  /** Keeps an article away from now on, under every name that is its alone. */
  void keepAway(long articleId, Cause cause, String reason, Optional<Long> accountId) {
    ArticleStore.Origin origin = articles.origin(articleId);
    long id =
        takedowns.add(
            cause,
            Optional.of(articleId),
            origin.url(),
            origin.headline(),
            reason,
            accountId,
            clock.instant());
    List<Alias> names = new ArrayList<>(aliases.own(articleId));
    aliases.urlKeys(articleId).stream()
        .filter(UrlKey::isOfDocument)
        .map(Alias::address)
        .forEach(names::add);
    takedowns.name(id, names);
  }

  /** Lets an article come back. */
  void letBack(long articleId) {
    takedowns.ofArticle(articleId).forEach(takedowns::lift);
  }

  /**
   * Keeps away whatever is or will be at an address.
   *
   * @return the article that stands there, which the caller may want to take down
   * @throws IllegalArgumentException when it is not the http or https address of a document
   */
  public Optional<Long> add(String url, String reason, long accountId) {
    String key =
        UrlKey.of(url)
            .filter(UrlKey::isOfDocument)
            .orElseThrow(() ->
                new IllegalArgumentException("A takedown needs a document's address, not " + url));
    return database.write(() -> {
      Alias alias = Alias.address(key);
      if (takedowns.find(List.of(alias)).isEmpty()) {
        long id =
            takedowns.add(
                Cause.ADDRESS,
                Optional.empty(),
                url,
                "",
                reason,
                Optional.of(accountId),
                clock.instant());
        takedowns.name(id, List.of(alias));
      }
      return Optional.ofNullable(aliases.articles(List.of(alias)).get(alias))
          .or(() -> articles.byOriginKey(key));
    });
  }

  /** Ends a takedown; an article that it kept stays where it is. */
  public void lift(long id) {
    database.run(() -> takedowns.lift(id));
  }
}
