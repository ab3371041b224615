package org.lemmata.hessian.sharpness.claim;

import java.util.List;
import org.lemmata.hessian.sharpness.construct.Construction;
import org.lemmata.hessian.sharpness.construct.Generaliser;
import org.lemmata.hessian.sharpness.construct.Memoriser;
import org.lemmata.hessian.sharpness.construct.PopulationError;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** With layer norm both constructions have trace 2. */
public final class LayerNormTrace {

  private static final double EPS = 0.1;

  /** A pre-activation loses √d / ε of its digits, and the outputs with it. */
  private static final double OUTPUT = Rounding.ulps(16, 2 * Math.sqrt(12) / EPS);

  /** Of sums of a hundred terms. */
  private static final double TRACE = Rounding.ulps(200, 2) + 16 * OUTPUT;

  /** The activation of a neuron, over the floor of layer norm. */
  private static final double ABOVE_FLOOR = 1.5;

  /**
   * The networks.
   *
   * @param factor on the first neuron
   * @param eps of the memorising network
   */
  private record Setting(double factor, double eps) {}

  private LayerNormTrace() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("sharpness.layer-norm-trace", "With layer norm both networks have trace 2")
        .states(
            """
            With layer norm a network that memorises and one that generalises both fit xor with
            trace 2, the least of all networks that fit; the first has zero-one error $\\max\\{1 -
            n/2^d, 0\\}$ and the second 0.
            """)
        .source(Source.paper("Theorem 5.1, Propositions 5.1 and 5.2"))
        .assuming(
            "no training point occurs twice",
            "the activations at each point have a norm above the floor of layer norm")
        .restsOn("sharpness.lemma-4-1", "sharpness.trace-bound")
        .examining(
            """
            Builds both networks, each neuron at %s times the floor where it is active, for d = 6
            and 12. Reports the largest residual, the largest difference of the exact trace from 2,
            and the largest difference of the exact error from its value. That no network is below
            is the subject of sharpness.trace-bound.
            """
                .formatted(ABOVE_FLOOR))
        .holdsForEveryDraw("both constructions fit every set of distinct corners")
        .in("neurons above the floor", new Setting(1, EPS), LayerNormTrace::check)
        .control("one neuron halved, below the floor", new Setting(0.5, EPS))
        .control("ε = 3, so that neurons meet", new Setting(1, 3))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    double activation = ABOVE_FLOOR * Network.LAYER_NORM_FLOOR;
    double residual = 0;
    double trace = 0;
    double error = 0;
    for (int i = 0; i < scale.choose(4, 20, 100); i++) {
      int d = i % 2 == 0 ? 6 : 12;
      int n = i % 2 == 0 ? 8 : 100;
      Samples training = Corners.distinct(n, d, run.streams().stream(i));
      List<Construction> networks =
          List.of(
              Memoriser.layerNorm(training, setting.eps, activation),
              Generaliser.layerNorm(training, activation));
      double[] errors = {1 - Math.scalb((double) n, -d), 0};
      for (int k = 0; k < errors.length; k++) {
        Construction built = networks.get(k).scaling(0, setting.factor);
        residual = Math.max(residual, built.residual());
        trace = Math.max(trace, Math.abs(built.trace() - 2));
        double difference = PopulationError.of(built, run.parallel()) - errors[k];
        error = Math.max(error, Math.abs(difference));
      }
    }
    return Every.of(
        "the networks with layer norm",
        new Rounding("largest residual", residual, OUTPUT),
        new Rounding("trace from 2", trace, TRACE),
        new Rounding("zero-one error from its value", error, 0));
  }
}
