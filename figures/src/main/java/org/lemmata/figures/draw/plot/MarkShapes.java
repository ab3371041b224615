package org.lemmata.figures.draw.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.lemmata.figures.draw.axis.Scaling;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.Sample;

/**
 * Turns filled marks into shapes of the unit square.
 *
 * @param x the horizontal scale
 * @param y the vertical scale
 */
record MarkShapes(Scaling x, Scaling y) {

  /** How far beyond the square a shape may reach; the plot clips it. */
  private static final double REACH = 40;

  List<ShapesRenderer.Filled> of(Mark mark, Look look) {
    if (mark.samples().isEmpty()) {
      return List.of();
    }
    return switch (mark.kind()) {
      case BAND -> List.of(new ShapesRenderer.Filled(band(mark), look.fill(), null));
      case HISTOGRAM -> List.of(new ShapesRenderer.Filled(steps(mark), look.fill(), look));
      case HEATMAP -> cells(mark);
      case LINE, POINTS, RULE -> List.of();
    };
  }

  private Path2D band(Mark mark) {
    Path2D path = new Path2D.Double();
    List<Sample> samples = mark.samples();
    for (Sample sample : samples) {
      to(path, sample.x(), sample.high());
    }
    for (int i = samples.size() - 1; i >= 0; i--) {
      to(path, samples.get(i).x(), samples.get(i).low());
    }
    path.closePath();
    return path;
  }

  /** The outline of the bars, open at their feet; an empty bin has none. */
  private Path2D steps(Mark mark) {
    Path2D path = new Path2D.Double();
    double end = Double.NaN;
    for (Sample bin : mark.samples()) {
      if (bin.y() > 0) {
        if (bin.low() != end) {
          foot(path, end);
          startAt(path, bin.low(), 0);
        }
        to(path, bin.low(), bin.y());
        to(path, bin.high(), bin.y());
        end = bin.high();
      } else {
        foot(path, end);
        end = Double.NaN;
      }
    }
    foot(path, end);
    return path;
  }

  private void foot(Path2D path, double end) {
    if (!Double.isNaN(end)) {
      to(path, end, 0);
    }
  }

  private List<ShapesRenderer.Filled> cells(Mark map) {
    ColourScale colours = ColourScale.of(map);
    CellEdges across = CellEdges.of(x, map.samples().stream().mapToDouble(Sample::x).toArray());
    CellEdges up = CellEdges.of(y, map.samples().stream().mapToDouble(Sample::y).toArray());
    List<ShapesRenderer.Filled> cells = new ArrayList<>();
    for (Sample cell : map.samples()) {
      double left = across.before(cell.x());
      double bottom = up.before(cell.y());
      cells.add(
          new ShapesRenderer.Filled(
              new Rectangle2D.Double(
                  left, bottom, across.after(cell.x()) - left, up.after(cell.y()) - bottom),
              colours.of(cell.value()),
              null));
    }
    return cells;
  }

  private void to(Path2D path, double px, double py) {
    if (path.getCurrentPoint() == null) {
      startAt(path, px, py);
    } else {
      path.lineTo(limited(x.fraction(px)), limited(y.fraction(py)));
    }
  }

  private void startAt(Path2D path, double px, double py) {
    path.moveTo(limited(x.fraction(px)), limited(y.fraction(py)));
  }

  private static double limited(double fraction) {
    return Math.max(-REACH, Math.min(REACH, fraction));
  }
}
