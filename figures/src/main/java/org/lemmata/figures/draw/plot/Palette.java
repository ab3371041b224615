package org.lemmata.figures.draw.plot;

import java.awt.Color;
import java.util.List;

/**
 * The colours by role: those of Okabe and Ito, which colour-blind readers tell apart, without
 * yellow, which is too light for lines on paper.
 */
final class Palette {

  static final Color INK = new Color(0x1A1A1A);
  static final Color GRID = new Color(0xECECEC);

  /** A cell without a value: neither white, which is zero, nor a colour of a scale. */
  static final Color LEFT_OUT = new Color(0xC8C8C8);

  static final Color GREY = new Color(0x707070);

  private static final List<Color> COLOURS =
      List.of(
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xE69F00),
          new Color(0x56B4E9),
          new Color(0x000000));

  private Palette() {}

  static int size() {
    return COLOURS.size();
  }

  /** A palette colour by index, cyclic; grey for a negative one. */
  static Color colour(int index) {
    return index < 0 ? GREY : COLOURS.get(index % COLOURS.size());
  }

  static Color withOpacity(Color colour, double opacity) {
    int alpha = (int) Math.round(255 * Math.max(0, Math.min(1, opacity)));
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }
}
