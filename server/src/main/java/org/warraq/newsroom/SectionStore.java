package org.warraq.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.language.Folding;
import org.warraq.language.Slug;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** The sections of the newspaper, in their order. */
@Component
public class SectionStore {
  static final String COLUMNS =
      "section.id AS section_id, section.slug AS section_slug, section.name AS section_name,"
          + " section.aliases AS section_aliases";

  private final Database database;
  private final Ids ids;

  SectionStore(Database database, Ids ids) {
    this.database = database;
    this.ids = ids;
  }

  /** All sections in the order of the menu. */
  public List<Section> all() {
    return database
        .sql()
        .sql("SELECT " + COLUMNS + " FROM section ORDER BY position, id")
        .query(SectionStore::section)
        .list();
  }

  public Optional<Section> bySlug(String slug) {
    return database
        .sql()
        .sql("SELECT " + COLUMNS + " FROM section WHERE slug = :slug")
        .param("slug", slug)
        .query(SectionStore::section)
        .optional();
  }

  /** Adds a section at the end of the menu, or gives the one that has this name. */
  public Section add(String name, List<String> aliases) {
    return database.write(() -> {
      database
          .sql()
          .sql(
              """
              INSERT INTO section (id, slug, name, aliases, position)
              VALUES (:id, :slug, :name, :aliases, (SELECT COALESCE(MAX(position), 0) + 1 FROM section))
              ON CONFLICT (slug) DO UPDATE SET aliases = excluded.aliases
              """)
          .param("id", ids.next())
          .param("slug", Slug.of(name))
          .param("name", name)
          .param("aliases", String.join("\n", aliases))
          .update();
      return bySlug(Slug.of(name)).orElseThrow();
    });
  }

  /**
   * The first section that one of the feed's categories names, by its name or an alias, spelling
   * folded.
   */
  public static Optional<Section> named(List<Section> sections, List<String> categories) {
    for (String category : categories) {
      String key = Folding.key(category);
      for (Section section : sections) {
        if (key.equals(Folding.key(section.name()))
            || section.aliases().stream().anyMatch(alias -> key.equals(Folding.key(alias)))) {
          return Optional.of(section);
        }
      }
    }
    return Optional.empty();
  }

  static Section section(ResultSet row, int n) throws SQLException {
    return new Section(
        row.getLong("section_id"),
        row.getString("section_slug"),
        row.getString("section_name"),
        row.getString("section_aliases").lines().filter(line -> !line.isBlank()).toList());
  }
}
