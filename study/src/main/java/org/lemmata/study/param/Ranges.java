package org.lemmata.study.param;

import java.util.function.DoubleFunction;

/** The legal range that an annotation says. */
final class Ranges {

  private Ranges() {}

  static boolean contains(Param param, double value) {
    boolean aboveMin = param.aboveMin() ? value > param.min() : value >= param.min();
    return Double.isFinite(value) && aboveMin && value <= param.max();
  }

  /** The range in words, to follow a noun; empty if it is all numbers. */
  static String describe(Param param, DoubleFunction<String> number) {
    boolean below = Double.isInfinite(param.min());
    boolean above = Double.isInfinite(param.max());
    if (below && above) {
      return "";
    }
    if (below) {
      return " of at most " + number.apply(param.max());
    }
    String lower = (param.aboveMin() ? " above " : " of at least ") + number.apply(param.min());
    if (above) {
      return lower;
    }
    return param.aboveMin()
        ? lower + " and at most " + number.apply(param.max())
        : " from " + number.apply(param.min()) + " to " + number.apply(param.max());
  }
}
