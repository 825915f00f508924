package org.warraq.newsroom;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.ArticleStore.Author;
import org.warraq.newsroom.ArticleStore.Content;
import org.warraq.newsroom.ArticleStore.Known;
import org.warraq.store.Database;

/**
 * What becomes of an article whose publisher has changed it. A text that is nearly the same is
 * taken over silently; any other is a revision, a proposal or nothing, as the campaign wants it.
 * The time of publication never moves, and what an editor has written is never overwritten: there,
 * the change is proposed.
 */
@Component
public class Updates {
  private final Database database;
  private final ArticleStore articles;
  private final ProposalStore proposals;
  private final OutboxStore outbox;
  private final InstantSource clock;

  Updates(
      Database database,
      ArticleStore articles,
      ProposalStore proposals,
      OutboxStore outbox,
      InstantSource clock) {
    this.database = database;
    this.articles = articles;
    this.proposals = proposals;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Takes in what the entry of the article's origin says now. */
  Filing take(long id, Draft draft, Provenance from, UpdatePolicy policy, Instant now) {
    Allowance allowance =
        Allowance.ofStanding(
            articles.known(id).orElseThrow().shown(), from.source().rights(), from.signals());
    boolean tightened = tighten(id, allowance, policy, now, from);
    Known known = articles.known(id).orElseThrow();
    Content fresh = Newsroom.content(draft, allowance);
    boolean same =
        fresh.headline().equals(known.headline())
            && fresh.standfirst().equals(known.standfirst())
            && fresh.bodyHtml().equals(known.bodyHtml());
    if (same || known.status() == ArticleStatus.EXPIRED) {
      if (tightened) {
        tellIfVisible(known);
      }
      proposals.forget(id);
      return new Filing.Unchanged(id);
    }
    if (known.editedAtDesk()) {
      if (policy != UpdatePolicy.IGNORE) {
        propose(known, fresh, draft, from, now);
      }
      return new Filing.KeptEdited(id);
    }
    if (Recognition.resemblance(fresh, known) >= Recognition.NEARLY_EQUAL) {
      articles.correct(known, fresh);
      tellIfVisible(known);
      return new Filing.Corrected(id);
    }
    return switch (policy) {
      case TAKE_OVER -> {
        Optional<Instant> modified =
            draft.modifiedAt().isPresent() ? draft.modifiedAt() : Optional.of(now);
        int number = articles.revise(known, fresh, modified, Author.entry(from.entryId()), now);
        tellIfVisible(known);
        yield new Filing.Revised(id, number);
      }
      case PROPOSE ->
          propose(known, fresh, draft, from, now)
              ? new Filing.Proposed(id)
              : new Filing.Unchanged(id);
      case IGNORE -> new Filing.Ignored(id);
    };
  }

  /** Cuts what stands and will not be replaced by what came, when less may be shown now. */
  private boolean tighten(
      long id, Allowance allowance, UpdatePolicy policy, Instant now, Provenance from) {
    Known known = articles.known(id).orElseThrow();
    boolean tightened = known.status() != ArticleStatus.EXPIRED && articles.tighten(id, allowance);
    if (tightened) {
      proposals.forget(id);
      if (known.editedAtDesk() || policy != UpdatePolicy.TAKE_OVER) {
        Quotation quotation =
            Quotation.of(known.standfirst(), known.bodyHtml(), known.language(), allowance);
        Content shortened =
            new Content(
                known.headline(), quotation.standfirst(), quotation.bodyHtml(), known.words());
        articles.revise(known, shortened, Optional.empty(), Author.entry(from.entryId()), now);
        tellIfVisible(known);
      }
    }
    return tightened;
  }

  /** Puts the change before an editor, unless one has dismissed it or nearly the same before. */
  private boolean propose(Known known, Content fresh, Draft draft, Provenance from, Instant now) {
    boolean wasDismissed =
        proposals
            .find(known.id())
            .filter(before -> before.state() == Proposal.State.DISMISSED)
            .filter(before -> isNearly(before, fresh))
            .isPresent();
    if (!wasDismissed) {
      proposals.put(
          new Proposal(
              known.id(),
              from.entryId(),
              Proposal.State.OPEN,
              fresh.headline(),
              fresh.standfirst(),
              fresh.bodyHtml(),
              fresh.words(),
              draft.modifiedAt().or(() -> Optional.of(now)),
              now));
    }
    return !wasDismissed;
  }

  private static boolean isNearly(Proposal before, Content fresh) {
    return Recognition.resemblance(
            fresh,
            new Content(before.headline(), before.standfirst(), before.bodyHtml(), before.words()))
        >= Recognition.NEARLY_EQUAL;
  }

  /**
   * Makes the proposed text the article's; the editor's own changes go with it.
   *
   * @return number of the revision; empty when no proposal is open
   */
  public Optional<Integer> accept(long articleId) {
    return database.write(() -> {
      Optional<Proposal> open =
          proposals.find(articleId).filter(p -> p.state() == Proposal.State.OPEN);
      Optional<Known> known =
          articles.known(articleId).filter(k -> k.status() != ArticleStatus.EXPIRED);
      if (open.isEmpty() || known.isEmpty()) {
        return Optional.empty();
      }
      Proposal proposal = open.get();
      int number =
          articles.revise(
              known.get(),
              new Content(
                  proposal.headline(),
                  proposal.standfirst(),
                  proposal.bodyHtml(),
                  proposal.words()),
              proposal.modifiedAt(),
              Author.entry(proposal.entryId()),
              clock.instant());
      proposals.forget(articleId);
      tellIfVisible(known.get());
      return Optional.of(number);
    });
  }

  /**
   * Lets the article stay as it is.
   *
   * @return false when no proposal is open
   */
  public boolean dismiss(long articleId) {
    return database.write(() -> proposals.dismiss(articleId));
  }

  private void tellIfVisible(Known changed) {
    if (changed.status() == ArticleStatus.PUBLISHED) {
      outbox.add(OutboxEvent.Kind.CHANGED, changed.id());
    }
  }
}
