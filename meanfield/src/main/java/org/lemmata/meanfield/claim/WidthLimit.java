package org.lemmata.meanfield.claim;

import java.util.List;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Preset;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.network.NeuronGradient;
import org.lemmata.meanfield.network.PopulationGradient;
import org.lemmata.meanfield.network.ProjectedDescent;
import org.lemmata.meanfield.network.SphereNetwork;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** Claim 16: networks of growing width follow the flow of infinite width. */
public final class WidthLimit {

  private static final Setting SETTING = Preset.C.at(10);
  private static final double STEP = 0.125;
  private static final double TIME = 1;
  private static final int WIDTH = 50;

  /** What is left to terms of second order. */
  private static final double REMAINDER = 0.01;

  private static final double MARGIN = 0.05;

  /**
   * What descent does.
   *
   * @param divided whether a neuron's gradient is divided by m
   * @param longer by what steps are longer than the time they are counted as
   */
  private record Variant(boolean divided, double longer) {}

  private WidthLimit() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.width-limit", "Wide networks follow the flow of infinite width")
        .states(
            """
            $L_m(t) \\to L(t)$ as $m \\to \\infty$ and $\\eta \\to 0$, with a gap of first order in $1/m$
            and in $\\eta$; $L$ is the loss of the one-dimensional flow.
            """)
        .source(
            Source.derived(
                "independent neurons and Euler's method; the comparison is at d = 10, γ = (0.4,"
                    + " 0.25), σ = (1, 1), t = 1"))
        .assuming(
            "neurons start independent and uniform on the sphere",
            "the gradient of a neuron is not divided by m",
            "steps add up to the time")
        .restsOn("meanfield.dissipation", "meanfield.funk-hecke", "meanfield.orthogonality")
        .examining(
            """
            Descends on the population loss with %d neurons and with each half of them, with steps
            %s and %s, and extrapolates linearly to infinite width and step 0. The mean at $t = %s$
            over the flow's loss must be 1: up to %s is left to the terms of second order, and a
            deviation of %s would be noticed. Means of $P_2$ and $P_4$ at the start, whose
            expectation is 0, take most of the scatter away by regression.
            """
                .formatted(2 * WIDTH, STEP, STEP / 2, TIME, REMAINDER, MARGIN))
        .chosen(
            """
            the %s that is left to terms of second order was chosen after seeing .007 to .009 of
            them; with a third width, and terms of second order extrapolated as well, the mean of
            1500 networks is .9986 with standard error .0016
            """
                .formatted(REMAINDER))
        .in("gradients not divided by m", new Variant(false, 1), WidthLimit::examine)
        .control("the gradient of a neuron is divided by m", new Variant(true, 1))
        .control("steps are longer by a tenth than the time they count as", new Variant(false, 1.1))
        .build();
  }

  private static Evidence examine(Variant variant, Run run, Scale scale) {
    int networks = scale.choose(160, 640, 2560);
    double flow = PopulationFlow.of(SETTING).at(TIME).get(0).loss();
    List<double[]> rows = run.parallel().map(networks, r -> row(variant, run, r, flow));
    return new Mean(
        "extrapolated mean loss at t = 1 over the flow's",
        ControlVariates.mean(rows),
        new Interval(1 - REMAINDER, 1 + REMAINDER),
        new Interval(1 - MARGIN, 1 + MARGIN));
  }

  /** The extrapolated loss of one draw over the flow's, and what it is regressed on. */
  private static double[] row(Variant variant, Run run, long draw, double flow) {
    Matrix start =
        SpherePoints.draw(run.streams().child("neurons"), draw, 2 * WIDTH, SETTING.d()).transpose();
    double whole = withoutStep(variant, start);
    double halves =
        (withoutStep(variant, columns(start, 0)) + withoutStep(variant, columns(start, WIDTH))) / 2;
    EvenPolynomials p = SETTING.polynomials();
    double mean2 = 0;
    double mean4 = 0;
    for (int i = 0; i < start.cols(); i++) {
      mean2 += p.p2(start.get(0, i));
      mean4 += p.p4(start.get(0, i));
    }
    return new double[] {(2 * whole - halves) / flow, mean2, mean4};
  }

  private static double withoutStep(Variant variant, Matrix start) {
    return 2 * loss(variant, start, STEP / 2) - loss(variant, start, STEP);
  }

  private static double loss(Variant variant, Matrix start, double step) {
    Parallel alone = Parallel.sequential();
    PopulationGradient full = new PopulationGradient(SETTING);
    NeuronGradient gradient =
        variant.divided()
            ? (weights, parallel) -> full.at(weights, parallel).scale(1.0 / weights.cols())
            : full;
    return new ProjectedDescent(gradient, variant.longer() * step)
        .run(new SphereNetwork(start), 0, Math.round(TIME / step), alone)
        .errors(SETTING, alone)
        .loss();
  }

  private static Matrix columns(Matrix all, int from) {
    Matrix some = new Matrix(all.rows(), WIDTH);
    for (int c = 0; c < all.rows(); c++) {
      for (int i = 0; i < WIDTH; i++) {
        some.set(c, i, all.get(c, from + i));
      }
    }
    return some;
  }
}
