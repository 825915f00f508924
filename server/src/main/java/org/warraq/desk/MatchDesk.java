package org.warraq.desk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.warraq.intake.DecisionLogStore;
import org.warraq.newsroom.Match;
import org.warraq.newsroom.Matches;
import org.warraq.newsroom.Matches.Joining;
import org.warraq.newsroom.Matches.Parting;
import org.warraq.people.Account;
import org.warraq.people.AuditAction;
import org.warraq.people.AuditStore;
import org.warraq.store.Database;

/** An editor's word on what is the same article, recorded in its own transaction. */
@Component
class MatchDesk {
  /** The part of a permalink, or of an address of the desk, that is the article's number. */
  private static final Pattern ARTICLE = Pattern.compile("(?:^|/)([1-9][0-9]{9,18})(?:[/?#]|$)");

  private final Database database;
  private final Matches matches;
  private final DecisionLogStore decisions;
  private final AuditStore audit;

  MatchDesk(Database database, Matches matches, DecisionLogStore decisions, AuditStore audit) {
    this.database = database;
    this.matches = matches;
    this.decisions = decisions;
    this.audit = audit;
  }

  /** The two are not the same; an entry without an article walks again by the campaign's rules. */
  Parting separate(Match match, Account editor) {
    return database.write(() -> {
      Parting parting = matches.separate(match.id(), editor.id());
      switch (parting) {
        case Parting.WalksAgain(long entryId) -> decisions.again(entryId);
        case Parting.Restored _, Parting.Nothing _ -> {}
      }
      if (!(parting instanceof Parting.Nothing)) {
        audit.record(editor.id(), AuditAction.ARTICLES_PARTED, match.articleId(), match.headline());
        match
            .ownArticleId()
            .ifPresent(own ->
                audit.record(
                    editor.id(), AuditAction.ARTICLES_PARTED, own, match.articleHeadline()));
      }
      return parting;
    });
  }

  /** The two are the same. */
  Joining join(long oneId, String oneHeadline, long otherId, String otherHeadline, Account editor) {
    return database.write(() -> {
      Joining joining = matches.join(oneId, otherId, editor.id());
      if (joining == Joining.DONE) {
        audit.record(editor.id(), AuditAction.ARTICLES_JOINED, oneId, otherHeadline);
        audit.record(editor.id(), AuditAction.ARTICLES_JOINED, otherId, oneHeadline);
      }
      return joining;
    });
  }

  /** The article that a number, or an address on this site or desk, names. */
  static Optional<Long> articleIn(String typed) {
    Matcher matcher = ARTICLE.matcher(typed.strip());
    return matcher.find() ? Numbers.id(matcher.group(1)) : Optional.empty();
  }
}
