package org.warraq.language;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rules of repair act.
 *
 * @param rules those that do
 */
public record RepairPolicy(Set<RepairRule> rules) {
  /** All rules that mend defects, none that changes a house's style. */
  public static final RepairPolicy USUAL =
      new RepairPolicy(
          Arrays.stream(RepairRule.values())
              .filter(RepairRule::isUsual)
              .collect(Collectors.toSet()));

  public RepairPolicy {
    rules = Set.copyOf(rules);
  }

  public boolean has(RepairRule rule) {
    return rules.contains(rule);
  }

  /** The same, and this rule acts. */
  public RepairPolicy with(RepairRule rule) {
    EnumSet<RepairRule> more = EnumSet.of(rule);
    more.addAll(rules);
    return new RepairPolicy(more);
  }

  /** The same, and this rule does not act. */
  public RepairPolicy without(RepairRule rule) {
    return new RepairPolicy(
        rules.stream().filter(other -> other != rule).collect(Collectors.toSet()));
  }

  /** How it differs from the usual one, for a database: {@code +guillemets -tatweel}. */
  public String differences() {
    return Arrays.stream(RepairRule.values())
        .filter(rule -> has(rule) != rule.isUsual())
        .map(rule -> (has(rule) ? "+" : "-") + rule.id())
        .collect(Collectors.joining(" "));
  }

  /** Reads {@link #differences()}; what names no rule of this version is skipped. */
  public static RepairPolicy ofDifferences(String differences) {
    RepairPolicy policy = USUAL;
    for (String difference : differences.strip().split("\\s+")) {
      if (difference.length() > 1) {
        RepairPolicy before = policy;
        policy =
            RepairRule.named(difference.substring(1))
                .map(rule -> difference.charAt(0) == '+' ? before.with(rule) : before.without(rule))
                .orElse(before);
      }
    }
    return policy;
  }
}
