package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.Sample;
import org.lemmata.study.figure.Geometry;

/**
 * A straight line across the panel.
 *
 * @param direction which way it runs
 */
record RuleDrawing(Geometry.Direction direction) implements MarkDrawing {

  @Override
  public void add(XYPlot plot, Mark mark, Look look, PanelScales scales) {
    boolean horizontal = direction == Geometry.Direction.HORIZONTAL;
    List<List<double[]>> rules = new ArrayList<>();
    for (Sample sample : mark.samples()) {
      double at = horizontal ? scales.y().fraction(sample.y()) : scales.x().fraction(sample.x());
      rules.add(
          horizontal
              ? List.of(new double[] {0, at}, new double[] {1, at})
              : List.of(new double[] {at, 0}, new double[] {at, 1}));
    }
    Polyline.add(plot, rules, look);
  }

  @Override
  public void sample(Graphics2D graphics, Look look, double left, double middle) {
    Polyline.sample(graphics, look, left, middle);
  }
}
