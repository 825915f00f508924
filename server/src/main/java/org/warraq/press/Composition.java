package org.warraq.press;

/** Which composition belongs to which scene. */
final class Composition {
  private Composition() {}

  static void draw(Scene scene, Canvas canvas) {
    var town = new Town(canvas);
    var open = new OpenScenes(canvas, town);
    var streets = new TownScenes(canvas, town);
    switch (scene) {
      case HARBOUR -> open.harbour();
      case MOUNTAIN -> open.mountain();
      case CITY -> streets.city();
      case FIELD -> open.field();
      case DESERT -> open.desert();
      case SEA -> open.sea();
      case MARKET -> streets.market();
      case STADIUM -> streets.stadium();
      case SCHOOL -> streets.school();
      case COUNCIL -> streets.council();
      case RAIN -> streets.rain();
      case TRAIN -> open.train();
      case LIBRARY -> streets.library();
      case HOSPITAL -> streets.hospital();
      case FACTORY -> streets.factory();
    }
  }
}
