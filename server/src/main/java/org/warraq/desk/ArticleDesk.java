package org.warraq.desk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.desk.ArticleForm.Text;
import org.warraq.newsroom.Amendment;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.Newsroom;
import org.warraq.newsroom.Source;
import org.warraq.people.Account;
import org.warraq.people.AuditAction;
import org.warraq.people.AuditStore;
import org.warraq.store.Database;

/** An editor's changes of articles, each recorded in its own transaction. */
@Component
class ArticleDesk {
  private final Database database;
  private final Newsroom newsroom;
  private final AuditStore audit;

  ArticleDesk(Database database, Newsroom newsroom, AuditStore audit) {
    this.database = database;
    this.newsroom = newsroom;
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

  private static Optional<AuditAction> action(ArticleStatus to) {
    return switch (to) {
      case HELD -> Optional.of(AuditAction.ARTICLE_HELD);
      case PUBLISHED -> Optional.of(AuditAction.ARTICLE_PUBLISHED);
      case TRASHED -> Optional.of(AuditAction.ARTICLE_TRASHED);
      case SCHEDULED, EXPIRED -> Optional.empty();
    };
  }
}
