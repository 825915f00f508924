package org.warraq.search;

/** What came of asking for a new index. */
public sealed interface RebuildOutcome {
  /** It is made. */
  record Rebuilt(long articles) implements RebuildOutcome {}

  /** Another process holds the index: it was asked to rebuild and begins within seconds. */
  record HandedOver() implements RebuildOutcome {}

  /** The program is shutting down; the rebuild begins anew at the next start. */
  record Interrupted() implements RebuildOutcome {}
}
