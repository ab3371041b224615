package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.lemmata.figures.draw.axis.Extent;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.Sample;
import org.lemmata.study.figure.Frame;

/** A filled band, broken at its gaps. */
final class BandDrawing implements MarkDrawing {

  /** How wide a piece of one sample is, as a part of the axis: it would have no width. */
  private static final double STRIP = 0.01;

  @Override
  public void extend(Extent x, Extent y, Frame.Axes axes, List<Sample> samples) {
    MarkDrawing.super.extend(x, y, axes, Pieces.drawn(samples));
  }

  @Override
  public void add(XYPlot plot, Mark mark, Look look, PanelScales scales) {
    List<ShapesRenderer.Filled> shapes =
        Pieces.of(mark.samples()).stream()
            .map(run -> run.size() == 1 ? strip(run.get(0), scales) : outline(run, scales))
            .map(shape -> new ShapesRenderer.Filled(shape, look.fill(), null))
            .toList();
    ShapesRenderer.add(plot, shapes, false);
  }

  private static Shape outline(List<Sample> run, PanelScales scales) {
    List<double[]> points = new ArrayList<>();
    for (Sample sample : run) {
      points.add(scales.place(sample.x(), sample.high()));
    }
    for (int i = run.size() - 1; i >= 0; i--) {
      points.add(scales.place(run.get(i).x(), run.get(i).low()));
    }
    Path2D outline = new Path2D.Double();
    for (double[] point : Clip.polygon(points)) {
      if (outline.getCurrentPoint() == null) {
        outline.moveTo(point[0], point[1]);
      } else {
        outline.lineTo(point[0], point[1]);
      }
    }
    if (outline.getCurrentPoint() != null) {
      outline.closePath();
    }
    return outline;
  }

  private static Shape strip(Sample sample, PanelScales scales) {
    Rectangle2D height = outline(List.of(sample), scales).getBounds2D();
    return new Rectangle2D.Double(
        height.getX() - STRIP / 2, height.getY(), STRIP, height.getHeight());
  }

  @Override
  public void sample(Graphics2D graphics, Look look, double left, double middle) {
    graphics.setPaint(look.fill());
    graphics.fill(patch(left, middle));
  }

  /** What the legend shows of something filled. */
  static Rectangle2D patch(double left, double middle) {
    return new Rectangle2D.Double(left + 1, middle - 3, SAMPLE - 2, 6);
  }
}
