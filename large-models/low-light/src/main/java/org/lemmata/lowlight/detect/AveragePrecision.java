package org.lemmata.lowlight.detect;

import java.util.Arrays;
import java.util.List;

/**
 * Precision against recall of a detector, and their average, by COCO's definition.
 *
 * @param atHalf the mean over classes of the precision at each of the 101 recalls, where an overlap
 *     of 0.5 counts
 * @param atAll the same, and the mean over the ten thresholds 0.5, 0.55, …, 0.95
 */
public record AveragePrecision(List<Double> atHalf, List<Double> atAll) {

  private static final int THRESHOLDS = 10;

  /** Keeps immutable copies. */
  public AveragePrecision {
    atHalf = List.copyOf(atHalf);
    atAll = List.copyOf(atAll);
  }

  /**
   * Examines a detector on a test.
   *
   * @param images what it found and what is there
   * @param kinds how many classes there are; those without an object are left out, and without any
   *     object there is no number: all are NaN
   */
  public static AveragePrecision of(List<ExaminedImage> images, int kinds) {
    double[] half = new double[PrecisionCurve.POINTS];
    double[] all = new double[PrecisionCurve.POINTS];
    int classes = 0;
    for (int kind = 0; kind < kinds; kind++) {
      double[] curve = PrecisionCurve.of(kind, images, threshold(0));
      if (curve.length > 0) {
        classes++;
        add(half, curve);
        add(all, curve);
        for (int i = 1; i < THRESHOLDS; i++) {
          add(all, PrecisionCurve.of(kind, images, threshold(i)));
        }
      }
    }
    return new AveragePrecision(over(half, classes), over(all, classes * THRESHOLDS));
  }

  /** 0.5, 0.55, …, 0.95. */
  private static double threshold(int index) {
    return (10 + index) / 20.0;
  }

  private static void add(double[] sum, double[] curve) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += curve[i];
    }
  }

  private static List<Double> over(double[] sum, int count) {
    return Arrays.stream(sum).mapToObj(value -> value / count).toList();
  }

  /** AP50: the average over the recalls where an overlap of 0.5 counts. */
  public double ap50() {
    return mean(atHalf);
  }

  /** AP: the average over recalls and thresholds. */
  public double ap() {
    return mean(atAll);
  }

  private static double mean(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.size();
  }
}
