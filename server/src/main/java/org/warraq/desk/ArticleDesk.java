package org.warraq.desk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.desk.ArticleForm.Text;
import org.warraq.newsroom.Amendment;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.Newsroom;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.Takedown;
import org.warraq.newsroom.Takedowns;
import org.warraq.newsroom.Updates;
import org.warraq.people.Account;
import org.warraq.people.AuditAction;
import org.warraq.people.AuditStore;
import org.warraq.store.Database;

/** An editor's changes of articles, each recorded in its own transaction. */
@Component
class ArticleDesk {
  private final Database database;
  private final Newsroom newsroom;
  private final Updates updates;
  private final Takedowns takedowns;
  private final AuditStore audit;

  ArticleDesk(
      Database database,
      Newsroom newsroom,
      Updates updates,
      Takedowns takedowns,
      AuditStore audit) {
    this.database = database;
    this.newsroom = newsroom;
    this.updates = updates;
    this.takedowns = takedowns;
    this.audit = audit;
  }

  /** What came of a wish to move an article. */
  enum Move {
    DONE,
    /** It stood there already, or its time is over. */
    UNCHANGED,
    /** The source is blocked: nothing of it may appear. */
    SOURCE_BLOCKED,
    /** Editors hold, publish and trash; the rest happens by itself. */
    NOT_AN_EDITORS
  }

  Amendment save(Article article, Text text, Account editor) {
    return database.write(() -> {
      Amendment amendment =
          newsroom.amend(
              article.id(),
              text.basedOn(),
              text.headline(),
              text.standfirst(),
              text.bodyHtml(),
              editor.id());
      if (amendment instanceof Amendment.Saved(int revision)) {
        audit.record(
            editor.id(), AuditAction.ARTICLE_EDITED, article.id(), String.valueOf(revision));
      }
      return amendment;
    });
  }

  Move move(Article article, ArticleStatus to, Account editor) {
    Optional<AuditAction> action = action(to);
    if (action.isEmpty()) {
      return Move.NOT_AN_EDITORS;
    }
    if (to == ArticleStatus.PUBLISHED && article.source().standing() == Source.Standing.BLOCKED) {
      return Move.SOURCE_BLOCKED;
    }
    return database.write(() -> {
      if (!newsroom.move(article.id(), to)) {
        return Move.UNCHANGED;
      }
      audit.record(editor.id(), action.get(), article.id(), "");
      return Move.DONE;
    });
  }

  /** Makes a publisher's change ours; false when none is open. */
  boolean accept(Article article, Account editor) {
    return database.write(() -> {
      Optional<Integer> revision = updates.accept(article.id());
      revision.ifPresent(number ->
          audit.record(
              editor.id(), AuditAction.PROPOSAL_ACCEPTED, article.id(), String.valueOf(number)));
      return revision.isPresent();
    });
  }

  /** Keeps the article as it is; false when no change is open. */
  boolean dismiss(Article article, Account editor) {
    return database.write(() -> {
      boolean dismissed = updates.dismiss(article.id());
      if (dismissed) {
        audit.record(editor.id(), AuditAction.PROPOSAL_DISMISSED, article.id(), "");
      }
      return dismissed;
    });
  }

  void takeDown(Article article, String reason, Account editor) {
    database.run(() -> {
      if (takedowns.takeDown(article.id(), reason, editor.id())) {
        audit.record(editor.id(), AuditAction.ARTICLE_TAKEN_DOWN, article.id(), reason);
      }
    });
  }

  /** Takes down whatever has or will have this address. */
  void takeDown(String url, String reason, Account editor) {
    database.run(() -> {
      Optional<Long> article = takedowns.add(url, reason, editor.id());
      article.ifPresent(id -> takedowns.takeDown(id, reason, editor.id()));
      audit.record(editor.id(), AuditAction.ARTICLE_TAKEN_DOWN, article.orElse(editor.id()), url);
    });
  }

  void lift(Takedown takedown, Account editor) {
    database.run(() -> {
      takedowns.lift(takedown.id());
      audit.record(
          editor.id(),
          AuditAction.TAKEDOWN_LIFTED,
          takedown.articleId().orElse(editor.id()),
          takedown.url());
    });
  }

  /** Deletes an article in the trash; false when it is not there. */
  boolean delete(Article article, Account editor) {
    return database.write(() -> {
      boolean deleted = takedowns.delete(article.id());
      if (deleted) {
        audit.record(editor.id(), AuditAction.ARTICLE_DELETED, article.id(), article.headline());
      }
      return deleted;
    });
  }

  private static Optional<AuditAction> action(ArticleStatus to) {
    return switch (to) {
      case HELD -> Optional.of(AuditAction.ARTICLE_HELD);
      case PUBLISHED -> Optional.of(AuditAction.ARTICLE_PUBLISHED);
      case TRASHED -> Optional.of(AuditAction.ARTICLE_TRASHED);
      case SCHEDULED, EXPIRED -> Optional.empty();
    };
  }
}
