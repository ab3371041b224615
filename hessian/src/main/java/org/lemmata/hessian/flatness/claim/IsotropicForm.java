package org.lemmata.hessian.flatness.claim;

import java.util.List;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.hessian.flatness.regulariser.FlatSearch;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;

/** The induced regulariser under isotropic measurements. */
public final class IsotropicForm {

  private static final int[][] SHAPES = {{3, 3}, {2, 4}, {4, 3}};

  /** How strongly entries are measured. */
  private enum Strength {
    EQUAL,
    FIRST_ROW_TWICE
  }

  private IsotropicForm() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.isotropic", "Flatness is a power of the nuclear norm")
        .states(
            "$F(M) := \\min_{W_L \\cdots W_1 = M} \\operatorname{Tr} \\nabla^2 L(W) = 2L (d_0"
                + " d_L)^{1/L} \\|M\\|_*^{2(L-1)/L}$ when $\\frac1n \\sum_i \\langle A_i, X"
                + " \\rangle^2 = \\|X\\|_F^2$ for all $X$.")
        .source(
            Source.derived(
                "constant and exponent; the dependence on the nuclear norm is the paper's result"))
        .assuming(
            "the measurements are isotropic",
            "hidden layers are at least as wide as the shorter side of $M$")
        .holdsForEveryDraw("the closed form is stated for every matrix")
        .restsOn("flatness.trace-formula")
        .examining(
            "Minimises the trace numerically over factorisations of random $M$, square and not,"
                + " for $L = 2, 3, 4$ from several starts, and reports the largest relative"
                + " difference from the closed form, in either direction. That no lower"
                + " factorisation exists is a proof's business; a search cannot show it.")
        .in("every entry measured equally", Strength.EQUAL, IsotropicForm::check)
        .control("one row is measured twice as strongly", Strength.FIRST_ROW_TWICE)
        .build();
  }

  private static Evidence check(Strength strength, Run run, Scale scale) {
    int repetitions = scale.choose(2, 10, 50);
    List<Double> errors =
        run.parallel()
            .map(
                repetitions * SHAPES.length, i -> error(strength, SHAPES[i % 3], i, run.streams()));
    return SearchGap.of("largest relative difference between search and closed form", errors);
  }

  private static double error(Strength strength, int[] shape, int replicate, Streams streams) {
    Matrix m = RandomNetwork.normal(shape[0], shape[1], streams.child("m").stream(replicate));
    Measurements measurements = Measurements.isotropic(shape[0], shape[1]);
    if (strength == Strength.FIRST_ROW_TWICE) {
      measurements = measurements.scalingRow(0, 2);
    }
    Streams starts = streams.child("start " + replicate);
    double worst = 0;
    for (int depth = 2; depth <= 4; depth++) {
      double found = FlatSearch.minimise(m, measurements, depth, 3, starts).value();
      worst = Math.max(worst, Math.abs(found / ClosedForm.isotropic(m, depth) - 1));
    }
    return worst;
  }
}
