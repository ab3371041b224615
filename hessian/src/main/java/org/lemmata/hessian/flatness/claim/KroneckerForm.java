package org.lemmata.hessian.flatness.claim;

import java.util.List;
import org.lemmata.hessian.flatness.model.LinearHessianTrace;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.hessian.flatness.regulariser.Factorisation;
import org.lemmata.hessian.flatness.regulariser.FlatSearch;
import org.lemmata.hessian.flatness.sensing.LowRank;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The induced regulariser where the second moment is a Kronecker product: prior art. */
public final class KroneckerForm {

  private static final int[][] SHAPES = {{3, 3}, {2, 4}, {4, 3}};

  /** Stretches along four axes. */
  private static final double[] STRETCHES = {0.6, 1.6, 1, 1.3};

  /** Multiplies B_y and divides Bₓ, of which only the Kronecker product is given. */
  private static final double UNEQUAL = 3;

  /**
   * Roundings in the construction, as for isotropic measurements with twice as many decompositions,
   * and the product of the largest stretch with the inverse of the least, on both sides.
   */
  private static final double ROUNDING = Rounding.ulps(2000, 1.6 / 0.6 * 1.6 / 0.6);

  /** What is measured, and how M is written as a product. */
  private enum World {
    KRONECKER,
    MIXTURE,
    NOT_UNDONE
  }

  /** What one case came to, for one depth. */
  private record Seen(double search, double trace, double product) {}

  private KroneckerForm() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.kronecker", "Prior art: second moments that are Kronecker products")
        .states(
            """
            If $\\frac1n \\sum_i \\langle A_i, X \\rangle^2 = \\operatorname{tr}(X^\\top B_y X
            B_x)$ for all $X$, then $F(M) = 2L (\\operatorname{tr} B_x \\operatorname{tr}
            B_y)^{1/L} \\|B_y^{1/2} M B_x^{1/2}\\|_*^{2(L-1)/L}$, attained by the flattest
            factorisation of $B_y^{1/2} M B_x^{1/2}$ with $B_x^{-1/2}$ behind its first layer and
            $B_y^{-1/2}$ before its last.
            """)
        .source(
            Source.derived(
                "closed form and construction: J. S. Wind, blog, 10 August 2022, ten months before"
                    + " the paper, not re-read; normalisation and proof ours"))
        .assuming(
            "the second moment of the measurements is a Kronecker product",
            "hidden layers are at least as wide as the shorter side of $M$")
        .holdsForEveryDraw("the formula is stated for all matrices and all such measurements")
        .restsOn("flatness.attainment", "flatness.trace-formula")
        .examining(
            """
            Draws $B_x$ and $B_y$ with random axes and takes all measurements that they stretch;
            minimises the trace numerically over factorisations of random $M$, square and not, for
            $L = 2, 3, 4$, and takes trace and product of the construction. $B_x$ and $B_y$ are
            taken from the second moments of the measurements, which give them up to a factor that
            one has and the other lacks: so chosen that $\\operatorname{tr} B_y = %s
            \\operatorname{tr} B_x$.
            """
                .formatted((int) (UNEQUAL * UNEQUAL)))
        .in("stretched measurements", World.KRONECKER, KroneckerForm::check)
        .control(
            "two such sets together: the same second moments, but no Kronecker product",
            World.MIXTURE)
        .control("the stretch is not undone in the outer layers", World.NOT_UNDONE)
        .build();
  }

  private static Evidence check(World world, Run run, Scale scale) {
    List<Seen> all =
        run.parallel()
            .map(3 * scale.choose(6, 30, 150), i -> look(world, i / 3, 2 + i % 3, run.streams()));
    return Every.of(
        "relative differences",
        SearchGap.of("between search and closed form", all.stream().map(Seen::search).toList()),
        new Rounding(
            "of the construction's trace from the closed form",
            all.stream().mapToDouble(Seen::trace).max().orElse(Double.NaN),
            ROUNDING),
        new Rounding(
            "of the construction's product from M",
            all.stream().mapToDouble(Seen::product).max().orElse(Double.NaN),
            ROUNDING));
  }

  private static Seen look(World world, int replicate, int depth, Streams streams) {
    int[] shape = SHAPES[replicate % SHAPES.length];
    Stream stream = streams.child("case").stream(replicate);
    Matrix m = RandomNetwork.normal(shape[0], shape[1], stream);
    Measurements measurements = stretched(shape, 0, stream);
    if (world == World.MIXTURE) {
      measurements = measurements.and(stretched(shape, 1, stream));
    }
    Matrix outputs = measurements.outputMoment();
    double each = 1 / Math.sqrt(outputs.trace());
    // The second moments are B_y tr Bₓ and Bₓ tr B_y, both of trace tr Bₓ tr B_y.
    Matrix onOutputs = outputs.scale(each * UNEQUAL);
    Matrix onInputs = measurements.inputMoment().scale(each / UNEQUAL);
    double closed = ClosedForm.kronecker(m, onOutputs, onInputs, depth);
    double found =
        FlatSearch.minimise(m, measurements, depth, 2, streams.child("start " + replicate)).value();
    LinearNetwork network =
        world == World.NOT_UNDONE
            ? Factorisation.flattest(Factorisation.whitened(m, onOutputs, onInputs), depth)
            : Factorisation.flattest(m, onOutputs, onInputs, depth);
    return new Seen(
        Math.abs(found / closed - 1),
        Math.abs(LinearHessianTrace.of(network, measurements) / closed - 1),
        network.product().minus(m).frobenius() / m.frobenius());
  }

  /** Measurements stretched along random axes, the stretches taken from a place in their list. */
  private static Measurements stretched(int[] shape, int from, Stream stream) {
    return Measurements.kronecker(
        stretch(shape[0], from, stream), stretch(shape[1], from + 1, stream));
  }

  private static Matrix stretch(int side, int from, Stream stream) {
    double[] stretches = new double[side];
    for (int k = 0; k < side; k++) {
      stretches[k] = STRETCHES[(from + k) % STRETCHES.length];
    }
    return Matrix.diagonal(stretches).times(LowRank.random(side, side, side, stream));
  }
}
