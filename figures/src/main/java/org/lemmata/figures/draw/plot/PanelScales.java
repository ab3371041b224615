package org.lemmata.figures.draw.plot;

import java.util.List;
import org.lemmata.figures.draw.axis.Extent;
import org.lemmata.figures.draw.axis.Scaling;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.study.figure.Frame;

/**
 * The scales of a panel's axes, from its marks.
 *
 * @param axes the declaration
 * @param x the horizontal scale
 * @param y the vertical scale
 */
record PanelScales(Frame.Axes axes, Scaling x, Scaling y) {

  static PanelScales of(Frame.Axes axes, List<Mark> marks) {
    Extent x = new Extent(axes.x().log());
    Extent y = new Extent(axes.y().log());
    for (Mark mark : marks) {
      MarkDrawing.of(mark).extend(x, y, axes, mark.samples());
    }
    return new PanelScales(axes, x.scaling(axes.x()), y.scaling(axes.y()));
  }

  /** Where a pair of values is, as fractions {x, y} of the axes. */
  double[] place(double valueOnX, double valueOnY) {
    return new double[] {x.fraction(valueOnX), y.fraction(valueOnY)};
  }
}
