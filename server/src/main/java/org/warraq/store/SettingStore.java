package org.warraq.store;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Settings that the desk changes while the program runs, as names and values. */
@Component
public class SettingStore {
  private final Database database;

  SettingStore(Database database) {
    this.database = database;
  }

  public Optional<String> value(String name) {
    return database
        .sql()
        .sql("SELECT value FROM setting WHERE name = :name")
        .param("name", name)
        .query(String.class)
        .optional();
  }

  /** All settings whose name starts with the prefix, without the prefix. */
  public Map<String, String> startingWith(String prefix) {
    return database
        .sql()
        .sql("SELECT name, value FROM setting WHERE substr(name, 1, :length) = :prefix")
        .param("length", prefix.length())
        .param("prefix", prefix)
        .query((row, n) ->
            Map.entry(row.getString("name").substring(prefix.length()), row.getString("value")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public void put(String name, String value) {
    database.run(() ->
        database
            .sql()
            .sql(
                """
                INSERT INTO setting (name, value) VALUES (:name, :value)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """)
            .param("name", name)
            .param("value", value)
            .update());
  }
}
