package org.lemmata.figures.draw.globe;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Optional;
import org.lemmata.study.figure.Projection;

/** From longitude and latitude to the unit square, y upwards. */
public interface MapProjection {

  /** The projection that a panel declares. */
  static MapProjection of(Projection projection) {
    return switch (projection) {
      case MOLLWEIDE -> new Mollweide();
    };
  }

  /** Width over height of the map on paper. */
  double aspect();

  /** The edge of what is seen of the sphere. */
  Shape outline();

  /**
   * Where a point lies, if it is on the side that is seen.
   *
   * @param longitude from -180 to 180
   * @param latitude from -90 to 90
   */
  Optional<Point2D> at(double longitude, double latitude);

  /**
   * Adds what is seen of a part of the sphere between two meridians and two parallels, as closed
   * subpaths that all turn the same way.
   *
   * @param path is added to
   * @param west at least -180, below {@code east}
   * @param east at most 180
   * @param south at least -90, below {@code north}
   * @param north at most 90
   */
  void addCell(Path2D path, double west, double east, double south, double north);
}
