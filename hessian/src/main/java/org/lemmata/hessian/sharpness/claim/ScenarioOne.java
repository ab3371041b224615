package org.lemmata.hessian.sharpness.claim;

import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;

/** Without bias, sharpness-aware minimisation generalises. */
public final class ScenarioOne {

  private static final double ALMOST_PERFECT = 0.99;

  private ScenarioOne() {}

  /** The claim; its setting is the number of training points. */
  public static Claim claim() {
    return Claim.of("sharpness.scenario-one", "Without bias, flat training generalises")
        .states(
            "A two-layer network without bias, trained by sharpness-aware minimisation on $n = 100$"
                + " points of xor in dimension $d = 30$, has test accuracy at least $0.99$.")
        .source(Source.measured("our schedule at width 100, after Fig. 1 of the paper (width 500)"))
        .assuming("there are enough training points")
        .examining(
            "Trains from random starts ("
                + Trial.IN_WORDS
                + "): 1 replicate at the quick scale, 5 and 20 at the others. Reports the lowest"
                + " accuracy on 5000 fresh points.")
        .in("the setting of the claim", 100, ScenarioOne::check)
        .control("too few points, n = 25", 25)
        .build();
  }

  private static Evidence check(Integer n, Run run, Scale scale) {
    Trial trial = Trial.wide(Architecture.NO_BIAS, n, Trial.SHARPNESS_AWARE);
    return Trial.accurate(trial.ends(run, scale.choose(1, 5, 20)), ALMOST_PERFECT);
  }
}
