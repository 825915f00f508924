package org.warraq.press;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Scenes of streets, squares and rooms. */
record TownScenes(Canvas canvas, Town town) {
  private static final int WIDTH = Canvas.WIDTH;
  private static final int HEIGHT = Canvas.HEIGHT;

  void city() {
    canvas.sky(640);
    town.skyline(palette().far(), 680, 180, 420);
    town.skyline(palette().middle(), 760, 120, 330);
    canvas.box(palette().near(), 0, 750, WIDTH, 150);
    for (int x = 60; x < WIDTH; x += 210) {
      canvas.tree(x + canvas.any(-30, 30), 790, canvas.any(110, 150));
      canvas.box(Palette.clear(palette().window(), 170), x, 842, 90, 8);
    }
  }

  void market() {
    canvas.sky(480);
    town.skyline(palette().far(), 560, 200, 330);
    canvas.box(Palette.between(new Color(0xC9B79C), palette().near(), 0.35), 0, 550, WIDTH, 350);
    for (int i = 0; i < 4; i++) {
      town.stall(50 + i * 390, 740, 330);
    }
    for (int i = 0; i < 9; i++) {
      canvas.person(canvas.any(60, 1540), canvas.any(790, 880), canvas.any(150, 190));
    }
  }

  void stadium() {
    canvas.sky(420);
    Color stand = Palette.between(palette().middle(), Color.GRAY, 0.3);
    canvas.box(Palette.between(stand, Color.BLACK, 0.3), 0, 560, WIDTH, 340);
    canvas.oval(stand, 800, 600, 900, 330);
    for (int i = 0; i < 900; i++) {
      double angle = canvas.random().nextDouble(Math.PI, 2 * Math.PI);
      double ring = 0.84 + canvas.random().nextDouble(0.14);
      int[] shirts = {0xE9E6DD, 0xC8553D, 0x2D6A6A, 0xE0A458};
      canvas.disc(
          new Color(shirts[canvas.any(0, 3)]),
          800 + Math.cos(angle) * 900 * ring,
          600 + Math.sin(angle) * 330 * ring,
          5);
    }
    var pitch = new Ellipse2D.Double(60, 345, 1480, 560);
    canvas.fill(Palette.between(new Color(0x3E8E4E), palette().near(), 0.15), pitch);
    canvas.graphics().clip(pitch);
    for (int i = 0; i < 8; i += 2) {
      canvas.box(new Color(255, 255, 255, 22), i * 200, 300, 200, 600);
    }
    canvas.graphics().setClip(null);
    canvas.box(new Color(255, 255, 255, 190), 797, 345, 6, 560);
    canvas.graphics().draw(new Ellipse2D.Double(660, 560, 280, 130));
    for (double x : new double[] {130, 1470}) {
      canvas.line(palette().near(), 12, x, 480, x, 150);
      canvas.box(palette().near(), x - 70, 100, 140, 60);
      for (int i = 0; i < 8; i++) {
        canvas.disc(palette().window(), x - 52 + i % 4 * 35, 116 + i / 4 * 28, 11);
      }
    }
    for (int i = 0; i < 9; i++) {
      canvas.person(canvas.any(250, 1350), canvas.any(470, 820), 70);
    }
  }

  void school() {
    canvas.sky(600);
    canvas.hills(palette().far(), 560, 30);
    canvas.box(Palette.between(new Color(0xD8C6A0), palette().near(), 0.3), 0, 700, WIDTH, 200);
    Color wall = Palette.between(new Color(0xEFD9B4), palette().far(), 0.25);
    town.block(wall, 250, 380, 1100, 720);
    canvas.box(Palette.between(new Color(0x2D6A6A), palette().near(), 0.2), 740, 570, 120, 150);
    canvas.line(palette().near(), 8, 800, 365, 800, 210);
    canvas.polygon(new Color(0xC8553D), 804, 212, 900, 236, 804, 262);
    canvas.tree(150, 740, 260);
    canvas.tree(1460, 740, 240);
    for (int i = 0; i < 8; i++) {
      canvas.person(canvas.any(200, 1400), canvas.any(780, 870), canvas.any(90, 130));
    }
  }

  void council() {
    canvas.sky(620);
    town.skyline(palette().far(), 640, 80, 200);
    canvas.box(Palette.between(new Color(0xCFC4AE), palette().near(), 0.35), 0, 630, WIDTH, 270);
    town.columns(420, 400, 760, 640);
    for (int x : new int[] {110, 260, 1340, 1490}) {
      canvas.tree(x, 720, canvas.any(200, 250));
    }
    for (int i = 0; i < 5; i++) {
      canvas.person(canvas.any(300, 1300), canvas.any(770, 870), 120);
    }
  }

