package org.lemmata.hessian.sharpness.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.hessian.sharpness.data.Samples;

/**
 * Complete quadruples of a training set, as the paper's Condition 1 has them: the four corners (x₁,
 * x₂) = (+-1, +-1), labelled x₁ x₂, with the same other coordinates.
 *
 * <p>On the corners of a square with label x₁ x₂ every h = relu(a affine) has |Σₖ yₖ hₖ| &lt;= maxₖ
 * hₖ: if the labels correlate at all, the affine function is negative at some corner, and what
 * remains is at most the largest value. So over a set of quadruples |mean y h| &lt;= rms(h) / 2,
 * and a sum of such functions of root mean square 1 (over all points, hence at most 1/√share over
 * the quadruples) with Σⱼ cⱼ hⱼ = y needs Σⱼ |cⱼ| &gt;= 2 √share.
 */
final class Quadruples {

  private Quadruples() {}

  /** The share of the points that stand in complete quadruples, as many disjoint ones as fit. */
  static double share(Samples samples) {
    Map<List<Double>, int[]> corners = new HashMap<>();
    for (int i = 0; i < samples.size() && samples.d() >= 2; i++) {
      double[] x = samples.inputs().row(i);
      if (Math.abs(x[0]) == 1 && Math.abs(x[1]) == 1 && samples.label(i) == x[0] * x[1]) {
        List<Double> rest = Arrays.stream(x).skip(2).map(v -> v + 0.0).boxed().toList();
        corners.computeIfAbsent(rest, key -> new int[4])[(x[0] > 0 ? 2 : 0) + (x[1] > 0 ? 1 : 0)]++;
      }
    }
    int complete = 0;
    for (int[] counts : corners.values()) {
      complete += 4 * Arrays.stream(counts).min().getAsInt();
    }
    return complete / (double) samples.size();
  }
}
