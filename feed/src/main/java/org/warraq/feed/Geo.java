package org.warraq.feed;

import java.util.List;

/**
 * A place.
 *
 * @param type {@code Point}, {@code LineString}, {@code Polygon} or {@code Box}
 * @param coordinates positions, each longitude then latitude in degrees (the order of GeoJSON)
 */
public record Geo(String type, List<Position> coordinates) {
  public Geo {
    coordinates = List.copyOf(coordinates);
  }

  /** A position in degrees, WGS 84. */
  public record Position(double longitude, double latitude) {}
}
