package org.lemmata.figures.draw.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.lemmata.figures.draw.axis.Extent;
import org.lemmata.figures.draw.axis.Scaling;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.Sample;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Geometry;

/**
 * Colours of a heat map's values: viridis from light to dark for a natural order, red and blue
 * around white for signed values. Colour-blind readers can read both.
 *
 * @param scaling from values to fractions of the colour bar
 * @param anchors equally spaced colours
 */
record ColourScale(Scaling scaling, List<Color> anchors) {

  /** How many colours a map or a bar has; odd, so that one of them is white around zero. */
  static final int LEVELS = 63;

  private static final List<Color> VIRIDIS =
      colours(
          0xFDE725, 0xBDDF26, 0x7AD151, 0x44BF70, 0x22A884, 0x21918C, 0x2A788E, 0x355F8D, 0x414487,
          0x482475, 0x440154);

  private static final List<Color> BLUE_WHITE_RED =
      colours(
          0x053061, 0x2166AC, 0x4393C3, 0x92C5DE, 0xD1E5F0, 0xFFFFFF, 0xFDDBC7, 0xF4A582, 0xD6604D,
          0xB2182B, 0x67001F);

  /**
   * The colours of a mark's cells.
   *
   * @throws UnsupportedOperationException if it has none
   */
  static ColourScale of(Mark map) {
    return MarkDrawing.of(map).colours(map);
  }

  static ColourScale of(Geometry.Colours colours, Mark map) {
    boolean signed = colours == Geometry.Colours.DIVERGING;
    Extent extent = new Extent(false);
    for (Sample sample : map.samples()) {
      extent.includeEdge(sample.value());
      if (signed) {
        extent.includeEdge(-sample.value());
      }
    }
    Scaling scaling = extent.scaling(Axis.linear(map.label()));
    return new ColourScale(scaling, signed ? BLUE_WHITE_RED : VIRIDIS);
  }

  Color of(double value) {
    return at(scaling.fraction(value));
  }

  Color at(double fraction) {
    double place = Math.max(0, Math.min(1, fraction)) * (anchors.size() - 1);
    int below = Math.min((int) place, anchors.size() - 2);
    double t = place - below;
    Color from = anchors.get(below);
    Color to = anchors.get(below + 1);
    return new Color(
        mix(from.getRed(), to.getRed(), t),
        mix(from.getGreen(), to.getGreen(), t),
        mix(from.getBlue(), to.getBlue(), t));
  }

  /** The level of a value, from 0 to {@link #LEVELS} - 1. */
  int level(double value) {
    return (int) Math.max(0, Math.min(LEVELS - 1, Math.floor(scaling.fraction(value) * LEVELS)));
  }

  /** The colour in the middle of a level. */
  Color ofLevel(int level) {
    return at((level + 0.5) / LEVELS);
  }

  /** Fills a bar with every colour, from the bottom upwards or from left to right. */
  void fill(Graphics2D graphics, Rectangle2D bar, boolean upwards) {
    Object smoothing = graphics.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    for (int level = 0; level < LEVELS; level++) {
      double from = (double) level / LEVELS;
      double across = upwards ? 0 : from * bar.getWidth();
      double up = upwards ? from * bar.getHeight() : 0;
      graphics.setPaint(ofLevel(level));
      // Each step is drawn up to the end and covered by the next, which leaves no seams.
      graphics.fill(
          new Rectangle2D.Double(
              bar.getX() + across, bar.getY(), bar.getWidth() - across, bar.getHeight() - up));
    }
    if (smoothing != null) {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smoothing);
    }
  }

  private static int mix(int from, int to, double t) {
    return (int) Math.round((1 - t) * from + t * to);
  }

  private static List<Color> colours(Integer... codes) {
    return List.of(codes).stream().map(Color::new).toList();
  }
}
