package org.warraq.feed;

import java.util.ArrayList;
import java.util.List;
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
      case "gml:pos", "gml:poslist" -> {
        Element parent = element.parent();
        shape(parent == null ? "Point" : gmlType(Names.of(parent)), element, out);
      }
      default -> {
        for (Element child = element.firstElementChild();
            child != null && depth < 6;
            child = child.nextElementSibling()) {
          read(child, Names.of(child), out, depth + 1);
        }
      }
    }
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
    List<Double> numbers = numbers(element);
    int atLeast = type.equals("Point") ? 2 : type.equals("Polygon") ? 6 : 4;
    if (numbers.size() < atLeast || numbers.size() % 2 != 0) {
      return;
    }
    List<Geo.Position> positions = new ArrayList<>();
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      positions.add(new Geo.Position(numbers.get(i + 1), numbers.get(i)));
    }
    out.geo = new Geo(type, positions);
  }

  private static @Nullable Double first(List<Double> numbers, @Nullable Double otherwise) {
    return numbers.isEmpty() ? otherwise : numbers.getFirst();
  }

  private static List<Double> numbers(Element element) {
    List<Double> numbers = new ArrayList<>();
    for (String part : TextReader.line(element).replace(',', ' ').split("\\s+")) {
      if (part.isEmpty() || numbers.size() >= 2 * MAX_POSITIONS) {
        continue;
      }
      try {
        double number = Double.parseDouble(part);
        if (Double.isFinite(number) && Math.abs(number) <= 360) {
          numbers.add(number);
        }
      } catch (NumberFormatException e) {
        return List.of();
      }
    }
    return numbers;
  }
}
