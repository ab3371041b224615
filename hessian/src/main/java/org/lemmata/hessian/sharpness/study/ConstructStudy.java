package org.lemmata.hessian.sharpness.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lemmata.hessian.sharpness.construct.Construction;
import org.lemmata.hessian.sharpness.construct.DeepMemoriser;
import org.lemmata.hessian.sharpness.construct.Generalisation;
import org.lemmata.hessian.sharpness.construct.Generaliser;
import org.lemmata.hessian.sharpness.construct.Memoriser;
import org.lemmata.hessian.sharpness.construct.NoBias;
import org.lemmata.hessian.sharpness.construct.PopulationError;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.ParameterSpec;

/** The paper's explicit networks. */
public final class ConstructStudy {

  /** With d up to 1000 a smaller ε would leave more than 1e-8 of a label to rounding. */
  static final double LEAST_EPS = 1e-4;

  private static final double MOST_UNEQUAL = 0.999;

  private ConstructStudy() {}

  /** What can be set. */
  public record Parameters(
      @Param(
              value =
                  "two layers without bias, with bias, with layer norm or batch norm, or three"
                      + " layers with bias",
              byDefault = "bias",
              examples = {"no-bias", "bias", "bias-3", "layer-norm", "batch-norm"})
          Architecture architecture,
      @Group CornerSet corners,
      @Param(
              value =
                  "one neuron a training point, or one for each pair of signs of x₁ and x₂, or the"
                      + " latter as Eq. (5) prints it",
              byDefault = "memorise",
              examples = {"memorise", "generalise"})
          Generalisation kind,
      @Param(
              value =
                  "ε: how far a memorising neuron reaches, below 2/√d; without bias how unequally x₁"
                      + " and x₂ are weighed, at most 0.999",
              byDefault = "0.1",
              min = LEAST_EPS,
              max = 1000,
              trial = {0.01, 0.5})
          double eps,
      @Param(
              value = "scale c of the first layer under batch norm",
              byDefault = "1",
              min = 1e-6,
              max = 1e6,
              trial = {0.1, 100})
          double scale,
      @Param(
              value =
                  "κ: the weights off the diagonal of the middle of three layers; at 0, as the paper"
                      + " has it, the memorising network stands at a kink",
              byDefault = "-0.1",
              min = -1000,
              max = 0,
              trial = {-1, -0.01})
          double kappa) {

    /** Whether there are neurons that reach around a training point each. */
    private boolean reaches() {
      return kind == Generalisation.MEMORISE
          && (architecture == Architecture.BIAS || architecture == Architecture.LAYER_NORM);
    }

    private List<String> objections() {
      List<String> objections = new ArrayList<>();
      if (reaches()) {
        objections.addAll(corners.objections(eps));
      }
      if (architecture == Architecture.BIAS_3 && kappa == 0) {
        objections.add("With kappa=0 the network stands at a kink, where it has no Hessian.");
      }
      return objections;
    }

    private Parameters canonical() {
      Parameters usual = ParameterSpec.of(Parameters.class).defaults();
      return new Parameters(
          architecture,
          corners,
          kind,
          reaches() || architecture == Architecture.NO_BIAS ? eps : usual.eps,
          architecture == Architecture.BATCH_NORM ? scale : usual.scale,
          architecture == Architecture.BIAS_3 ? kappa : usual.kappa);
    }
  }

  /** A network and its error. */
  private record Row(Construction built, double error) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("sharpness.construct", Parameters.class)
          .title("Explicit networks that fit and are flat, and what they do elsewhere")
          .describedBy(
              """
              The paper's networks that memorise (one neuron a training point) or generalise (four
              neurons) on xor, y = x₁x₂ on {−1, 1}^d, with the trace of the Hessian of the mean
              squared error and the exact zero-one error. Training points are drawn without
              replacement; with batch norm they are the complete set of Condition 1, all (x₁, x₂, s)
              with s in a set S of n/4, whose differences span R^{d−2} if n is at least 4(d − 1).
              Eq. (5) prints r = (d²+1)^{1/4} for (d+1)^{1/4}. The networks without bias and with
              three layers and four neurons, and that with batch norm, are derived.
              """)
          .objecting(Parameters::objections)
          .canonical(Parameters::canonical)
          .rows(Row.class)
          .real(
              "trace",
              "trace of the Hessian of the training loss; at a kink a neuron is taken as silent",
              row -> row.built().trace())
          .real(
              "bound",
              "lower bound of the trace of all such networks that fit",
              row -> row.built().bound())
          .real(
              "train_error",
              "largest |f(x_i) − y_i| on the training set",
              row -> row.built().residual())
          .real(
              "population_error",
              "Pr(y f(x) ≤ 0), exact: all corners counted over the coordinates that the network"
                  + " reads, up to 20 of them; above that only if each neuron is active at one"
                  + " corner at most, else empty",
              Row::error)
          .computedBy(ConstructStudy::compute);

  private static void compute(Parameters p, Run run, Consumer<? super Row> out) {
    Construction built = build(p, training(p, run));
    out.accept(new Row(built, PopulationError.of(built, run.parallel())));
  }

  private static Samples training(Parameters p, Run run) {
    if (p.architecture != Architecture.BATCH_NORM) {
      return p.corners.draw(run);
    }
    int d = p.corners.d();
    int n = p.corners.samples();
    if (n % 4 != 0 || n / 4 > Corners.count(d - 2)) {
      throw new InvalidParameter(
          "samples",
          n,
          "a multiple of 4 up to 2^d with batch norm, whose training set is complete");
    }
    return Corners.complete(n / 4, d);
  }

  private static Construction build(Parameters p, Samples training) {
    if (p.kind == Generalisation.GENERALISE_AS_PRINTED && p.architecture != Architecture.BIAS) {
      throw new InvalidParameter(
          "kind", "generalise-as-printed", "memorise or generalise unless architecture=bias");
    }
    boolean memorise = p.kind == Generalisation.MEMORISE;
    return switch (p.architecture) {
      case NO_BIAS -> {
        requireGeneralise(p, "no-bias");
        if (p.eps > MOST_UNEQUAL) {
          throw new InvalidParameter("eps", p.eps, "at most 0.999 without bias");
        }
        yield NoBias.of(training, p.eps);
      }
      case BIAS ->
          switch (p.kind) {
            case MEMORISE -> Memoriser.bias(training, p.eps);
            case GENERALISE -> Generaliser.bias(training, Generaliser.balanced(training.d()));
            case GENERALISE_AS_PRINTED ->
                Generaliser.bias(training, Generaliser.printed(training.d()));
          };
      case BIAS_3 ->
          memorise
              ? new Construction(
                  DeepMemoriser.network(training), DeepMemoriser.of(training, p.kappa), training)
              : Generaliser.threeLayers(training, p.kappa);
      case LAYER_NORM ->
          memorise ? Memoriser.layerNorm(training, p.eps, 1) : Generaliser.layerNorm(training, 1);
      case BATCH_NORM -> {
        requireGeneralise(p, "batch-norm");
        yield Generaliser.batchNorm(training, p.scale);
      }
    };
  }

  private static void requireGeneralise(Parameters p, String architecture) {
    if (p.kind == Generalisation.MEMORISE) {
      throw new InvalidParameter(
          "kind",
          "memorise",
          "generalise with architecture="
              + architecture
              + ", of which this study builds no memorising network");
    }
  }
}
