package org.lemmata.figures.draw.globe;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Optional;
import java.util.function.IntFunction;

/** Meridians every 60 and parallels every 30 degrees. */
public final class Graticule {

  private static final int BETWEEN_MERIDIANS = 60;
  private static final int BETWEEN_PARALLELS = 30;
  private static final int STEP = 3;

  private Graticule() {}

  /** Its lines on a map. */
  public static Shape on(MapProjection map) {
    Path2D path = new Path2D.Double();
    for (int longitude = -180 + BETWEEN_MERIDIANS;
        longitude < 180;
        longitude += BETWEEN_MERIDIANS) {
      double meridian = longitude;
      addLine(path, -90, 90, latitude -> map.at(meridian, latitude));
    }
    for (int latitude = -90 + BETWEEN_PARALLELS; latitude < 90; latitude += BETWEEN_PARALLELS) {
      double parallel = latitude;
      addLine(path, -180, 180, longitude -> map.at(longitude, parallel));
    }
    return path;
  }

  private static void addLine(Path2D path, int from, int to, IntFunction<Optional<Point2D>> place) {
    boolean drawing = false;
    for (int i = from; i <= to; i += STEP) {
      Optional<Point2D> point = place.apply(i);
      if (point.isPresent() && drawing) {
        path.lineTo(point.get().getX(), point.get().getY());
      } else if (point.isPresent()) {
        path.moveTo(point.get().getX(), point.get().getY());
      }
      drawing = point.isPresent();
    }
  }
}
