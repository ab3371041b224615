package org.lemmata.lab;

import org.lemmata.study.param.Parameter;

/**
 * Between which numbers a slider moves. What is legal may be far more than what is of use or quick:
 * a slider keeps to the range that the parameter is tried in, or else to the surroundings of the
 * default; the field beside it takes everything.
 *
 * @param low the left end
 * @param high the right end
 * @param log whether equal ways are equal factors
 */
record SliderRange(double low, double high, boolean log) {

  /** A wider range would leave the slider's usual values within a few pixels. */
  private static final double WIDE = 100;

  /** Wider than this by factors, the slider is logarithmic. */
  private static final double DECADES = 30;

  private static final double AROUND = 10;

  /** The default leaves that much room to its right, by factors. */
  private static final double ROOM = 4;

  /** The range for a number, whose default is a number. */
  static SliderRange of(Parameter parameter) {
    double usual = ((Number) parameter.parse(parameter.byDefault())).doubleValue();
    double[] trial = parameter.trial();
    boolean narrowed = trial[0] != parameter.min() || trial[1] != parameter.max();
    double low = parameter.min();
    double high = parameter.max();
    if (narrowed) {
      low = Math.min(usual, trial[0]);
      high = Math.max(trial[1], Math.min(high, ROOM * usual));
    } else if (!(high - low <= WIDE * Math.max(1, Math.abs(usual)))) {
      double reach = usual == 0 ? AROUND : AROUND * Math.abs(usual);
      high = Math.min(high, Math.max(reach, usual));
      low = Math.max(low, usual > 0 ? usual / AROUND : -reach);
    }
    return new SliderRange(low, high, low > 0 && high / low >= DECADES);
  }
}
