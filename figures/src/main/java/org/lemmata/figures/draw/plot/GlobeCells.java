package org.lemmata.figures.draw.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lemmata.figures.draw.axis.Scaling;
import org.lemmata.figures.draw.data.Sample;
import org.lemmata.figures.draw.globe.Longitudes;
import org.lemmata.figures.draw.globe.MapProjection;

/**
 * The cells of a function on the sphere, joined into one shape for each colour: a run of cells of
 * one colour along a parallel is a single piece, which keeps files small.
 *
 * <p>Pieces reach a little under or over their neighbours in the east and south. Whichever of two
 * neighbours is painted first, the other's edge then lies on it and not on the background, so that
 * no seam shows. Nothing reaches east into a hole.
 */
final class GlobeCells {

  /** A part of the map's width: about a third of a point. */
  private static final double OVERLAP = 0.0015;

  private static final Scaling LONGITUDES = new Scaling(false, -180, 180);
  private static final Scaling LATITUDES = new Scaling(false, -90, 90);

  private final MapProjection map;
  private final ColourScale colours;
  private final CellEdges across;
  private final CellEdges up;
  private final List<Path2D> shapes = new ArrayList<>();

  private GlobeCells(MapProjection map, ColourScale colours, List<Sample> samples) {
    this.map = map;
    this.colours = colours;
    this.across = CellEdges.of(LONGITUDES, samples.stream().mapToDouble(GlobeCells::at).toArray());
    this.up = CellEdges.of(LATITUDES, samples.stream().mapToDouble(Sample::y).toArray());
    for (int level = 0; level < ColourScale.LEVELS; level++) {
      shapes.add(new Path2D.Double());
    }
  }

  /** One shape of the unit square, possibly empty, for each level of the colour scale. */
  static List<Path2D> joined(MapProjection map, ColourScale colours, List<Sample> samples) {
    GlobeCells cells = new GlobeCells(map, colours, samples);
    Map<Double, List<Sample>> rows = new TreeMap<>();
    for (Sample sample : samples) {
      rows.computeIfAbsent(sample.y(), latitude -> new ArrayList<>()).add(sample);
    }
    rows.values().forEach(cells::addRow);
    return cells.shapes;
  }

  private void addRow(List<Sample> samples) {
    List<Sample> row = samples.stream().sorted(Comparator.comparingDouble(GlobeCells::at)).toList();
    for (int first = 0; first < row.size(); ) {
      int level = colours.level(row.get(first).value());
      int last = first;
      while (last + 1 < row.size()
          && touchesNext(row, last)
          && colours.level(row.get(last + 1).value()) == level) {
        last++;
      }
      addRun(level, row.get(first), row.get(last), touchesNext(row, last));
      first = last + 1;
    }
  }

  /** Whether a cell has a neighbour in the east, be it around the globe. */
  private boolean touchesNext(List<Sample> row, int i) {
    boolean around = i + 1 == row.size();
    double next = across.before(at(row.get(around ? 0 : i + 1))) + (around ? 1 : 0);
    return next <= across.after(at(row.get(i))) + 1e-9;
  }

  private void addRun(int level, Sample first, Sample last, boolean touches) {
    double west = LONGITUDES.valueAt(across.before(at(first)));
    double east = LONGITUDES.valueAt(across.after(at(last)));
    double south = Math.max(-90, LATITUDES.valueAt(up.before(first.y())));
    double north = Math.min(90, LATITUDES.valueAt(up.after(first.y())));
    double middle = (south + north) / 2;
    Point2D parallel = way(-180, middle, 180, middle);
    Point2D meridian = way(Math.min(180, east), south, Math.min(180, east), north);
    double height = Math.abs(meridian.getY());
    // Measured at right angles to the meridian, which leans near the poles.
    double slant = meridian.distance(0, 0) / height;
    double over = touches ? OVERLAP * slant * 360 / parallel.distance(0, 0) : 0;
    double under = (north - south) * Math.min(0.5, OVERLAP / height);
    double bottom = Math.max(-90, south - under);
    addPiece(level, Math.max(-180, west), Math.min(180, east + over), bottom, north);
    // A cell across the edge of the map stands on both sides of it.
    addPiece(level, west + 360, 180, bottom, north);
    addPiece(level, -180, east > 180 ? east - 360 + over : -180, bottom, north);
  }

  private void addPiece(int level, double west, double east, double south, double north) {
    if (west < east && south < north) {
      map.addCell(shapes.get(level), west, east, south, north);
    }
  }

  /** From one point of the map to another, in widths of it; a diagonal if one of them is hidden. */
  private Point2D way(double fromEast, double fromNorth, double toEast, double toNorth) {
    Optional<Point2D> from = map.at(fromEast, fromNorth);
    Optional<Point2D> to = map.at(toEast, toNorth);
    if (from.isEmpty() || to.isEmpty()) {
      return new Point2D.Double(1, 1);
    }
    return new Point2D.Double(
        to.get().getX() - from.get().getX(), (to.get().getY() - from.get().getY()) / map.aspect());
  }

  private static double at(Sample sample) {
    return Longitudes.wrapped(sample.x());
  }
}
