package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.meanfield.flow.Preset;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.network.SphereNetwork;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** Claim 15: what finitely many neurons add to the loss at the start. */
public final class WidthBias {

  /** The part of the predicted excess that a deviation must have to be noticed for certain. */
  private static final double RELATIVE_MARGIN = 0.05;

  private static final List<Setting> SETTINGS =
      List.of(Preset.C.at(10), new Setting(5, 0.4, 0.25, 1, 2), new Setting(30, 0.2, 0.1, 2, 1));

  private static final int[] WIDTHS = {2, 8};

  /** How the neurons of a network start. */
  private enum Start {
    INDEPENDENT,
    /** Every second neuron is the one before it with its sign changed. */
    PAIRS
  }

  private WidthBias() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.width-bias", "What finite width adds to the loss at the start")
        .states(
            """
            $\\mathbb{E} L_m(0) = L(0) + \\frac{\\sigma_2^2 + \\sigma_4^2}{2m}$: the population loss of
            $m$ neurons exceeds that of infinitely many by the variance of one neuron's output over
            $2m$.
            """)
        .source(Source.derived("expectation of the exact loss of m neurons, by Funk and Hecke"))
        .assuming(
            "the neurons start independent and uniform on the sphere",
            "loss is the whole population's")
        .restsOn("meanfield.funk-hecke", "meanfield.initial-loss")
        .examining(
            """
            Averages the exact loss of many networks of %d and %d neurons at the start, in three
            settings, and compares its excess over $L(0)$ with the formula. Narrow networks show
            most: there the excess is large beside its scatter.
            """
                .formatted(WIDTHS[0], WIDTHS[1]))
        .in("independent neurons", Start.INDEPENDENT, WidthBias::examine)
        .control("neurons in pairs u, −u, which are not independent", Start.PAIRS)
        .build();
  }

  private static Evidence examine(Start start, Run run, Scale scale) {
    int networks = scale.choose(3_500, 200_000, 2_000_000);
    List<Evidence> parts = new ArrayList<>();
    for (Setting setting : SETTINGS) {
      for (int width : WIDTHS) {
        Streams streams = run.streams().child("d = " + setting.d() + ", m = " + width);
        Moments excess =
            Moments.of(
                run.parallel(),
                networks,
                500,
                1,
                r ->
                    new double[] {loss(setting, width, start, streams, r) - setting.initialLoss()});
        double predicted =
            (setting.sigma2() * setting.sigma2() + setting.sigma4() * setting.sigma4())
                / (2 * width);
        parts.add(
            Mean.near(
                "excess of the loss at d = " + setting.d() + ", m = " + width,
                excess.estimate(0),
                predicted,
                RELATIVE_MARGIN * predicted));
      }
    }
    return Every.of("mean loss at the start less that at infinite width", parts);
  }

  private static double loss(
      Setting setting, int width, Start start, Streams streams, long replicate) {
    int drawn = start == Start.PAIRS ? width / 2 : width;
    Matrix points = SpherePoints.draw(streams, replicate, drawn, setting.d()).transpose();
    if (start == Start.PAIRS) {
      Matrix both = new Matrix(setting.d(), width);
      for (int c = 0; c < setting.d(); c++) {
        for (int i = 0; i < drawn; i++) {
          both.set(c, 2 * i, points.get(c, i));
          both.set(c, 2 * i + 1, -points.get(c, i));
        }
      }
      points = both;
    }
    return new SphereNetwork(points).errors(setting, Parallel.sequential()).loss();
  }
}
