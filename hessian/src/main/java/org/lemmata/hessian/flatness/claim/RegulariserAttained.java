package org.lemmata.hessian.flatness.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.lemmata.hessian.flatness.model.LinearHessianTrace;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.hessian.flatness.regulariser.Factorisation;
import org.lemmata.hessian.flatness.regulariser.Reference;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** A factorisation that attains the regulariser. */
public final class RegulariserAttained {

  /**
   * Singular values of a matrix of side 6 (15 rotations in each of at most 10 sweeps, 4 roundings
   * each), a chain of 7 products, sums of 36 squares, powers: 600 + 42 + 36 + some, of numbers of
   * the size of the result.
   */
  private static final int ROUNDINGS = 1000;

  private static final int[][] SHAPES = {{3, 3}, {2, 5}, {4, 3}, {6, 6}};

  private RegulariserAttained() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.attainment", "Which factorisation is the flattest")
        .states(
            "For isotropic measurements and $M = U \\Sigma V^\\top$, $F(M)$ is attained at $W_1 ="
                + " \\alpha \\Sigma^{1/2} V^\\top$, $W_l = \\beta I$ for $1 < l < L$, $W_L ="
                + " \\gamma U \\Sigma^{1/2}$ with $\\beta = (\\|M\\|_* / \\sqrt{d_0 d_L})^{1/L}$,"
                + " $\\alpha = (d_0 / d_L)^{1/4} \\beta^{1 - L/2}$ and $\\gamma = (d_L /"
                + " d_0)^{1/4} \\beta^{1 - L/2}$.")
        .source(Source.derived("equality in the proof of the closed form"))
        .assuming(
            "the measurements are isotropic",
            "singular values are split between the first and the last layer alone")
        .holdsForEveryDraw("the construction is stated for every matrix")
        .restsOn("flatness.isotropic", "flatness.trace-formula")
        .examining(
            "Takes the trace at the construction for the reference matrix and random ones of"
                + " several shapes, $L = 2$ to $5$, and reports the largest relative difference"
                + " from the closed form and from $M$.")
        .<BiFunction<Matrix, Integer, LinearNetwork>>in(
            "singular values in the ends, multiples of the identity between",
            Factorisation::flattest,
            RegulariserAttained::check)
        .control(
            "balanced factors, every layer with singular values $\\Sigma^{1/L}$",
            Factorisation::balanced)
        .control(
            "middle layers twice as large, the ends unchanged", RegulariserAttained::looseMiddle)
        .build();
  }

  private static LinearNetwork looseMiddle(Matrix m, int depth) {
    List<Matrix> layers = new ArrayList<>(Factorisation.flattest(m, depth).layers());
    for (int l = 1; l < depth - 1; l++) {
      layers.set(l, layers.get(l).scale(2));
    }
    return new LinearNetwork(layers);
  }

  private static Evidence check(
      BiFunction<Matrix, Integer, LinearNetwork> factorisation, Run run, Scale scale) {
    double trace = 0;
    double product = 0;
    for (int i = -1; i < scale.choose(8, 40, 200); i++) {
      int[] shape = SHAPES[Math.max(i, 0) % SHAPES.length];
      Matrix m =
          i < 0
              ? Reference.m3()
              : RandomNetwork.normal(shape[0], shape[1], run.streams().stream(i));
      Measurements all = Measurements.isotropic(m.rows(), m.cols());
      for (int depth = 2; depth <= 5; depth++) {
        LinearNetwork network = factorisation.apply(m, depth);
        double closed = ClosedForm.isotropic(m, depth);
        trace = Math.max(trace, Math.abs(LinearHessianTrace.of(network, all) / closed - 1));
        product = Math.max(product, network.product().minus(m).frobenius() / m.frobenius());
      }
    }
    return Every.of(
        "the construction",
        new Rounding(
            "relative difference of its trace from F(M)", trace, Rounding.ulps(ROUNDINGS, 1)),
        new Rounding(
            "relative difference of its product from M", product, Rounding.ulps(ROUNDINGS, 1)));
  }
}
