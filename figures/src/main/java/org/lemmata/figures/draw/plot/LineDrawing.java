package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.lemmata.figures.draw.axis.Extent;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.Sample;
import org.lemmata.study.figure.Frame;

/** A line through points, broken at its gaps. */
final class LineDrawing implements MarkDrawing {

  @Override
  public void extend(Extent x, Extent y, Frame.Axes axes, List<Sample> samples) {
    MarkDrawing.super.extend(x, y, axes, Pieces.drawn(samples));
  }

  @Override
  public void add(XYPlot plot, Mark mark, Look look, PanelScales scales) {
    List<List<double[]>> runs =
        Pieces.of(mark.samples()).stream().map(run -> places(run, scales)).toList();
    Polyline.add(plot, runs, look);
  }

  private static List<double[]> places(List<Sample> run, PanelScales scales) {
    return run.stream().map(sample -> scales.place(sample.x(), sample.y())).toList();
  }

  @Override
  public void sample(Graphics2D graphics, Look look, double left, double middle) {
    Polyline.sample(graphics, look, left, middle);
  }

  @Override
  public boolean variesDash() {
    return true;
  }
}
