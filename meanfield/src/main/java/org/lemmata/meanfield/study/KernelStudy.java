package org.lemmata.meanfield.study;

import java.util.List;
import java.util.function.Consumer;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.linalg.random.Streams;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.kernel.Oracle;
import org.lemmata.meanfield.kernel.TangentRidge;
import org.lemmata.meanfield.network.DegreeErrors;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.HeapRoom;
import org.lemmata.study.param.Param;

/** What kernels can do with the samples that the network gets. */
public final class KernelStudy {

  /** Matrices of samples by samples that are alive at a time. */
  private static final double SQUARES = 4;

  private KernelStudy() {}

  /** What can be set; setting C and five times d² samples at d = 15 by default. */
  public record Parameters(
      @Group(
              defaults = "d=15 gamma2=0.4 gamma4=0.25",
              range = "d=3..1000 sigma2=>0..10 sigma4=>0..10",
              trial = "d=3..10 sigma2=0.1..2 sigma4=0.1..2")
          Setting setting,
      @Param(
              value = "number n of samples",
              byDefault = "1125",
              min = 1,
              max = 40000,
              trial = {1, 60})
          int samples,
      @Param(
              value = "draws of the samples, a row each",
              byDefault = "3",
              min = 1,
              max = 1e5,
              trial = {1, 3})
          int draws,
      @Param(
              value = "directions q, uniform, over which each row averages",
              byDefault = "100",
              min = 1,
              max = 1e5,
              trial = {1, 10})
          int directions,
      @Param(
              value = "ridges λ in units of K(x, x) to choose from; 0 is least-norm interpolation",
              byDefault = "0:0.0001:0.001:0.01:0.1:1:10",
              min = 0,
              max = 1e6,
              most = 100,
              ascending = true,
              examples = {"0:0.0001:0.001:0.01:0.1:1:10", "0:0.01"})
          DoubleList ridges) {}

  /** One draw of the samples. */
  private record Row(double oracle, double predicted, double ridge) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("meanfield.kernel", Parameters.class)
          .title("The error of degree 4 that kernels are left with")
          .describedBy(
              """
              Each row draws n samples, uniform on the sphere, and averages over directions q.
              Oracle: the least error of degree 4, over h₄², of any prediction Σ βᵢ K(⟨xᵢ, x⟩) with
              any inner-product kernel K and any β, 1 − p'P₄(XX')⁺p with pᵢ = P₄(⟨xᵢ, q⟩); what is
              numerically zero in the pseudo-inverse follows from rounding. Predicted: its exact mean
              over uniform q, 1 − n/N₄ (derived), 0 beyond n = N₄. Ridge: regression on y = h(⟨q, x⟩)
              with the network's tangent kernel 2dσ₂²P₂ + 4(d + 2)σ₄²P₄ (derived), its error in
              closed form, and for each q the best of the ridges, chosen by the error itself on the
              whole population. That favours the kernel.
              """)
          .objecting(p -> p.setting().realizability().objections())
          .rows(Row.class)
          .real(
              "oracle", "least relative error of degree 4 of any inner-product kernel", Row::oracle)
          .real(
              "predicted", "its mean over uniform directions, 1 − n/N₄, at least 0", Row::predicted)
          .real(
              "ridge_e4",
              "relative error of degree 4 of tangent kernel ridge regression; empty when h₄ = 0",
              Row::ridge)
          .computedBy(KernelStudy::compute);

  private static void compute(Parameters p, Run run, Consumer<? super Row> out) {
    int d = p.setting.d();
    long area = (long) p.samples * p.samples;
    long wide = (long) p.samples * Math.max(d, p.directions);
    HeapRoom.require("samples", p.samples, Math.max(area, wide), 8 * (SQUARES * area + 8.0 * wide));
    Streams streams = run.streams();
    for (int draw = 0; draw < p.draws; draw++) {
      Matrix x = SpherePoints.draw(streams.child("samples"), draw, p.samples, d);
      Matrix q = SpherePoints.draw(streams.child("directions"), draw, p.directions, d);
      Oracle oracle = Oracle.of(x, q, run.parallel());
      List<DegreeErrors> ridge =
          new TangentRidge(p.setting, x, q, run.parallel()).best(p.ridges.values(), run.parallel());
      out.accept(
          new Row(
              mean(oracle.errors()),
              Oracle.predicted(d, p.samples),
              mean(ridge.stream().mapToDouble(DegreeErrors::relative4).toArray())));
      run.progress().report("draws of the samples", draw + 1, p.draws);
    }
  }

  private static double mean(double[] values) {
    // Not DoubleStream.average, which leaves the order of its compensation open.
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
