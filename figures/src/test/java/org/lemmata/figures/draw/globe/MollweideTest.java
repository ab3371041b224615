package org.lemmata.figures.draw.globe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.lemmata.study.figure.Projection;

class MollweideTest {

  private static final MapProjection MAP = MapProjection.of(Projection.MOLLWEIDE);

  /** Snyder, Map Projections: A Working Manual (1987), numerical example of Mollweide's, R = 1. */
  @Test
  void placesSnydersPoint() {
    Point2D point = MAP.at(15, -50).orElseThrow();
    assertEquals(0.1788845, (2 * point.getX() - 1) * 2 * Math.sqrt(2), 5e-8);
    assertEquals(-0.9208758, (2 * point.getY() - 1) * Math.sqrt(2), 5e-8);
  }

  @Test
  void polesEquatorAndEdgeAreWhereTheyBelong() {
    assertEquals(new Point2D.Double(0.5, 0.5), MAP.at(0, 0).orElseThrow());
    assertEquals(0, MAP.at(37, -90).orElseThrow().distance(0.5, 0), 1e-15);
    assertEquals(0, MAP.at(-120, 90).orElseThrow().distance(0.5, 1), 1e-15);
    assertEquals(0, MAP.at(180, 0).orElseThrow().distance(1, 0.5), 1e-15);
  }

  @Property(tries = 200)
  void solvesItsEquation(@ForAll @DoubleRange(min = -90, max = 90) double latitude) {
    double theta = Mollweide.theta(latitude);
    assertEquals(
        Math.PI * Math.sin(Math.toRadians(latitude)), 2 * theta + Math.sin(2 * theta), 1e-14);
    assertEquals(-theta, Mollweide.theta(-latitude));
    assertTrue(Math.abs(theta) <= Math.PI / 2);
  }

  /**
   * A cell takes the same part of the ellipse as of the sphere, but for the chords of its arcs.
   * They cost most at a pole, where n chords lose 1/(4n²) of the area, and n is 5 at the least.
   */
  @Property(tries = 100)
  void equalAreasStayEqual(
      @ForAll @DoubleRange(min = -180, max = 170) double west,
      @ForAll @DoubleRange(min = -60, max = 50) double south) {
    Path2D path = new Path2D.Double();
    MAP.addCell(path, west, west + 10, south, south + 10);
    double band = Math.sin(Math.toRadians(south + 10)) - Math.sin(Math.toRadians(south));
    double expected = 10.0 / 360 * band / 2;
    assertEquals(expected, area(path) / (Math.PI / 4), 0.001 * expected);
  }

  @Property(tries = 100)
  void longitudesWrap(@ForAll @DoubleRange(min = -1000, max = 1000) double longitude) {
    double wrapped = Longitudes.wrapped(longitude);
    assertTrue(wrapped >= -180 && wrapped < 180);
    double turns = (longitude - wrapped) / 360;
    assertEquals(Math.rint(turns), turns, 1e-12);
  }

  private static double area(Path2D path) {
    double twice = 0;
    double[] start = new double[2];
    double[] last = new double[2];
    double[] point = new double[6];
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(point);
      double[] to = kind == PathIterator.SEG_CLOSE ? start : point.clone();
      if (kind == PathIterator.SEG_MOVETO) {
        start = to;
      } else {
        twice += last[0] * to[1] - last[1] * to[0];
      }
      last = to;
    }
    return twice / 2;
  }
}
