package org.warraq.press;

import java.awt.Color;

/** Scenes under the open sky: land, water and what crosses them. */
record OpenScenes(Canvas canvas, Town town) {
  private static final int WIDTH = Canvas.WIDTH;
  private static final int HEIGHT = Canvas.HEIGHT;

  void harbour() {
    canvas.sky(520);
    canvas.hills(palette().far(), 470, 40);
    town.skyline(palette().middle(), 560, 60, 150);
    canvas.water(560);
    town.crane(canvas.any(180, 420), 590, 340);
    town.crane(canvas.any(900, 1150), 590, 280);
    canvas.box(Palette.between(palette().near(), Color.GRAY, 0.3), 0, 560, WIDTH, 34);
    for (int i = 0; i < 4; i++) {
      town.boat(200 + i * 390 + canvas.any(-60, 60), canvas.any(670, 800), canvas.any(60, 120));
    }
  }

  void mountain() {
    canvas.sky(560);
    canvas.hills(Palette.between(palette().far(), palette().skyLow(), 0.4), 590, 20);
    peaks(palette().far(), 520, 300);
    peaks(Palette.between(palette().far(), palette().middle(), 0.6), 620, 220);
    canvas.hills(palette().middle(), 690, 45);
    canvas.hills(palette().near(), 790, 35);
    for (int i = 0; i < 11; i++) {
      canvas.tree(canvas.any(0, WIDTH), canvas.any(800, 880), canvas.any(90, 170));
    }
  }

  private void peaks(Color rock, double base, int tallest) {
    for (int i = 0; i < 5; i++) {
      double x = i * 400 + canvas.any(-120, 120);
      double height = canvas.any(tallest / 2, tallest);
      double half = height * 1.25;
      double top = base - height;
      canvas.polygon(rock, x - half, base + 120, x, top, x + half, base + 120);
      canvas.polygon(
          Palette.between(rock, Color.BLACK, 0.18),
          x,
          top,
          x + half,
          base + 120,
          x + half * 0.2,
          base + 120);
      double cap = half * 0.26;
      double down = (height + 120) * 0.26;
      canvas.polygon(
          Palette.between(rock, Color.WHITE, 0.8),
          x,
          top,
          x + cap,
          top + down,
          x + cap * 0.4,
          top + down * 0.75,
          x,
          top + down * 1.15,
          x - cap * 0.45,
          top + down * 0.8,
          x - cap,
          top + down);
    }
  }

  void field() {
    canvas.sky(470);
    canvas.hills(palette().far(), 440, 35);
    canvas.hills(palette().middle(), 520, 18);
    Color wheat = Palette.between(new Color(0xC9A03F), palette().middle(), 0.35);
    canvas.box(wheat, 0, 545, WIDTH, HEIGHT - 545);
    for (int i = -16; i <= 16; i++) {
      canvas.polygon(
          Palette.between(wheat, palette().near(), 0.4),
          800 + i * 26.0,
          545,
          800 + i * 26.0 + 7,
          545,
          800 + i * 190.0 + 70,
          HEIGHT,
          800 + i * 190.0,
          HEIGHT);
    }
    for (int i = 0; i < 6; i++) {
      canvas.tree(canvas.any(40, 1560), 560, canvas.any(90, 150));
    }
    canvas.person(canvas.any(300, 1200), 760, 150);
  }

  void desert() {
    canvas.sky(520);
    Color sand = Palette.between(new Color(0xDDB074), palette().middle(), 0.25);
    canvas.hills(Palette.between(sand, palette().far(), 0.5), 520, 50);
    canvas.hills(sand, 610, 55);
    canvas.oval(palette().water(), 800, 770, 330, 32);
    for (int i = 0; i < 8; i++) {
      canvas.palm(480 + i * 85 + canvas.any(-20, 20), canvas.any(735, 765), canvas.any(150, 240));
    }
    canvas.hills(Palette.between(sand, palette().near(), 0.35), 840, 28);
  }

  void sea() {
    canvas.sky(450);
    canvas.water(450);
    town.boat(canvas.any(300, 1300), canvas.any(520, 600), canvas.any(70, 130));
    for (int i = 0; i < 6; i++) {
      Color wave = Palette.between(palette().water(), palette().near(), 0.15 * i);
      canvas.hills(Palette.between(wave, palette().skyLow(), 0.3), 616 + i * 52, 12);
      canvas.hills(wave, 624 + i * 52, 12);
    }
  }

  void train() {
    canvas.sky(520);
    canvas.hills(palette().far(), 480, 45);
    canvas.hills(palette().middle(), 570, 30);
    for (int i = 0; i < 7; i++) {
      canvas.tree(canvas.any(0, WIDTH), canvas.any(610, 640), canvas.any(100, 170));
    }
    canvas.box(Palette.between(new Color(0x9B8B74), palette().near(), 0.4), 0, 740, WIDTH, 160);
    for (int x = 100; x < WIDTH; x += 500) {
      canvas.line(palette().near(), 9, x, 760, x, 420);
    }
    canvas.line(palette().near(), 3, 0, 440, WIDTH, 440);
    town.train(760);
  }

  private Palette palette() {
    return canvas.palette();
  }
}
