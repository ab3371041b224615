package org.lemmata.attention.descent;

import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.linalg.Segments;

/** The exact line search: the first minimum of the population loss along a direction. */
final class LineSearch {

  private static final int REFINEMENTS = 6;

  private LineSearch() {}

  /**
   * The step to the first minimum.
   *
   * @param scale a guess of the step, positive; it is refined until it fits
   * @return NaN if the direction does not descend
   */
  static double step(PopulationLoss loss, double[] point, double[] direction, double scale) {
    double h = scale;
    double step = Double.NaN;
    for (int i = 0; i < REFINEMENTS; i++) {
      // The cubic is exact at any h, but its rounding is least when the minimum lies among the
      // four points.
      step =
          CubicSlope.through(
                  t ->
                      Segments.dotInOrder(
                          loss.gradient(Segments.moved(point, t, direction)), direction),
                  h)
              .firstMinimum();
      if (!(step > 0) || (step > h / 8 && step < 8 * h)) {
        return step > 0 ? step : Double.NaN;
      }
      h = step / 2;
    }
    return step;
  }
}
