package org.warraq.language;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts how often each rule of repair acted on one article. Not for several threads. */
public final class RepairTally {
  private final EnumMap<RepairRule, Integer> counts = new EnumMap<>(RepairRule.class);

  public void add(RepairRule rule, int times) {
    if (times > 0) {
      counts.merge(rule, times, Integer::sum);
    }
  }

  /** The counts by the rules' names, in the order of the rules, without those that did nothing. */
  public Map<String, Integer> byName() {
    Map<String, Integer> named = new LinkedHashMap<>();
    counts.forEach((rule, count) -> named.put(rule.id(), count));
    return named;
  }
}
