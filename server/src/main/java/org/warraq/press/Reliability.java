package org.warraq.press;

import java.util.Optional;

/** Whether a publisher's feed can be relied upon. */
enum Reliability {
  STEADY {
    @Override
    Optional<FailureMode> mishap(long request) {
      return Optional.empty();
    }
  },
  /** Every fifth request fails, every seventh is cut, every ninth is slow; the first rule wins. */
  NOW_AND_THEN {
    @Override
    Optional<FailureMode> mishap(long request) {
      if (request % 5 == 0) {
        return Optional.of(FailureMode.SERVER_ERROR);
      }
      if (request % 7 == 0) {
        return Optional.of(FailureMode.CUT_SHORT);
      }
      return request % 9 == 0 ? Optional.of(FailureMode.SLOW) : Optional.empty();
    }
  };

  /** What goes wrong with the feed's request of this number, counted from one. */
  abstract Optional<FailureMode> mishap(long request);
}
