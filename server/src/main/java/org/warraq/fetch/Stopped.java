package org.warraq.fetch;

/** The journey ends here, with this outcome. */
record Stopped(FetchOutcome outcome)
    implements UrlRule.Verdict, Wire.Reply, Journey.End, Journey.Permission {

  static Stopped blocked(FetchOutcome.Reason reason, String explanation) {
    return new Stopped(new FetchOutcome.Blocked(reason, explanation));
  }

  static Stopped failed(FetchOutcome.Cause cause, String explanation) {
    return new Stopped(new FetchOutcome.Failed(cause, explanation));
  }
}
