package org.warraq.press;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a drawn picture shows. */
public enum Scene {
  HARBOUR,
  MOUNTAIN,
  CITY,
  FIELD,
  DESERT,
  SEA,
  MARKET,
  STADIUM,
  SCHOOL,
  COUNCIL,
  RAIN,
  TRAIN,
  LIBRARY,
  HOSPITAL,
  FACTORY;

  static Optional<Scene> named(String name) {
    return Stream.of(values())
        .filter(scene -> scene.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
