package org.warraq.newsroom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sections that most newspapers have, with the names that feeds in several languages give them,
 * from the bundle {@code sections.properties}: a line {@code politics.ar = name, alias, alias} for
 * each section and language.
 */
public final class SectionDefaults {
  private static final List<String> SECTIONS =
      List.of(
          "politics", "economy", "society", "regions", "sport", "culture", "science", "opinion");
  private static final List<String> LANGUAGES = List.of("ar", "fr", "en", "fa", "ur", "es");

  private static final String FALLBACK_LANGUAGE = "en";

  private SectionDefaults() {}

  /**
   * Adds the sections, named in the language of the site (in English when its names are not known).
   *
   * @return the sections in the order of the menu
   */
  public static List<Section> add(SectionStore sections, Locale site) {
    ResourceBundle names = ResourceBundle.getBundle("org.warraq.newsroom.sections", Locale.ROOT);
    String language =
        LANGUAGES.contains(site.getLanguage()) ? site.getLanguage() : FALLBACK_LANGUAGE;
    List<Section> added = new ArrayList<>();
    for (String section : SECTIONS) {
      Set<String> all = new LinkedHashSet<>(names(names, section, language));
      LANGUAGES.forEach(other -> all.addAll(names(names, section, other)));
      String name = all.iterator().next();
      added.add(sections.add(name, all.stream().skip(1).toList()));
    }
    return added;
  }

  private static List<String> names(ResourceBundle names, String section, String language) {
    return Stream.of(names.getString(section + "." + language).split("[,،]"))
        .map(String::strip)
        .toList();
  }
}
