package org.warraq.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one measurement, in the order in which they were taken. */
final class Table {
  private final String name;
  private final Map<String, Object> rows = new LinkedHashMap<>();

  Table(String name) {
    this.name = name;
  }

  /** A figure with its unit in its name. */
  void row(String what, double value) {
    rows.put(what, Math.round(value * 1000) / 1000.0);
  }

  void row(String what, String value) {
    rows.put(what, value);
  }

  void print() {
    System.out.printf("%n%s%n", name);
    rows.forEach((what, value) -> System.out.printf("  %-58s %s%n", what, value));
    System.out.println(
        JsonMapper.builder().build().writeValueAsString(Map.of("bench", name, "figures", rows)));
  }
}
