package org.lemmata.hessian.sharpness.study;

import java.util.List;
import org.lemmata.hessian.sharpness.construct.Memoriser;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.study.Run;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Numbers;

/** Different corners of the cube, labelled y = x₁x₂, as the training set of an explicit network. */
public record CornerSet(
    @Param(
            value = "dimension d of the inputs",
            byDefault = "30",
            min = 2,
            max = 1000,
            trial = {4, 10})
        int d,
    @Param(
            value = "number n of training points, different corners of the cube",
            byDefault = "100",
            min = 1,
            max = 2000,
            trial = {1, 16})
        int samples) {

  /** What is wrong with neurons that reach so far around each of them. */
  List<String> objections(double eps) {
    double widest = Memoriser.widest(d);
    return eps < widest
        ? List.of()
        : List.of(
            "eps="
                + Numbers.inWords(eps)
                + " is not below 2/√d = "
                + Numbers.inWords(widest)
                + ": neurons may be active at each other's points, and the network need not fit.");
  }

  /**
   * Draws them without replacement.
   *
   * @throws InvalidParameter if the cube has fewer corners
   */
  Samples draw(Run run) {
    if (samples > Corners.count(d)) {
      throw new InvalidParameter(
          "samples", samples, "at most 2^d = " + Corners.count(d) + ", the number of corners");
    }
    return Corners.distinct(samples, d, run.streams().child("training").stream(0));
  }
}
