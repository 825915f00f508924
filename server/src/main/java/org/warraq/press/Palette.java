package org.warraq.press;

import java.awt.Color;
import java.util.random.RandomGenerator;

/**
 * The light of an hour.
 *
 * @param far the colour of what is far away, near the horizon's
 * @param near the colour of the foreground
 * @param window the colour of a window, lit or not
 */
record Palette(
    Color skyTop,
    Color skyLow,
    Color sun,
    Color far,
    Color middle,
    Color near,
    Color water,
    Color window) {

  private static final Palette[] HOURS = {
    // morning
    hour(0x7FB7D6, 0xFBE8CF, 0xFFF3D0, 0xA9C3C9, 0x6C9A8B, 0x2F5D50, 0x5E9FB5, 0xE8F1F2),
    // noon
    hour(0x3E8FCB, 0xCDE8F5, 0xFFFBE6, 0x9DB8C9, 0x5B8A72, 0x2C5A4A, 0x2E7DA6, 0xDCEBF3),
    // afternoon
    hour(0x5F9EA0, 0xF6D8A8, 0xFFE7A3, 0xC7A98B, 0x9C7A54, 0x5B4632, 0x4B8A93, 0xFFF0C9),
    // dusk
    hour(0x3B3A6B, 0xF2916B, 0xFFD08A, 0x8D5B7B, 0x55406E, 0x2A2345, 0x6C5386, 0xFFD98E),
    // blue hour
    hour(0x14233F, 0x5F7FA6, 0xF3EFD9, 0x3D5675, 0x25395A, 0x121D33, 0x2C4A70, 0xFFD27A),
  };
  private static final Palette OVERCAST =
      hour(0x6F7F8C, 0xC3CBCF, 0xDDE2E3, 0x97A4AB, 0x66747C, 0x37434B, 0x5B7280, 0xF6D998);

  private static Palette hour(
      int skyTop, int skyLow, int sun, int far, int middle, int near, int water, int window) {
    return new Palette(
        new Color(skyTop),
        new Color(skyLow),
        new Color(sun),
        new Color(far),
        new Color(middle),
        new Color(near),
        new Color(water),
        new Color(window));
  }

  static Palette of(Scene scene, RandomGenerator random) {
    return scene == Scene.RAIN ? OVERCAST : HOURS[random.nextInt(HOURS.length)];
  }

  /** A colour between two others; 0 is the first, 1 the second. */
  static Color between(Color one, Color other, double share) {
    return new Color(
        (int) (one.getRed() + (other.getRed() - one.getRed()) * share),
        (int) (one.getGreen() + (other.getGreen() - one.getGreen()) * share),
        (int) (one.getBlue() + (other.getBlue() - one.getBlue()) * share));
  }

  static Color clear(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }
}
