package org.warraq.press;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;

/** Things that people built, drawn on a canvas. */
record Town(Canvas canvas) {

  /** A row of houses along a base line. */
  void skyline(Color color, double base, int lowest, int highest) {
    for (double x = -20; x < Canvas.WIDTH; ) {
      double width = canvas.any(70, 150);
      double height = canvas.any(lowest, highest);
      Color wall = Palette.between(color, Color.WHITE, canvas.random().nextDouble() * 0.16);
      canvas.box(wall, x, base - height, width + 1, height + 5);
      windows(x + 12, base - height + 16, width - 24, height - 30, 16, 24);
      x += width + canvas.any(-6, 10);
    }
  }

  /** Windows in rows and columns; some are dark. */
  void windows(double left, double top, double width, double height, double across, double down) {
    for (double y = top; y + down <= top + height; y += down * 1.9) {
      for (double x = left; x + across <= left + width; x += across * 1.9) {
        boolean lit = canvas.random().nextInt(100) < 62;
        canvas.box(
            lit
                ? canvas.palette().window()
                : Palette.between(canvas.palette().near(), canvas.palette().far(), 0.3),
            x,
            y,
            across,
            down);
      }
    }
  }

  /** A broad building with a flat roof and windows. */
  void block(Color wall, double x, double top, double width, double base) {
    canvas.box(wall, x, top, width, base - top);
    canvas.box(Palette.between(wall, Color.BLACK, 0.2), x - 10, top - 16, width + 20, 18);
    windows(x + 36, top + 34, width - 72, base - top - 60, 44, 56);
  }

  /** A gabled front on columns with a dome behind it. */
  void columns(double x, double top, double width, double base) {
    Color stone = Palette.between(new Color(0xEDE3CF), canvas.palette().far(), 0.3);
    Color shade = Palette.between(stone, Color.BLACK, 0.3);
    canvas.fill(
        Palette.between(shade, canvas.palette().water(), 0.4),
        new Arc2D.Double(x + width * 0.3, top - 250, width * 0.4, 340, 0, 180, Arc2D.PIE));
    canvas.line(shade, 8, x + width / 2, top - 250, x + width / 2, top - 305);
    canvas.polygon(stone, x - 30, top, x + width / 2, top - 120, x + width + 30, top);
    canvas.polygon(shade, x + 90, top - 18, x + width / 2, top - 92, x + width - 90, top - 18);
    canvas.box(shade, x, top, width, base - top);
    for (int i = 0; i < 8; i++) {
      double left = x + 14 + i * (width - 78) / 7;
      canvas.box(stone, left, top + 10, 50, base - top - 20);
      canvas.box(
          Palette.between(stone, Color.BLACK, 0.12), left + 36, top + 10, 14, base - top - 20);
    }
    for (int step = 0; step < 4; step++) {
      canvas.box(
          Palette.between(stone, Color.BLACK, 0.06 * step),
          x - 30 - step * 26,
          base + step * 18,
          width + 60 + step * 52,
          19);
    }
  }

  /** A ship's hull with a mast, or a sail. */
  void boat(double x, double y, double size) {
    Color hull = Palette.between(new Color(0xB5402F), canvas.palette().near(), 0.3);
    canvas.polygon(
        hull,
        x - size,
        y,
        x + size,
        y,
        x + size * 0.72,
        y + size * 0.34,
        x - size * 0.7,
        y + size * 0.34);
    canvas.line(canvas.palette().near(), size * 0.05, x, y, x, y - size * 1.35);
    Color sail = Palette.between(canvas.palette().skyLow(), Color.WHITE, 0.6);
    canvas.polygon(
        sail, x + 6, y - size * 1.3, x + size * 0.8, y - size * 0.15, x + 6, y - size * 0.15);
    canvas.polygon(
        Palette.between(sail, Color.BLACK, 0.12),
        x - 6,
        y - size * 1.05,
        x - size * 0.55,
        y - size * 0.15,
        x - 6,
        y - size * 0.15);
    canvas.oval(Palette.clear(Color.BLACK, 45), x, y + size * 0.38, size * 0.9, size * 0.06);
  }

