package org.lemmata.hessian.sharpness.claim;

import java.util.List;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.train.Stage;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;

/** With bias, the flattest networks found do not generalise, and a sharp one does. */
public final class ScenarioTwo {

  private static final double NEAR = 1.03;
  private static final double GAP = 0.05;
  private static final double ALMOST_PERFECT = 0.99;
  private static final double SHARP = 2;

  private static final List<Stage> WEIGHT_DECAY = List.of(new Stage(0.03, 0, 0, 0.05, 6000));

  private ScenarioTwo() {}

  /** The claim; its setting is the number of training points. */
  public static Claim claim() {
    return Claim.of("sharpness.scenario-two", "With bias, flat training does not generalise")
        .states(
            "With a bias, sharpness-aware minimisation on $n = 100$ points of xor with $d = 30$ comes"
                + " within 3% of the least trace $4 \\sqrt{d + 1}$, and its test accuracy stays"
                + " at least $0.05$ below that of the network without bias; gradient descent with"
                + " weight decay on the same network reaches $0.99$ at more than twice that trace.")
        .source(Source.measured("our schedule at width 100, after Fig. 4 of the paper (width 500)"))
        .assuming("there are few enough training points for memorising to be flat")
        .examining(
            "Trains both networks from random starts ("
                + Trial.IN_WORDS
                + "), and the one with bias by 6000 steps of gradient descent with $\\eta = 0.03$ and"
                + " decay $0.05$: 1 replicate at the quick scale, 5 and 20 at the others. Reports"
                + " the worst of each.")
        .in(100, ScenarioTwo::check)
        .control("half as many points again, n = 150", 150)
        .build();
  }

  private static Evidence check(Integer n, Run run, Scale scale) {
    int replicates = scale.choose(1, 5, 20);
    List<Trial> trials =
        List.of(
            Trial.wide(Architecture.BIAS, n, WEIGHT_DECAY),
            Trial.wide(Architecture.BIAS, n, Trial.SHARPNESS_AWARE),
            Trial.wide(Architecture.NO_BIAS, n, Trial.SHARPNESS_AWARE));
    List<Trial.End> ends =
        run.parallel().map(3 * replicates, i -> trials.get(i % 3).end(run.streams(), i / 3));
    double near = 0;
    double gap = Double.NEGATIVE_INFINITY;
    double lowest = 1;
    double sharpest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < replicates; i++) {
      Trial.End decayed = ends.get(3 * i);
      Trial.End flat = ends.get(3 * i + 1);
      Trial.End without = ends.get(3 * i + 2);
      near = Math.max(near, flat.at().trace() / flat.bound());
      gap = Math.max(gap, flat.at().testAccuracy() - without.at().testAccuracy());
      lowest = Math.min(lowest, decayed.at().testAccuracy());
      sharpest = Math.min(sharpest, decayed.at().trace() / decayed.bound());
    }
    return Evidence.all(
        "with bias",
        Evidence.Extreme.notAbove("largest trace over bound of flat training", near, NEAR),
        Evidence.Extreme.notAbove("largest accuracy less that without bias", gap, -GAP),
        Evidence.Extreme.notBelow("lowest accuracy with weight decay", lowest, ALMOST_PERFECT),
        Evidence.Extreme.notBelow("smallest trace over bound with it", sharpest, SHARP));
  }
}
