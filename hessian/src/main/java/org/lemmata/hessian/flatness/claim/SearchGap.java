package org.lemmata.hessian.flatness.claim;

import java.util.List;
import org.lemmata.hessian.flatness.regulariser.FlatSearch;
import org.lemmata.study.claim.Approximation;

/**
 * The largest relative difference between searches and a closed form. A search ends at a gradient
 * g; where the least curvature is c, a value g²/(2c) above the least is left.
 */
final class SearchGap {

  /** Curvatures below leave more than is allowed; those seen are far above. */
  private static final double LEAST_CURVATURE = 1e-10;

  private static final double ALLOWED =
      FlatSearch.GRADIENT * FlatSearch.GRADIENT / (2 * LEAST_CURVATURE);

  private SearchGap() {}

  static Approximation of(String what, List<Double> differences) {
    return new Approximation(
        what,
        differences.stream().mapToDouble(d -> d).max().orElse(Double.NaN),
        ALLOWED,
        "the descent ends at a gradient of 10⁻⁹ of a function of size 1; the rest is its square"
            + " over twice the curvature");
  }
}
