package org.lemmata.figures.draw.data;

import java.util.function.DoublePredicate;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Frame;

/**
 * Which numbers a panel can show: finite ones, on a logarithmic axis only positive ones, and on the
 * sphere only latitudes.
 */
final class Drawable {

  private final DoublePredicate x;
  private final DoublePredicate y;

  private Drawable(DoublePredicate x, DoublePredicate y) {
    this.x = x;
    this.y = y;
  }

  static Drawable in(Frame frame) {
    if (frame instanceof Frame.Axes axes) {
      return new Drawable(value -> shows(axes.x(), value), value -> shows(axes.y(), value));
    }
    return new Drawable(Double::isFinite, latitude -> Math.abs(latitude) <= 90);
  }

  boolean onX(double value) {
    return x.test(value);
  }

  boolean onY(double value) {
    return y.test(value);
  }

  static boolean shows(Axis axis, double value) {
    return Double.isFinite(value) && (!axis.log() || value > 0);
  }
}
