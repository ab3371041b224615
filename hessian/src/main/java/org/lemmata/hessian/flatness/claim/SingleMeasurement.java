package org.lemmata.hessian.flatness.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.hessian.flatness.regulariser.FlatSearch;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;

/** The induced regulariser for one measurement. */
public final class SingleMeasurement {

  /** A formula of M, the measurement and the depth. */
  private interface Formula {
    double of(Matrix m, Matrix a, int depth);
  }

  /** A matrix, its one measurement and the depth. */
  private record Single(Matrix m, Matrix a, int depth) {}

  private SingleMeasurement() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.single", "One measurement")
        .states(
            "For one measurement $A$, $F(M) = 2L\\, \\|(A^\\top M)^{L-1}"
                + " A^\\top\\|_{S_{2/L}}^{2/L}$, in the Schatten quasi-norm of exponent $2/L$: not"
                + " a norm of $M$, and zero at some $M \\ne 0$.")
        .source(Source.derived("a Hölder inequality for products, with equality attained"))
        .assuming("there is one measurement", "the powers are taken of $A^\\top M$, not of $M$")
        .holdsForEveryDraw("the formula is stated for all matrices and measurements")
        .restsOn("flatness.trace-formula")
        .examining(
            "Minimises the trace numerically over factorisations for random $A$ and $M$, and for"
                + " $A = I$ with a nearly nilpotent $M$ and a diagonal one, $L = 2, 3, 4$; reports"
                + " the largest relative difference from the formula.")
        .<Formula>in("powers of $A^\\top M$", ClosedForm::single, SingleMeasurement::check)
        .control(
            "singular values of $M$ alone: $2L \\|M\\|_{S_{2(L-1)/L}}^{2(L-1)/L}$, right for"
                + " diagonal $M$ and $A = I$",
            SingleMeasurement::naive)
        .build();
  }

  private static double naive(Matrix m, Matrix a, int depth) {
    return 2 * depth * ClosedForm.schattenPower(m, 2.0 * (depth - 1) / depth);
  }

  private static Evidence check(Formula formula, Run run, Scale scale) {
    List<Single> cases = cases(scale.choose(2, 12, 60), run.streams());
    List<Double> errors =
        run.parallel()
            .map(
                cases.size(), i -> error(formula, cases.get(i), run.streams().child("start " + i)));
    return SearchGap.of("largest relative difference between search and formula", errors);
  }

  private static List<Single> cases(int random, Streams streams) {
    List<Single> cases = new ArrayList<>();
    for (int depth = 2; depth <= 4; depth++) {
      cases.add(new Single(Matrix.of(2, 2, 0.1, 1, 0, 0.1), Matrix.identity(2), depth));
      cases.add(new Single(Matrix.diagonal(2, 1, 0.5), Matrix.identity(3), depth));
      for (int i = 0; i < random; i++) {
        Stream stream = streams.child("depth " + depth).stream(i);
        int rows = 2 + i % 2;
        cases.add(
            new Single(
                RandomNetwork.normal(rows, 3, stream),
                RandomNetwork.normal(rows, 3, stream),
                depth));
      }
    }
    return cases;
  }

  private static double error(Formula formula, Single at, Streams starts) {
    double found =
        FlatSearch.minimise(at.m, Measurements.of(List.of(at.a)), at.depth, 3, starts).value();
    return Math.abs(found / formula.of(at.m, at.a, at.depth) - 1);
  }
}
