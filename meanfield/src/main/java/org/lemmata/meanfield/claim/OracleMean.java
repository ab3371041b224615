package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.meanfield.kernel.Oracle;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** Claim 17: what the best inner-product kernel is left with, on average over directions. */
public final class OracleMean {

  private static final double MARGIN = 0.03;

  private static final int DIRECTIONS = 400;

  /** Dimensions and numbers of samples. */
  private record Size(int d, int n) {

    /** Directions at the quick scale: near n = N₄ the bound scatters less. */
    int few() {
      return n < 500 ? DIRECTIONS : DIRECTIONS / 2;
    }
  }

  private static final List<Size> SIZES =
      List.of(new Size(10, 100), new Size(10, 300), new Size(10, 500), new Size(15, 600));

  /** Where the inputs are. */
  private enum Inputs {
    SPHERE,
    /** Only the first five coordinates differ from zero. */
    SUBSPACE
  }

  private OracleMean() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.oracle", "What every inner-product kernel is left with")
        .states(
            """
            The least relative error of degree 4 of all inner-product kernels and coefficients, $1 -
            p^\\top P_4(G)^+ p$ with $p_i = P_4(\\langle x_i, q^*\\rangle)$ and $G = XX^\\top$, has
            the mean $1 - n/N_4$ over uniform $q^*$, for $n \\le N_4$.
            """)
        .source(
            Source.derived(
                "trace of a projection in the space of harmonics of degree 4; the proxy for the"
                    + " kernels' d^4"))
        .assuming(
            "$q^*$ is uniform on the sphere, independent of the inputs",
            "the inputs are in general position, as uniform ones are")
        .examining(
            """
            Averages the bound over 200 to %d directions for each of several draws of inputs, at four pairs
            of $d$ and $n$, and compares it with $1 - n/N_4$. The mean over directions is this number
            for each set of inputs, so directions are independent draws of it.
            """
                .formatted(DIRECTIONS))
        .in("inputs uniform on the sphere", Inputs.SPHERE, OracleMean::examine)
        .control("inputs of five coordinates only, not in general position", Inputs.SUBSPACE)
        .build();
  }

  private static Evidence examine(Inputs inputs, Run run, Scale scale) {
    int draws = scale.choose(3, 30, 300);
    List<Evidence> parts = new ArrayList<>();
    for (Size size : SIZES) {
      Streams streams = run.streams().child(size.toString());
      int directions = scale.choose(size.few(), DIRECTIONS, DIRECTIONS);
      Moments errors = new Moments(1);
      run.parallel()
          .map(draws, r -> errors(inputs, size, directions, streams, r))
          .forEach(
              draw -> {
                for (double error : draw) {
                  errors.add(error);
                }
              });
      parts.add(
          Mean.near(
              "mean bound at d = " + size.d() + ", n = " + size.n(),
              errors.estimate(0),
              Oracle.predicted(size.d(), size.n()),
              MARGIN));
    }
    return Every.of("mean over directions of the bound for kernels", parts);
  }

  private static double[] errors(
      Inputs inputs, Size size, int directions, Streams streams, long replicate) {
    Matrix x = new Matrix(size.n(), size.d());
    int used = inputs == Inputs.SUBSPACE ? 5 : size.d();
    Streams drawn = streams.child("inputs");
    for (int i = 0; i < size.n(); i++) {
      drawn.stream(replicate, i).sphere(x.data(), i * size.d(), used, 1);
    }
    Matrix q = SpherePoints.draw(streams.child("directions"), replicate, directions, size.d());
    return Oracle.of(x, q, Parallel.sequential()).errors();
  }
}
