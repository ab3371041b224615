package org.lemmata.hessian.sharpness.claim;

import java.util.List;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Without bias, flat training finds the two bits that matter. */
public final class FeatureColumns {

  private static final double CONTRAST = 5;

  private FeatureColumns() {}

  /** The claim; its setting is the network. */
  public static Claim claim() {
    return Claim.of("sharpness.feature-columns", "Flat training finds the two bits that matter")
        .states(
            "After sharpness-aware minimisation without bias on $n = 100$ points of xor with $d ="
                + " 30$, the first two columns of $W_1$ have norms at least 5 times that of every"
                + " other column.")
        .source(Source.measured("our schedule at width 100; Fig. 2 shows it with batch norm"))
        .assuming("there is no bias")
        .examining(
            "Trains from random starts ("
                + Trial.IN_WORDS
                + "): 1 replicate at the quick scale, 5 and 20 at the others. Reports the smallest"
                + " ratio of the smaller of the first two norms to the largest of the others.")
        .in("the setting of the claim", Architecture.NO_BIAS, FeatureColumns::check)
        .control("a bias, with which the ratio stays below 3", Architecture.BIAS)
        .build();
  }

  private static Evidence check(Architecture architecture, Run run, Scale scale) {
    Trial trial = Trial.wide(architecture, 100, Trial.SHARPNESS_AWARE);
    List<Trial.End> ends = trial.ends(run, scale.choose(1, 5, 20));
    return Searched.notBelow(
        "smallest ratio",
        ends.stream().mapToDouble(Trial.End::contrast).min().orElse(Double.NaN),
        CONTRAST);
  }
}