  /** A harbour crane, by its foot. */
  void crane(double x, double base, double size) {
    Color steel = Palette.between(new Color(0xD98E32), canvas.palette().near(), 0.25);
    canvas.line(steel, 12, x - size * 0.14, base, x - size * 0.05, base - size);
    canvas.line(steel, 12, x + size * 0.14, base, x + size * 0.05, base - size);
    for (double y = 0.15; y < 1; y += 0.2) {
      canvas.line(
          steel,
          5,
          x - size * (0.14 - 0.09 * y),
          base - size * y,
          x + size * (0.12 - 0.09 * y),
          base - size * (y + 0.15));
    }
    canvas.line(steel, 14, x - size * 0.35, base - size, x + size * 0.85, base - size);
    canvas.line(steel, 5, x, base - size * 1.25, x + size * 0.8, base - size);
    canvas.line(steel, 5, x, base - size * 1.25, x - size * 0.33, base - size);
    canvas.line(steel, 10, x, base - size, x, base - size * 1.25);
    canvas.line(steel, 4, x + size * 0.68, base - size, x + size * 0.68, base - size * 0.55);
    canvas.box(
        Palette.between(new Color(0x2D6A6A), canvas.palette().near(), 0.2),
        x + size * 0.56,
        base - size * 0.55,
        size * 0.24,
        size * 0.12);
  }

  /** A striped awning over a stall with goods. */
  void stall(double x, double base, double width) {
    Color[] cloths = {
      new Color(0xC8553D), new Color(0x2D6A6A), new Color(0xD9A441), new Color(0x6A4C93)
    };
    Color cloth = cloths[canvas.any(0, cloths.length - 1)];
    Color wood = Palette.between(new Color(0x8A5A33), canvas.palette().near(), 0.25);
    canvas.box(Palette.between(wood, Color.BLACK, 0.35), x + 12, base - 270, width - 24, 270);
    canvas.box(wood, x, base - 110, width, 110);
    for (int row = 0; row < 2; row++) {
      for (double at = x + 24; at < x + width - 14; at += 31) {
        int[] fruits = {0xE4572E, 0xF3A712, 0xA8C686, 0x9B2335};
        canvas.disc(new Color(fruits[canvas.any(0, 3)]), at, base - 118 - row * 22, 17);
      }
    }
    double stripe = width / 8;
    for (int i = 0; i < 8; i++) {
      Color color = i % 2 == 0 ? cloth : new Color(0xF6EFE0);
      double left = x - 14 + i * (stripe + 3.5);
      canvas.polygon(
          color,
          x + i * stripe,
          base - 330,
          x + (i + 1) * stripe,
          base - 330,
          left + stripe + 3.5,
          base - 240,
          left,
          base - 240);
      canvas.fill(color, new Arc2D.Double(left, base - 258, stripe + 3.5, 36, 180, 180, Arc2D.PIE));
    }
  }

  /** Carriages on a track. */
  void train(double y) {
    Color body = Palette.between(new Color(0xE9E6DD), canvas.palette().far(), 0.25);
    Color stripe = Palette.between(new Color(0xB5402F), canvas.palette().near(), 0.15);
    for (int i = 0; i < 4; i++) {
      double x = -160 + i * 400.0;
      double round = i == 3 ? 120 : 24;
      canvas.fill(body, new RoundRectangle2D.Double(x, y - 190, 392, 180, round, round));
      canvas.box(stripe, x + 4, y - 62, 384, 22);
      for (int window = 0; window < 5; window++) {
        canvas.fill(
            Palette.between(canvas.palette().window(), canvas.palette().near(), 0.25),
            new RoundRectangle2D.Double(x + 30 + window * 69, y - 158, 52, 66, 14, 14));
      }
      for (int wheel = 0; wheel < 4; wheel++) {
        canvas.disc(new Color(0x2B2B2B), x + 60 + wheel * 90, y - 8, 22);
      }
    }
    canvas.box(new Color(0x4A4A4A), 0, y + 12, Canvas.WIDTH, 10);
    for (double x = 0; x < Canvas.WIDTH; x += 58) {
      canvas.box(new Color(0x5A4636), x, y + 22, 36, 14);
    }
  }

  /** The crescent on a hospital's wall. */
  void crescent(double x, double y, double radius) {
    var moon = new Area(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    moon.subtract(
        new Area(
            new Ellipse2D.Double(
                x - radius * 0.55, y - radius * 0.82, radius * 1.64, radius * 1.64)));
    canvas.fill(new Color(0xC0322B), moon);
  }
}
