package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.lemmata.figures.draw.axis.Extent;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.Sample;
import org.lemmata.study.figure.Frame;

/** The bars of a histogram. */
final class HistogramDrawing implements MarkDrawing {

  @Override
  public void extend(Extent x, Extent y, Frame.Axes axes, List<Sample> bins) {
    for (Sample bin : bins) {
      x.include(bin.x());
      x.include(bin.low());
      x.include(bin.high());
      y.include(bin.y());
      y.includeEdge(0);
    }
  }

  @Override
  public void add(XYPlot plot, Mark mark, Look look, PanelScales scales) {
    Path2D steps = steps(mark, new UnitPath(scales));
    ShapesRenderer.add(
        plot,
        mark.samples().isEmpty()
            ? List.of()
            : List.of(new ShapesRenderer.Filled(steps, look.fill(), look)),
        false);
  }

  /** The outline of the bars, open at their feet; an empty bin has none. */
  private static Path2D steps(Mark mark, UnitPath path) {
    double end = Double.NaN;
    for (Sample bin : mark.samples()) {
      if (bin.y() > 0) {
        if (bin.low() != end) {
          foot(path, end);
          path.startAt(bin.low(), 0);
        }
        path.to(bin.low(), bin.y());
        path.to(bin.high(), bin.y());
        end = bin.high();
      } else {
        foot(path, end);
        end = Double.NaN;
      }
    }
    foot(path, end);
    return path.path();
  }

  private static void foot(UnitPath path, double end) {
    if (!Double.isNaN(end)) {
      path.to(end, 0);
    }
  }

  @Override
  public void sample(Graphics2D graphics, Look look, double left, double middle) {
    graphics.setPaint(look.fill());
    graphics.fill(BandDrawing.patch(left, middle));
    graphics.setPaint(look.colour());
    graphics.setStroke(look.stroke());
    graphics.draw(BandDrawing.patch(left, middle));
  }
}
