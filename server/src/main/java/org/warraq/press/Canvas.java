package org.warraq.press;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** Plain shapes on a canvas of 1600 by 900, in the light of one palette. */
record Canvas(Graphics2D graphics, Palette palette, SplittableRandom random) {
  static final int WIDTH = Painter.CANVAS_WIDTH;
  static final int HEIGHT = Painter.CANVAS_HEIGHT;

  void fill(Paint paint, Shape shape) {
    graphics.setPaint(paint);
    graphics.fill(shape);
  }

  void box(Paint paint, double x, double y, double width, double height) {
    fill(paint, new Rectangle2D.Double(x, y, width, height));
  }

  void disc(Paint paint, double x, double y, double radius) {
    oval(paint, x, y, radius, radius);
  }

  /** An ellipse by its middle and its two radii. */
  void oval(Paint paint, double x, double y, double across, double down) {
    fill(paint, new Ellipse2D.Double(x - across, y - down, 2 * across, 2 * down));
  }

  void line(Color color, double thick, double x1, double y1, double x2, double y2) {
    graphics.setPaint(color);
    graphics.setStroke(
        new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  /** A polygon by its corners, x and y in turn. */
  void polygon(Paint paint, double... corners) {
    var path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    fill(paint, path);
  }

  /** From one colour above to another below. */
  static Paint fade(Color top, Color bottom, double from, double to) {
    return new GradientPaint(0, (float) from, top, 0, (float) to, bottom);
  }

  /** Any whole number of this range. */
  int any(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** Sky with sun or moon and a few clouds, down to the horizon. */
  void sky(double horizon) {
    box(fade(palette.skyTop(), palette.skyLow(), 0, horizon), 0, 0, WIDTH, HEIGHT);
    double x = any(250, 1350);
    double y = horizon * any(25, 62) / 100;
    glow(palette.sun(), x, y, 330);
    disc(palette.sun(), x, y, any(48, 75));
    clouds(any(2, 4), horizon);
  }

  /** Light around a point, gone at the radius. */
  void glow(Color light, double x, double y, double radius) {
    disc(
        new RadialGradientPaint(
            (float) x,
            (float) y,
            (float) radius,
            new float[] {0, 1},
            new Color[] {Palette.clear(light, 150), Palette.clear(light, 0)}),
        x,
        y,
        radius);
  }

  void clouds(int count, double horizon) {
    Color white = Palette.clear(Palette.between(palette.skyLow(), Color.WHITE, 0.6), 120);
    for (int i = 0; i < count; i++) {
      double x = any(0, WIDTH);
      double y = any(60, (int) (horizon * 0.55));
      int parts = any(3, 5);
      for (int part = 0; part < parts; part++) {
        oval(white, x + part * 62.0, y - any(0, 22), any(60, 105), any(16, 30));
      }
    }
  }

  /** Rolling ground: everything below a gentle line is filled. */
  void hills(Color color, double top, double swing) {
    var path = new Path2D.Double();
    double phase = random.nextDouble(6.3);
    double length = 170 + random.nextDouble(160);
    path.moveTo(0, HEIGHT);
    for (int x = 0; x <= WIDTH; x += 10) {
      path.lineTo(
          x,
          top
              + swing * Math.sin(x / length + phase)
              + swing * 0.45 * Math.sin(x / length * 2.3 + phase * 1.7));
    }
    path.lineTo(WIDTH, HEIGHT);
    path.closePath();
    fill(fade(color, Palette.between(color, Color.BLACK, 0.25), top - swing, HEIGHT), path);
  }

  /** Water from a shore line down, with the light on it. */
  void water(double top) {
    Color deep = Palette.between(palette.water(), Color.BLACK, 0.35);
    box(fade(palette.water(), deep, top, HEIGHT), 0, top, WIDTH, HEIGHT - top);
    Color light = Palette.clear(palette.skyLow(), 90);
    for (int i = 0; i < 70; i++) {
      double depth = random.nextDouble();
      double y = top + 8 + depth * depth * (HEIGHT - top);
      double half = 20 + depth * 90;
      double x = any(0, WIDTH);
      oval(light, x, y, half, 1.5 + depth * 2.5);
    }
  }

  /** A tree with a round crown, by the foot of its trunk. */
  void tree(double x, double foot, double size) {
    Color leaves = Palette.between(palette.near(), new Color(0x3F7D4E), 0.45);
    box(
        Palette.between(palette.near(), new Color(0x4A3525), 0.7),
        x - size * 0.05,
        foot - size * 0.5,
        size * 0.1,
        size * 0.5);
    oval(leaves, x, foot - size * 0.7, size * 0.32, size * 0.36);
    oval(
        Palette.between(leaves, Color.WHITE, 0.12),
        x - size * 0.08,
        foot - size * 0.78,
        size * 0.2,
        size * 0.2);
  }

  /** A date palm, by the foot of its trunk. */
  void palm(double x, double foot, double size) {
    Color trunk = Palette.between(palette.near(), new Color(0x6B4A2B), 0.6);
    Color leaves = Palette.between(palette.near(), new Color(0x4C7A3D), 0.5);
    double lean = size * (random.nextDouble() - 0.5) * 0.2;
    double top = foot - size;
    line(trunk, size * 0.06, x, foot, x + lean, top);
    graphics.setPaint(leaves);
    graphics.setStroke(
        new BasicStroke((float) (size * 0.05), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int i = 0; i < 9; i++) {
      double angle = Math.PI * (0.02 + i * 0.12);
      double reach = size * 0.42;
      var frond = new Path2D.Double();
      frond.moveTo(x + lean, top);
      frond.quadTo(
          x + lean + Math.cos(angle) * reach * 0.6,
          top - Math.sin(angle) * reach * 0.75,
          x + lean + Math.cos(angle) * reach,
          top - Math.sin(angle) * reach * 0.35 + size * 0.12);
      graphics.draw(frond);
    }
  }

  /** A person far enough away to be a shape: head, body and a shadow. */
  void person(double x, double foot, double size) {
    Color[] clothes = {
      new Color(0xC8553D), new Color(0x2D6A6A), new Color(0xE0A458), new Color(0x5B4B8A)
    };
    Color dress = Palette.between(clothes[any(0, clothes.length - 1)], palette.near(), 0.25);
    oval(Palette.clear(Color.BLACK, 50), x, foot, size * 0.22, size * 0.05);
    polygon(
        dress,
        x - size * 0.16,
        foot,
        x - size * 0.1,
        foot - size * 0.72,
        x + size * 0.1,
        foot - size * 0.72,
        x + size * 0.16,
        foot);
    disc(
        Palette.between(new Color(0xC79A74), palette.near(), 0.3),
        x,
        foot - size * 0.84,
        size * 0.12);
  }
}
