package org.lemmata.figures.draw.data;

import java.util.function.DoublePredicate;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Frame;

/**
 * Which numbers a panel can show: finite ones, on a logarithmic axis only positive ones, and on the
 * sphere only latitudes.
 */
final class Drawable {

  private static final Frame.Visitor<Drawable> IN =
      new Frame.Visitor<>() {
        @Override
        public Drawable axes(Frame.Axes axes) {
          return new Drawable(value -> shows(axes.x(), value), value -> shows(axes.y(), value));
        }

        @Override
        public Drawable globe(Frame.Globe globe) {
          return new Drawable(Double::isFinite, latitude -> Math.abs(latitude) <= 90);
        }

        @Override
        public Drawable picture(Frame.Picture picture) {
          return new Drawable(value -> false, value -> false);
        }
      };

  private final DoublePredicate x;
  private final DoublePredicate y;

  private Drawable(DoublePredicate x, DoublePredicate y) {
    this.x = x;
    this.y = y;
  }

  static Drawable in(Frame frame) {
    return frame.accept(IN);
  }

  boolean onX(double value) {
    return x.test(value);
  }

  boolean onY(double value) {
    return y.test(value);
  }

  boolean at(double x, double y) {
    return onX(x) && onY(y);
  }

  static boolean shows(Axis axis, double value) {
    return Double.isFinite(value) && (!axis.log() || value > 0);
  }
}
