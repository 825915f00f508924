package org.warraq.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is known of a feed, an entry or a source until it is complete. */
final class DetailsBuilder {
  enum Part {
    TITLE,
    SUBTITLE,
    SUMMARY,
    RIGHTS
  }

  enum Line {
    ID,
    LINK,
    ICON,
    LOGO,
    COMMENTS,
    DOCS,
    LICENSE
  }

  enum Moment {
    PUBLISHED,
    UPDATED,
    CREATED,
    EXPIRED
  }

  /** What a part was told by; a format's own element outweighs an extension. */
  enum Weight {
    EXTENSION,
    OWN
  }

  private final Map<Part, Text> texts = new EnumMap<>(Part.class);
  private final Map<Part, Weight> weights = new EnumMap<>(Part.class);
  private final Map<Line, String> lines = new EnumMap<>(Line.class);
  private final Map<Moment, Instant> moments = new EnumMap<>(Moment.class);
  private final List<Content> contents = new ArrayList<>();
  private final Set<Link> links = new LinkedHashSet<>();
  private final Set<Category> categories = new LinkedHashSet<>();
  private final Set<Enclosure> enclosures = new LinkedHashSet<>();
  private final List<Person> authors = new ArrayList<>();
  private final List<Person> contributors = new ArrayList<>();
  final ExtrasBuilder extras = new ExtrasBuilder();
  @Nullable String permalinkId;
  @Nullable String originalLink;
  Optional<String> language = Optional.empty();
  private @Nullable Person publisher;
  private @Nullable Image image;
  private @Nullable Generator generator;

  /** Takes a text unless a weightier one is there, or one as weighty that came first. */
  void text(Part part, Text text, Weight weight) {
    Weight before = weights.get(part);
    if (!text.value().isEmpty() && (before == null || before.compareTo(weight) < 0)) {
      texts.put(part, text);
      weights.put(part, weight);
    }
  }

  boolean has(Part part, Weight weight) {
    return weights.get(part) == weight;
  }

  boolean has(Line line) {
    return lines.containsKey(line);
  }

  String line(Line line) {
    return lines.getOrDefault(line, "");
  }

  /** Takes a line unless one is there. */
  void line(Line line, String value) {
    if (!value.isEmpty()) {
      lines.putIfAbsent(line, value);
    }
  }

  void replaceLine(Line line, String value) {
    if (!value.isEmpty()) {
      lines.put(line, value);
    }
  }

  void moment(Moment moment, Optional<Instant> instant) {
    instant.ifPresent(value -> moments.putIfAbsent(moment, value));
  }

  void replaceMoment(Moment moment, Optional<Instant> instant) {
    instant.ifPresent(value -> moments.put(moment, value));
  }

  void content(Content content) {
    if (contents.size() < Limits.MAX_LIST) {
      contents.add(content);
    }
  }

  void link(Link link) {
    if (!link.href().isEmpty() && links.size() < Limits.MAX_LIST) {
      links.add(link);
    }
  }

  void category(Category category) {
    if (!category.term().isEmpty() && categories.size() < Limits.MAX_LIST) {
      categories.add(category);
    }
  }

  void enclosure(Enclosure enclosure) {
    if (!enclosure.url().isEmpty() && enclosures.size() < Limits.MAX_LIST) {
      enclosures.add(enclosure);
    }
  }

  void author(Person person) {
    add(authors, person);
  }

  void contributor(Person person) {
    add(contributors, person);
  }

  /** The same name told by two elements is one person. */
  private static void add(List<Person> people, Person person) {
    boolean known = person.isEmpty() || people.size() >= Limits.MAX_LIST;
    for (int i = 0; i < people.size() && !known; i++) {
      Person other = people.get(i);
      if (other.equals(person)
          || (person.name().isPresent() && other.name().equals(person.name()))) {
        known = true;
        people.set(
            i,
            new Person(
                other.name().or(person::name),
                other.email().or(person::email),
                other.uri().or(person::uri)));
      }
    }
    if (!known) {
      people.add(person);
    }
  }

  void publisher(Person person) {
    if (publisher == null && !person.isEmpty()) {
      publisher = person;
    }
  }

  void image(@Nullable Image found) {
    if (image == null) {
      image = found;
    }
  }

  void generator(Generator found) {
    if (generator == null && !(found.name().isEmpty() && found.uri().isEmpty())) {
      generator = found;
    }
  }

  List<Link> links() {
    return List.copyOf(links);
  }

  Details build() {
    if (originalLink != null) {
      lines.put(Line.LINK, originalLink);
    } else if (permalinkId != null) {
      lines.putIfAbsent(Line.LINK, permalinkId);
    }
    return new Details(
        get(Line.ID),
        get(Line.LINK),
        language,
        new Details.Texts(
            Optional.ofNullable(texts.get(Part.TITLE)),
            Optional.ofNullable(texts.get(Part.SUBTITLE)),
            Optional.ofNullable(texts.get(Part.SUMMARY)),
            Optional.ofNullable(texts.get(Part.RIGHTS))),
        contents,
        List.copyOf(links),
        new Details.References(
            get(Line.ICON), get(Line.LOGO), get(Line.COMMENTS), get(Line.DOCS), get(Line.LICENSE)),
        new Dates(
            Optional.ofNullable(moments.get(Moment.PUBLISHED)),
            Optional.ofNullable(moments.get(Moment.UPDATED)),
            Optional.ofNullable(moments.get(Moment.CREATED)),
            Optional.ofNullable(moments.get(Moment.EXPIRED))),
        new People(authors, contributors, Optional.ofNullable(publisher)),
        List.copyOf(categories),
        List.copyOf(enclosures),
        Optional.ofNullable(image),
        Optional.ofNullable(generator),
        extras.build());
  }

  private Optional<String> get(Line line) {
    return Optional.ofNullable(lines.get(line));
  }
}
