package org.lemmata.harmonics.claim;

import java.util.List;
import java.util.function.IntFunction;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.PlaneWave;
import org.lemmata.harmonics.polynomial.FunkHecke;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.polynomial.Kernel;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The reference values of the notes, recomputed. */
public final class ReferenceTable {

  /** Beyond the stated digits, for rounding of what is computed here. */
  private static final double ROUNDING = 1e-13;

  /**
   * One value.
   *
   * @param name what it is
   * @param computed here
   * @param stated in the notes
   * @param unit of its last stated digit; 0 where all digits are stated
   */
  private record Value(String name, double computed, double stated, double unit) {

    /** The difference over what rounding, there and here, allows. */
    double error() {
      return Math.abs(computed - stated) / (unit / 2 + ROUNDING * Math.abs(stated));
    }
  }

  private ReferenceTable() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.reference-table", "The reference values, recomputed")
        .states(
            "$N_{8,10} = 19305$, $P_{8,10}(0.3) = -0.006173065050505$, $\\sum_j Y_{8j}(x) Y_{8j}(y) ="
                + " -119.1710208$ at $d = 10$ and $x \\cdot y = 0.3$, the ReLU's $\\tau_{8,10} ="
                + " -0.0073926387993$, and the other values of the table in the notes.")
        .source(Source.derived("computed in high precision, apart from this code"))
        .assuming("$P_k$ obeys the recurrence of its dimension $d$")
        .examining(
            "Computes all values and compares them to half a unit of the last digit that"
                + " the notes state, plus $10^{-13}$ of the value for rounding.")
        .<IntFunction<Legendre>>in("the setting of the claim", Legendre::new, ReferenceTable::check)
        .control("the recurrence of dimension d + 1", d -> new Legendre(d + 1))
        .build();
  }

  private static Evidence check(IntFunction<Legendre> legendre, Run run, Scale scale) {
    Value worst = null;
    for (Value value : values(legendre, run)) {
      worst = worst == null || value.error() > worst.error() ? value : worst;
    }
    return new Rounding(
        "largest difference over half a unit of the last stated digit, that of " + worst.name(),
        worst.error(),
        1);
  }

  private static List<Value> values(IntFunction<Legendre> legendre, Run run) {
    FunkHecke relu = new FunkHecke(Kernel.RELU, 10);
    FunkHecke exp = new FunkHecke(Kernel.EXP, 5);
    double p = legendre.apply(10).value(8, 0.3);
    double size = size(8, 10);
    return List.of(
        new Value("N(8, 10)", size, 19305, 0),
        new Value("N(32, 5)", size(32, 5), 12529, 0),
        new Value("N(8, 50)", size(8, 50), 1623421800, 0),
        new Value("P(8, 10) at 0.3", p, -0.006173065050505, 1e-15),
        new Value("P(16, 3) at 0.7", legendre.apply(3).value(16, 0.7), 0.2259429106556, 1e-13),
        new Value("P(32, 50) at 0.9", legendre.apply(50).value(32, 0.9), 0.00155974363297, 1e-14),
        new Value("the sum of products of the basis", products(run), -119.1710208, 1e-7),
        new Value("N P(8, 10) at 0.3", size * p, -119.1710208, 1e-7),
        new Value("the zonal ratio", new HarmonicSpace(10, 8).zonalRatio(), 138.9424341229, 1e-10),
        new Value("τ(8, 10) of the ReLU", relu.tau(8), -0.0073926387993, 1e-13),
        new Value("λ(8, 10) of the ReLU", relu.lambda(8), -5.320648688766e-5, 1e-17),
        new Value("λ(2, 5) of exp", exp.lambda(2), 0.03019527157221, 1e-14),
        new Value("λ(8, 10) of exp", exponential(8, 10), 1.995172282903e-10, 1e-22),
        new Value("the sum of λ N of exp", sum(exp), Math.E, 0),
        new Value("the ratio of a plane wave", wave(), 31.4642654451, 1e-10));
  }

  private static double size(int k, int d) {
    return new HarmonicSpace(d, k).size();
  }

  private static double exponential(int k, int d) {
    return new FunkHecke(Kernel.EXP, d).lambda(k);
  }

  private static double sum(FunkHecke exp) {
    double sum = 0;
    for (int k = 40; k >= 0; k--) {
      sum += exp.lambda(k) * size(k, exp.d());
    }
    return sum;
  }

  private static double wave() {
    return 1 / PlaneWave.along(10, 8).norm();
  }

  /** The sum over j of Y(x) Y(y) for d = 10, k = 8, x.y = 0.3, in directions of no symmetry. */
  private static double products(Run run) {
    int d = 10;
    Matrix points = new Matrix(2, d);
    double norm = 0;
    for (int i = 0; i < d; i++) {
      points.set(0, i, 1 + i);
      norm += (1 + i) * (1 + i);
    }
    double along = 0;
    for (int i = 0; i < d; i++) {
      points.set(0, i, points.get(0, i) / Math.sqrt(norm));
      points.set(1, i, i % 3 - 0.4);
      along += points.get(0, i) * points.get(1, i);
    }
    double rest = 0;
    for (int i = 0; i < d; i++) {
      points.set(1, i, points.get(1, i) - along * points.get(0, i));
      rest += points.get(1, i) * points.get(1, i);
    }
    double scale = Math.sqrt((1 - 0.3 * 0.3) / rest);
    for (int i = 0; i < d; i++) {
      points.set(1, i, 0.3 * points.get(0, i) + scale * points.get(1, i));
    }
    Matrix values = SphericalBasis.upTo(d, 8).evaluate(points, 8, run.parallel());
    double sum = 0;
    for (int j = 0; j < values.rows(); j++) {
      sum += values.get(j, 0) * values.get(j, 1);
    }
    return sum;
  }
}
