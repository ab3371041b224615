package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.Sample;

/** A filled band. */
final class BandDrawing implements MarkDrawing {

  @Override
  public void add(XYPlot plot, Mark mark, Look look, PanelScales scales) {
    List<Sample> samples = mark.samples();
    UnitPath outline = new UnitPath(scales);
    for (Sample sample : samples) {
      outline.to(sample.x(), sample.high());
    }
    for (int i = samples.size() - 1; i >= 0; i--) {
      outline.to(samples.get(i).x(), samples.get(i).low());
    }
    List<ShapesRenderer.Filled> shapes = new ArrayList<>();
    if (!samples.isEmpty()) {
      outline.path().closePath();
      shapes.add(new ShapesRenderer.Filled(outline.path(), look.fill(), null));
    }
    ShapesRenderer.add(plot, shapes, false);
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
