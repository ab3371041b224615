package org.lemmata.study.param;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The legal values of a parameter.
 *
 * @param min smallest legal number
 * @param max largest legal number
 * @param aboveMin whether {@code min} itself is illegal
 * @param trial the two ends between which tests draw; empty for the whole range
 * @param fewest the least length of a list
 * @param most the greatest length of a list
 * @param ascending whether the numbers of a list must ascend
 * @param examples legal values of a parameter that is not a number
 */
record Legal(
    double min,
    double max,
    boolean aboveMin,
    List<Double> trial,
    int fewest,
    int most,
    boolean ascending,
    List<String> examples) {

  static Legal of(Param param) {
    double[] trial = param.trial();
    return new Legal(
        param.min(),
        param.max(),
        param.aboveMin(),
        Arrays.stream(trial).boxed().toList(),
        param.fewest(),
        param.most(),
        param.ascending(),
        List.of(param.examples()));
  }

  Legal between(double least, double greatest, boolean above) {
    return new Legal(least, greatest, above, trial, fewest, most, ascending, examples);
  }

  Legal triedBetween(double least, double greatest) {
    List<Double> ends = List.of(least, greatest);
    return new Legal(min, max, aboveMin, ends, fewest, most, ascending, examples);
  }

  Legal such(List<String> as) {
    return new Legal(min, max, aboveMin, trial, fewest, most, ascending, as);
  }

  double[] ends() {
    return trial.isEmpty() ? new double[] {min, max} : new double[] {trial.get(0), trial.get(1)};
  }

  boolean contains(double value) {
    return Double.isFinite(value) && (aboveMin ? value > min : value >= min) && value <= max;
  }

  /** The range in words, to follow "a number". */
  String range(DoubleFunction<String> number) {
    boolean below = Double.isInfinite(min);
    boolean above = Double.isInfinite(max);
    if (below && above) {
      return "";
    }
    if (below) {
      return " of at most " + number.apply(max);
    }
    String lower = (aboveMin ? " above " : " of at least ") + number.apply(min);
    if (above) {
      return lower;
    }
    return aboveMin
        ? lower + " and at most " + number.apply(max)
        : " from " + number.apply(min) + " to " + number.apply(max);
  }
}
