package org.lemmata.figures.draw.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;

/**
 * How a mark looks.
 *
 * @param colour of lines and markers, with opacity
 * @param fill of bands and bars
 * @param stroke of lines
 * @param marker of points, centred on the origin
 */
record Look(Color colour, Color fill, BasicStroke stroke, Shape marker) {

  /** How much wider a ring is than a marker. */
  private static final double WIDER = 1.7;

  /** How much of a ring is open. */
  private static final double OPEN = 0.68;

  /** The same look with an open marker, through which a map is seen. */
  Look ringed() {
    Area ring = scaled(WIDER);
    ring.subtract(scaled(WIDER * OPEN));
    return new Look(colour, fill, stroke, ring);
  }

  private Area scaled(double factor) {
    return new Area(
        AffineTransform.getScaleInstance(factor, factor).createTransformedShape(marker));
  }
}
