package org.lemmata.harmonics.sup;

import java.util.Locale;

/**
 * The largest absolute value that a search found, and where: a lower bound of the sup norm. Nothing
 * says that there is no larger one. Immutable.
 */
public final class Found {

  private final double value;
  private final double[] point;

  /**
   * What a search found.
   *
   * @param value |f(x)|
   * @param point the unit vector x; not modified, copied
   */
  Found(double value, double[] point) {
    this.value = value;
    this.point = point.clone();
  }

  /** |f(x)|, a lower bound of the sup norm. */
  public double value() {
    return value;
  }

  /** A new array, the unit vector x. */
  public double[] point() {
    return point.clone();
  }

  /** The one with the larger value; this one if they are equal. */
  Found or(Found other) {
    return other.value > value ? other : this;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "found %s", value);
  }
}
