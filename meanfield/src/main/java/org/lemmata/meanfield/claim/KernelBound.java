package org.lemmata.meanfield.claim;

import java.util.List;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;
import org.lemmata.meanfield.flow.Preset;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.kernel.KernelRidge;
import org.lemmata.meanfield.kernel.Oracle;
import org.lemmata.meanfield.network.DegreeErrors;
import org.lemmata.meanfield.network.SpherePoints;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Claim 20: no ridge beats the oracle, and enough samples make the kernel exact. */
public final class KernelBound {

  /**
   * Errors are differences of numbers of order 1 that lose up to 1e-11 to the condition of the
   * kernel matrix near n = N2 + N4; ten thousand times less than the smallest gap seen.
   */
  private static final double ROUNDING = 1e-9;

  private static final Setting SETTING = Preset.C.at(10);
  private static final int FEW = 300;

  /**
   * What is examined.
   *
   * @param kernel whether the predictor is the kernel; if not, the trained network
   * @param many samples at which the kernel is to be exact
   */
  private record Case(boolean kernel, int many) {}

  private KernelBound() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.kernel-bound", "No ridge beats the oracle")
        .states(
            "For every ridge, direction and draw the relative error of degree 4 of tangent kernel"
                + " ridge regression is at least the oracle's, and without ridge it vanishes once"
                + " $n > N_2 + N_4$.")
        .source(Source.derived("projection onto the span of P_4 at the inputs; interpolation"))
        .assuming(
            "the predictor is $\\sum_i \\beta_i K(\\langle x_i, x\\rangle)$ with an inner-product"
                + " kernel",
            "labels have no noise and no part of other degrees")
        .examining(
            "At $d = 10$, where $N_2 + N_4 = 714$: the smallest difference between error and bound"
                + " over 7 ridges, directions and draws with 300 samples, and the largest error of"
                + " the interpolation with 800.")
        .in("the setting of the claim", new Case(true, 800), KernelBound::examine)
        .control(
            "a predictor that is no inner-product kernel: the trained network",
            new Case(false, 800))
        .control("700 samples, less than N₂ + N₄", new Case(true, 700))
        .build();
  }

  private static Evidence examine(Case what, Run run, Scale scale) {
    double gap = Double.POSITIVE_INFINITY;
    double worst = 0;
    for (int draw = 0; draw < scale.choose(2, 20, 200); draw++) {
      gap = Math.min(gap, what.kernel() ? kernelGap(draw, run) : networkGap(draw, run));
      worst = Math.max(worst, interpolation(what.many(), draw, run));
    }
    return Every.of(
        "kernel errors against the bound",
        Searched.notBelow("smallest error of degree 4 less the bound", gap, -ROUNDING),
        new Rounding("relative error without ridge, n = " + what.many(), worst, ROUNDING));
  }

  private static double kernelGap(int draw, Run run) {
    Streams streams = run.streams().child("few");
    Matrix x = SpherePoints.draw(streams.child("samples"), draw, FEW, SETTING.d());
    Matrix q = SpherePoints.draw(streams.child("directions"), draw, 100, SETTING.d());
    double[] bound = Oracle.of(x, q, run.parallel()).errors();
    KernelRidge kernel = new KernelRidge(SETTING, x, q, run.parallel());
    double gap = Double.POSITIVE_INFINITY;
    for (double ridge : KernelRidge.RIDGES) {
      List<DegreeErrors> errors = kernel.errors(ridge, run.parallel());
      for (int j = 0; j < bound.length; j++) {
        gap = Math.min(gap, errors.get(j).relative4() - bound[j]);
      }
    }
    return gap;
  }

  /** The same for a network trained on the samples, whose direction is the first axis. */
  private static double networkGap(int draw, Run run) {
    Streams streams = run.streams().child("network");
    Experiment experiment = Experiment.usual(SETTING, FEW);
    Matrix q = new Matrix(1, SETTING.d());
    q.set(0, 0, 1);
    Matrix x = experiment.data(streams, draw).x();
    return experiment.run(streams, draw, run.parallel()).end().relative4()
        - Oracle.of(x, q, run.parallel()).errors()[0];
  }

  private static double interpolation(int samples, int draw, Run run) {
    Streams streams = run.streams().child("many");
    Matrix x = SpherePoints.draw(streams.child("samples"), draw, samples, SETTING.d());
    Matrix q = SpherePoints.draw(streams.child("directions"), draw, 20, SETTING.d());
    double worst = 0;
    for (DegreeErrors error :
        new KernelRidge(SETTING, x, q, run.parallel()).errors(0, run.parallel())) {
      worst = Math.max(worst, Math.max(Math.abs(error.relative2()), Math.abs(error.relative4())));
    }
    return worst;
  }
}