  void rain() {
    canvas.box(Canvas.fade(palette().skyTop(), palette().skyLow(), 0, 600), 0, 0, WIDTH, HEIGHT);
    canvas.clouds(9, 420);
    town.skyline(palette().far(), 640, 140, 330);
    town.skyline(palette().middle(), 720, 90, 220);
    canvas.box(Canvas.fade(palette().near(), palette().water(), 710, 900), 0, 710, WIDTH, 190);
    for (int i = 0; i < 5; i++) {
      double x = 180 + i * 300 + canvas.any(-70, 70);
      double foot = canvas.any(790, 860);
      canvas.person(x, foot, 170);
      int[] cloths = {0xC8553D, 0xE0A458, 0x2D6A6A, 0x6A4C93};
      var umbrella = new Path2D.Double();
      umbrella.moveTo(x - 105, foot - 165);
      umbrella.quadTo(x, foot - 320, x + 105, foot - 165);
      umbrella.quadTo(x, foot - 200, x - 105, foot - 165);
      canvas.fill(new Color(cloths[canvas.any(0, 3)]), umbrella);
      canvas.oval(Palette.clear(palette().skyLow(), 70), x, foot + 14, 120, 9);
    }
    for (int i = 0; i < 320; i++) {
      double x = canvas.any(0, WIDTH + 60);
      double y = canvas.any(0, HEIGHT);
      canvas.line(new Color(255, 255, 255, 70), 2, x, y, x - 14, y + 46);
    }
  }

  void library() {
    canvas.box(Canvas.fade(new Color(0x5A3B24), new Color(0x7A5535), 0, 900), 0, 0, WIDTH, HEIGHT);
    int[] spines = {0x8C2F39, 0x2D6A6A, 0xC9A03F, 0x355C7D, 0x6C5B7B, 0xE8DCC4, 0x4E6E58, 0xB3653A};
    for (int shelf = 0; shelf < 4; shelf++) {
      double base = 190 + shelf * 180.0;
      canvas.box(new Color(0x3A2515), 0, base - 165, WIDTH, 168);
      for (double x = 10; x < WIDTH - 20; ) {
        double width = canvas.any(18, 44);
        double height = canvas.any(105, 152);
        Color spine = new Color(spines[canvas.any(0, spines.length - 1)]);
        canvas.box(spine, x, base - height, width, height);
        canvas.box(Palette.between(spine, Color.WHITE, 0.4), x, base - height * 0.8, width, 6);
        x += width + (canvas.any(0, 14) == 0 ? 50 : 2);
      }
      canvas.box(new Color(0x8A6038), 0, base, WIDTH, 14);
    }
    canvas.box(new Color(0x6B4728), 120, 800, 1360, 100);
    canvas.glow(new Color(0xFFE3A0), 800, 690, 420);
    canvas.line(new Color(0x2B2B2B), 10, 800, 800, 800, 700);
    canvas.polygon(new Color(0x2F7D5B), 700, 710, 740, 640, 860, 640, 900, 710);
    canvas.polygon(new Color(0xF7F1E1), 480, 800, 560, 770, 640, 795, 560, 806);
    canvas.polygon(new Color(0xEDE4CC), 640, 795, 720, 770, 780, 800, 690, 808);
  }

  void hospital() {
    canvas.sky(600);
    town.skyline(palette().far(), 640, 80, 190);
    canvas.box(Palette.between(new Color(0x9DB39A), palette().near(), 0.4), 0, 640, WIDTH, 260);
    Color wall = Palette.between(new Color(0xF4F5F2), palette().far(), 0.2);
    town.block(wall, 180, 400, 520, 720);
    town.block(wall, 900, 400, 520, 720);
    town.block(wall, 560, 260, 480, 720);
    canvas.box(wall, 690, 290, 220, 170);
    town.crescent(800, 375, 62);
    canvas.box(Palette.between(new Color(0x2D6A6A), palette().near(), 0.2), 720, 600, 160, 122);
    canvas.box(Palette.between(Color.DARK_GRAY, palette().near(), 0.3), 0, 780, WIDTH, 120);
    canvas.tree(90, 760, 220);
    canvas.tree(1500, 760, 240);
  }

  void factory() {
    canvas.sky(620);
    canvas.hills(palette().far(), 560, 30);
    Color brick = Palette.between(new Color(0xA65A42), palette().middle(), 0.3);
    for (int i = 0; i < 3; i++) {
      double x = 260 + i * 170;
      canvas.polygon(
          Palette.between(brick, Color.BLACK, 0.2), x, 720, x + 14, 240, x + 62, 240, x + 76, 720);
      for (int puff = 0; puff < 6; puff++) {
        canvas.disc(
            Palette.clear(Palette.between(palette().skyLow(), Color.WHITE, 0.5), 130 - puff * 16),
            x + 40 + puff * 38,
            215 - puff * 28 - canvas.any(0, 16),
            30 + puff * 9);
      }
    }
    canvas.box(brick, 160, 540, 1280, 190);
    for (int i = 0; i < 6; i++) {
      double x = 730 + i * 118;
      canvas.polygon(Palette.between(brick, Color.BLACK, 0.12), x, 542, x, 450, x + 118, 542);
      canvas.polygon(palette().window(), x + 8, 532, x + 8, 474, x + 82, 532);
    }
    town.windows(200, 580, 1200, 110, 60, 70);
    canvas.box(palette().near(), 0, 728, WIDTH, 172);
    for (int i = 0; i < 5; i++) {
      canvas.tree(canvas.any(40, 1560), canvas.any(770, 850), canvas.any(100, 150));
    }
  }

  private Palette palette() {
    return canvas.palette();
  }
}
