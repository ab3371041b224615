package org.lemmata.study.param;

import java.util.function.DoubleFunction;

/** Says a legal range in words. */
final class Ranges {

  private Ranges() {}

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
