package org.warraq.feed;

import java.util.List;
import java.util.OptionalDouble;

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

  /**
   * A position, WGS 84.
   *
   * @param longitude in degrees
   * @param latitude in degrees
   * @param altitude in metres, if the feed says
   */
  public record Position(double longitude, double latitude, OptionalDouble altitude) {
    /** A position on the ground. */
    public Position(double longitude, double latitude) {
      this(longitude, latitude, OptionalDouble.empty());
    }
  }
}
