package org.warraq.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads places: W3C geo, GeoRSS Simple and GeoRSS GML. */
final class GeoReader {
  private static final int MAX_POSITIONS = 1_000;

  private GeoReader() {}

  static void read(Element element, String name, ExtrasBuilder out) {
    read(element, name, out, 0);
  }

  private static void read(Element element, String name, ExtrasBuilder out, int depth) {
    switch (name) {
      case "geo:lat" -> out.latitude = first(numbers(element), out.latitude);
      case "geo:long", "geo:lon" -> out.longitude = first(numbers(element), out.longitude);
      case "georss:point" -> shape("Point", element, out);
      case "georss:line" -> shape("LineString", element, out);
      case "georss:polygon" -> shape("Polygon", element, out);
      case "georss:box" -> shape("Box", element, out);
      case "gml:pos", "gml:poslist" -> gml(element, out);
      default -> {
        for (Element child = element.firstElementChild();
            child != null && depth < 6;
            child = child.nextElementSibling()) {
          read(child, Names.of(child), out, depth + 1);
        }
      }
    }
  }

  private static void gml(Element element, ExtrasBuilder out) {
    Element parent = element.parent();
    String type = parent == null ? "Point" : gmlType(Names.of(parent));
    String system = inherited(element, "srsName");
    if (isProjected(system)) {
      return;
    }
    shape(type, inherited(element, "srsDimension").equals("3") ? 3 : 2, element, out);
  }

  /** An attribute of the shape an element belongs to. */
  private static String inherited(Element element, String name) {
    Element holder = element;
    for (int i = 0; i < 4 && holder != null; i++) {
      String value = DetailsReader.attribute(holder, name);
      if (!value.isEmpty()) {
        return value;
      }
      holder = holder.parent();
    }
    return "";
  }

  /** Metres on some map: the geographic systems of the EPSG have the numbers around 4000. */
  private static boolean isProjected(String system) {
    String code = system.substring(system.lastIndexOf(':') + 1);
    boolean numbered = !code.isEmpty() && code.chars().allMatch(c -> c >= '0' && c <= '9');
    return system.contains("EPSG")
        && numbered
        && !(code.length() == 4 && (code.startsWith("4") || code.startsWith("38")));
  }

  private static String gmlType(String parent) {
    return switch (parent) {
      case "gml:linestring" -> "LineString";
      case "gml:linearring", "gml:polygon" -> "Polygon";
      case "gml:envelope" -> "Box";
      default -> "Point";
    };
  }

  private static void shape(String type, Element element, ExtrasBuilder out) {
    shape(type, 2, element, out);
  }

  private static void shape(String type, int dimensions, Element element, ExtrasBuilder out) {
    List<Double> numbers = numbers(element);
    int atLeast = type.equals("Point") ? 1 : type.equals("Polygon") ? 3 : 2;
    if (numbers.size() < atLeast * dimensions || numbers.size() % dimensions != 0) {
      return;
    }
    List<Geo.Position> positions = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += dimensions) {
      double latitude = numbers.get(i);
      double longitude = numbers.get(i + 1);
      if (Math.abs(latitude) > 360 || Math.abs(longitude) > 360) {
        return;
      }
      positions.add(
          new Geo.Position(
              longitude,
              latitude,
              dimensions == 3 ? OptionalDouble.of(numbers.get(i + 2)) : OptionalDouble.empty()));
    }
    out.geo = new Geo(type, positions);
  }

  private static @Nullable Double first(List<Double> numbers, @Nullable Double otherwise) {
    boolean degrees = !numbers.isEmpty() && Math.abs(numbers.getFirst()) <= 360;
    return degrees ? numbers.getFirst() : otherwise;
  }

  private static List<Double> numbers(Element element) {
    List<Double> numbers = new ArrayList<>();
    for (String part : TextReader.line(element).replace(',', ' ').split("\\s+")) {
      if (part.isEmpty() || numbers.size() >= 2 * MAX_POSITIONS) {
        continue;
      }
      try {
        double number = Double.parseDouble(part);
        if (Double.isFinite(number)) {
          numbers.add(number);
        }
      } catch (NumberFormatException e) {
        return List.of();
      }
    }
    return numbers;
  }
}
