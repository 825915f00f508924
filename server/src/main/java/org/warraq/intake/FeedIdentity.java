package org.warraq.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * By what a feed's entries are known again, and what speaks against its ids. A feed starts with its
 * ids; when more than five in a hundred of them prove wrong, addresses take their place, until the
 * ids have been right for long. Entries that are known stay known: all their aliases are kept
 * whatever the key is.
 *
 * @param seen entries with an id that came or changed since the key was last looked at anew
 * @param repeated of these, how many shared their id with another entry of the same document
 * @param churned how many were known by address or text, but under another id
 * @param reused how many carried the id of another article
 * @param changedAt when the key last changed
 * @param cause what spoke most against the ids at that time
 * @param share of the entries whose ids were wrong then, 0 to 1
 */
public record FeedIdentity(
    Key key,
    int seen,
    int repeated,
    int churned,
    int reused,
    Optional<Instant> changedAt,
    Optional<Fault> cause,
    double share) {

  /** By what entries are known again first. */
  public enum Key {
    ID,
    /** The address; the words of an entry whose address is not its own. */
    ADDRESS
  }

  /** What is wrong with an entry's id. */
  public enum Fault {
    REPEATED,
    CHURNED,
    REUSED
  }

  static final FeedIdentity FRESH =
      new FeedIdentity(Key.ID, 0, 0, 0, 0, Optional.empty(), Optional.empty(), 0);

  /** More than this share of wrong ids takes the key from them. */
  private static final double TOO_MANY = 0.05;

  /** One or two wrong ids are an accident, whatever their share. */
  private static final int ACCIDENTS = 2;

  /** Ids get the key back when no more than this share was wrong … */
  private static final double FEW = 0.01;

  /** … among so many entries. */
  private static final int PROBATION = 50;

  /** What was so many entries ago counts half. */
  private static final int MEMORY = 200;

  /** The state after a document with so many entries that came or changed, and their faults. */
  FeedIdentity after(int entries, int repeats, int churns, int reuses, Instant now) {
    int half = seen > MEMORY ? 2 : 1;
    FeedIdentity counted =
        new FeedIdentity(
            key,
            seen / half + entries,
            repeated / half + repeats,
            churned / half + churns,
            reused / half + reuses,
            changedAt,
            cause,
            share);
    double wrong = counted.seen == 0 ? 0 : (double) counted.faults() / counted.seen;
    return switch (key) {
      case ID ->
          counted.faults() > ACCIDENTS && wrong > TOO_MANY
              ? new FeedIdentity(
                  Key.ADDRESS,
                  0,
                  0,
                  0,
                  0,
                  Optional.of(now),
                  Optional.of(counted.worst()),
                  Math.min(1, wrong))
              : counted;
      case ADDRESS ->
          counted.seen >= PROBATION && wrong <= FEW
              ? new FeedIdentity(Key.ID, 0, 0, 0, 0, Optional.of(now), Optional.empty(), wrong)
              : counted;
    };
  }

  private int faults() {
    return repeated + churned + reused;
  }

  private Fault worst() {
    if (repeated >= churned && repeated >= reused) {
      return Fault.REPEATED;
    }
    return churned >= reused ? Fault.CHURNED : Fault.REUSED;
  }
}
