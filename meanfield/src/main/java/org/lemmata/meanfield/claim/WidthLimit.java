package org.lemmata.meanfield.claim;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.linalg.stats.Estimate;
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
  private static final int WIDTH = 100;

  private static final double MARGIN = 0.05;

  /** The weights of values at h, 2h and 4h that leave terms of second, or of third, order. */
  private static final double[] LINEAR = {2, -1};

  private static final double[] QUADRATIC = {8.0 / 3, -2, 1.0 / 3};

  /**
   * What descent does.
   *
   * @param divided whether a neuron's gradient is divided by m
   * @param longer by what steps are longer than the time they are counted as
   */
  private record Variant(boolean divided, double longer) {}

  /**
   * One draw of neurons.
   *
   * @param linear the loss over the flow's, extrapolated with terms of first order
   * @param quadratic the same with terms of second order too
   * @param mean2 the mean of P2 at the start
   * @param mean4 the mean of P4
   */
  private record Draw(double linear, double quadratic, double mean2, double mean4) {

    double[] withMeans(double loss) {
      return new double[] {loss, mean2, mean4};
    }
  }

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
            Descends on the population loss with %d neurons and with each half and each quarter of
            them, with steps %s, %s and %s, and extrapolates to infinite width and step 0 with terms
            of first and second order. The mean at $t = %s$ over the flow's loss must be 1: terms of
            higher order may leave as much as those of second order changed, and a deviation of %s
            would be noticed. Means of $P_2$ and $P_4$ at the start, whose expectation is 0, take
            most of the scatter away by regression.
            """
                .formatted(WIDTH, 2 * STEP, STEP, STEP / 2, TIME, MARGIN))
        .in("gradients not divided by m", new Variant(false, 1), WidthLimit::examine)
        .control("the gradient of a neuron is divided by m", new Variant(true, 1))
        .control("steps are longer by a tenth than the time they count as", new Variant(false, 1.1))
        .build();
  }

  private static Evidence examine(Variant variant, Run run, Scale scale) {
    int networks = scale.choose(260, 640, 2560);
    double flow = PopulationFlow.of(SETTING).at(TIME).get(0).loss();
    List<Draw> draws = run.parallel().map(networks, r -> draw(variant, run, r, flow));
    Estimate linear = mean(draws, Draw::linear);
    Estimate quadratic = mean(draws, Draw::quadratic);
    // Where a control leaves more than that, it is refuted all the same.
    double remainder = Math.min(MARGIN / 2, Math.abs(quadratic.value() - linear.value()));
    return new Mean(
        "extrapolated mean loss at t = 1 over the flow's",
        quadratic,
        new Interval(1 - remainder, 1 + remainder),
        new Interval(1 - MARGIN, 1 + MARGIN));
  }

  private static Estimate mean(List<Draw> draws, ToDoubleFunction<Draw> loss) {
    return ControlVariates.mean(
        draws.stream().map(draw -> draw.withMeans(loss.applyAsDouble(draw))).toList());
  }

  private static Draw draw(Variant variant, Run run, long draw, double flow) {
    Matrix start =
        SpherePoints.draw(run.streams().child("neurons"), draw, WIDTH, SETTING.d()).transpose();
    double[][] losses = new double[3][3];
    for (int halved = 0; halved < 3; halved++) {
      int parts = 1 << halved;
      for (int part = 0; part < parts; part++) {
        Matrix some = columns(start, part * WIDTH / parts, WIDTH / parts);
        for (int s = 0; s < 3; s++) {
          losses[s][halved] += loss(variant, some, STEP * (1 << s) / 2) / parts;
        }
      }
    }
    EvenPolynomials p = SETTING.polynomials();
    double mean2 = 0;
    double mean4 = 0;
    for (int i = 0; i < start.cols(); i++) {
      mean2 += p.p2(start.get(0, i));
      mean4 += p.p4(start.get(0, i));
    }
    double linear = extrapolated(LINEAR, losses) / flow;
    return new Draw(linear, extrapolated(QUADRATIC, losses) / flow, mean2, mean4);
  }

  private static double extrapolated(double[] weights, double[][] losses) {
    double sum = 0;
    for (int s = 0; s < weights.length; s++) {
      for (int halved = 0; halved < weights.length; halved++) {
        sum = Math.fma(weights[s] * weights[halved], losses[s][halved], sum);
      }
    }
    return sum;
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

  private static Matrix columns(Matrix all, int from, int count) {
    Matrix some = new Matrix(all.rows(), count);
    for (int c = 0; c < all.rows(); c++) {
      for (int i = 0; i < count; i++) {
        some.set(c, i, all.get(c, from + i));
      }
    }
    return some;
  }
}
