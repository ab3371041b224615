package org.lemmata.hessian.flatness.claim;

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

/** The induced regulariser at depth 2 for any measurements. */
public final class DepthTwo {

  private static final int[][] SHAPES = {{3, 3}, {2, 4}, {4, 3}};

  /** What the formula knows of the second moments. */
  private enum Moments {
    FULL,
    TRACES
  }

  private DepthTwo() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.depth-two", "Depth 2, any measurements")
        .states(
            "At depth 2, $F(M) = 4 \\|B_L^{1/2} M B_0^{1/2}\\|_*$ with $B_L = \\frac1n \\sum_i A_i"
                + " A_i^\\top$ and $B_0 = \\frac1n \\sum_i A_i^\\top A_i$, whatever the $A_i$.")
        .source(Source.derived("the inequality of means, and the variational nuclear norm"))
        .assuming("the depth is 2", "the second moments enter as matrices")
        .holdsForEveryDraw("the formula is stated for all matrices and measurements")
        .restsOn("flatness.trace-formula")
        .examining(
            "Minimises the trace numerically over factorisations of random $M$ for the notes'"
                + " reference measurements and few Gaussian ones, and reports the largest relative"
                + " difference from the formula.")
        .in("both second moments as matrices", Moments.FULL, DepthTwo::check)
        .control("$B_L$ and $B_0$ replaced by their averages over the diagonal", Moments.TRACES)
        .build();
  }

  private static Evidence check(Moments moments, Run run, Scale scale) {
    List<Double> errors =
        run.parallel().map(scale.choose(9, 60, 300), i -> error(moments, i, run.streams()));
    return SearchGap.of("largest relative difference between search and formula", errors);
  }

  private static double error(Moments moments, int replicate, Streams streams) {
    int rows = SHAPES[replicate % 3][0];
    int cols = SHAPES[replicate % 3][1];
    Stream stream = streams.child("m").stream(replicate);
    Matrix m = RandomNetwork.normal(rows, cols, stream);
    Measurements some =
        replicate < 3
            ? Measurements.reference(4, rows, cols)
            : Measurements.gaussian(3 + replicate % 5, rows, cols, stream);
    double found = FlatSearch.minimise(m, some, 2, 2, streams.child("start " + replicate)).value();
    Matrix onOutputs = some.outputMoment();
    Matrix onInputs = some.inputMoment();
    double formula =
        moments == Moments.FULL
            ? ClosedForm.depthTwo(m, onOutputs, onInputs)
            : ClosedForm.depthTwo(m, averaged(onOutputs), averaged(onInputs));
    return Math.abs(found / formula - 1);
  }

  private static Matrix averaged(Matrix moment) {
    return Matrix.identity(moment.rows()).scale(moment.trace() / moment.rows());
  }
}
