package org.lemmata.meanfield.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.SymmetricEigen;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.meanfield.flow.Preset;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.network.DegreeErrors;
import org.lemmata.meanfield.network.EvenQuartic;
import org.lemmata.meanfield.network.SphereNetwork;

class KernelTest {

  private static final Parallel ALONE = Parallel.sequential();

  private static Matrix points(long seed, int count, int d) {
    return SpherePoints.draw(Streams.of(seed, "points"), 0, count, d);
  }

  private static double dot(Matrix a, int i, Matrix b, int j) {
    double sum = 0;
    for (int c = 0; c < a.cols(); c++) {
      sum += a.get(i, c) * b.get(j, c);
    }
    return Math.max(-1, Math.min(1, sum));
  }

  private static Matrix legendre(int k, Matrix a, Matrix b) {
    Legendre p = new Legendre(a.cols());
    Matrix result = new Matrix(a.rows(), b.rows());
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < b.rows(); j++) {
        result.set(i, j, p.value(k, dot(a, i, b, j)));
      }
    }
    return result;
  }

  @Property(tries = 60)
  void theOracleIsThePseudoInverseByEigenvalues(
      @ForAll long seed,
      @ForAll @IntRange(min = 3, max = 5) int d,
      @ForAll @IntRange(min = 1, max = 70) int n) {
    Matrix x = points(seed, n, d);
    Matrix q = points(seed + 1, 4, d);
    Oracle oracle = Oracle.of(x, q, ALONE);
    // N₄ = 9, 25, 55 at d = 3, 4, 5.
    assertEquals(Math.min(n, new int[] {9, 25, 55}[d - 3]), oracle.rank());
    Matrix p = legendre(4, x, q);
    SymmetricEigen eigen = SymmetricEigen.of(legendre(4, x, x));
    double smallest = eigen.values()[n - oracle.rank()];
    Matrix inverse = eigen.apply(v -> v < smallest * 0.999 ? 0 : 1 / v);
    for (int j = 0; j < 4; j++) {
      double[] column = p.column(j);
      double form = 0;
      double[] solved = inverse.times(column);
      for (int i = 0; i < n; i++) {
        form += column[i] * solved[i];
      }
      assertEquals(1 - form, oracle.errors()[j], 1e-13 / smallest + 1e-12);
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 200", "15, 400"})
  void itsMeanIsOneLessTheShareOfHarmonics(int d, int n) {
    Moments errors = new Moments(1);
    for (double error : Oracle.of(points(7, n, d), points(8, 400, d), ALONE).errors()) {
      errors.add(error);
    }
    Estimate mean = errors.estimate(0);
    assertEquals(Oracle.predicted(d, n), mean.value(), within(mean.standardError(), 399));
    assertEquals(0, Oracle.predicted(d, 100_000));
  }

  @Property(tries = 30)
  void withDegree4AloneInterpolationAttainsTheOracle(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n) {
    Setting only4 = new Setting(6, 0, 0.5, 0, 1.3);
    Matrix x = points(seed, n, 6);
    Matrix q = points(seed + 1, 5, 6);
    double[] bound = Oracle.of(x, q, ALONE).errors();
    List<DegreeErrors> errors = new TangentRidge(only4, x, q, ALONE).errors(0, ALONE);
    for (int j = 0; j < 5; j++) {
      assertEquals(bound[j], errors.get(j).relative4(), 1e-9);
      assertEquals(0, errors.get(j).degree2());
    }
  }

  @ParameterizedTest
  @CsvSource({"5, 30, 0", "5, 30, 0.1", "8, 150, 0.01"})
  void theClosedErrorIsTheMeanOverInputs(int d, int n, double ridge) {
    Setting setting = new Setting(d, 0.4, 0.25, 1.1, 0.9);
    Matrix x = points(3, n, d);
    Matrix q = points(4, 1, d);
    double closed = new TangentRidge(setting, x, q, ALONE).errors(ridge, ALONE).get(0).loss();
    Matrix gram =
        legendre(2, x, x).scale(2.0 * d * 1.21).plus(legendre(4, x, x).scale(4 * (d + 2) * 0.81));
    double lambda = ridge * gram.get(0, 0);
    EvenQuartic target = EvenQuartic.target(setting);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = target.value(dot(x, i, q, 0));
    }
    double[] beta = SymmetricEigen.of(gram).apply(v -> 1 / (v + lambda)).times(y);
    Matrix z = points(5, 20_000, d);
    Matrix between =
        legendre(2, z, x).scale(2.0 * d * 1.21).plus(legendre(4, z, x).scale(4 * (d + 2) * 0.81));
    double[] predicted = between.times(beta);
    Moments squares = new Moments(1);
    for (int i = 0; i < z.rows(); i++) {
      double miss = predicted[i] - target.value(dot(z, i, q, 0));
      squares.add(miss * miss / 2);
    }
    Estimate estimate = squares.estimate(0);
    assertEquals(closed, estimate.value(), within(estimate.standardError()));
    assertTrue(estimate.standardError() < 0.05 * closed);
  }

  /**
   * One input x: β = h(q.x)/(K(x, x)(1 + ridge)), so the prediction is h(q.x)/(1 + ridge) times
   * K(x.z)/K(x, x), and by the addition theorem its inner product with degree k of the target is cₖ
   * β hₖ Pₖ(q.x)/√Nₖ, its own square cₖ² β²/Nₖ. N = 14, 55 at d = 5.
   */
  @ParameterizedTest
  @CsvSource({"0", "0.1", "1", "10"})
  void theRidgeIsInUnitsOfTheKernelAtOnePoint(double ridge) {
    Setting setting = new Setting(5, 0.4, 0.25, 1.1, 0.9);
    Matrix x = points(3, 1, 5);
    Matrix q = points(4, 3, 5);
    List<DegreeErrors> errors = new TangentRidge(setting, x, q, ALONE).errors(ridge, ALONE);
    double c2 = 2 * 5 * 1.21;
    double c4 = 4 * 7 * 0.81;
    for (int j = 0; j < 3; j++) {
      double p2 = legendre(2, x, q).get(0, j);
      double p4 = legendre(4, x, q).get(0, j);
      double h2 = setting.target2();
      double h4 = setting.target4();
      double label = h2 * Math.sqrt(14) * p2 + h4 * Math.sqrt(55) * p4;
      double beta = label / ((c2 + c4) * (1 + ridge));
      double degree2 = c2 * c2 * beta * beta / 14 - 2 * c2 * beta * h2 * p2 / Math.sqrt(14);
      double degree4 = c4 * c4 * beta * beta / 55 - 2 * c4 * beta * h4 * p4 / Math.sqrt(55);
      assertEquals(degree2 + h2 * h2, errors.get(j).degree2(), 1e-13);
      assertEquals(degree4 + h4 * h4, errors.get(j).degree4(), 1e-13);
    }
  }

  /** By hand: slope 4 2 + 2 3 = 14, size 2 + 3 + 1/2, so 2 3 u (14 (5 + 2) + 8 5.5) = 852 u. */
  @Test
  void roundingOfAPivot() {
    assertEquals(0x1p-53 * 852, InnerProducts.zeroPivot(3, 5, new EvenQuartic(2, -3, 0.5)), 1e-28);
  }

  @Test
  void theBestRidgeIsTheBest() {
    Setting setting = Preset.C.at(6);
    TangentRidge kernel = new TangentRidge(setting, points(1, 60, 6), points(2, 6, 6), ALONE);
    List<DegreeErrors> best = kernel.best(seven(), ALONE);
    for (int j = 0; j < 6; j++) {
      double least = Double.POSITIVE_INFINITY;
      for (double ridge : TangentRidge.RIDGES) {
        least = Math.min(least, kernel.errors(ridge, ALONE).get(j).loss());
      }
      assertEquals(least, best.get(j).loss());
    }
    assertEquals(7, TangentRidge.RIDGES.size());
  }

  private static double[] seven() {
    return TangentRidge.RIDGES.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void referenceErrorsAtD15() {
    // NOTES.md: means over directions, n = 1125: oracle 1 - n/N₄, kernel .678.
    Matrix x = points(1, 1125, 15);
    Matrix q = points(2, 60, 15);
    double[] bound = Oracle.of(x, q, ALONE).errors();
    List<DegreeErrors> ridge = new TangentRidge(Preset.C.at(15), x, q, ALONE).best(seven(), ALONE);
    Moments both = new Moments(2);
    for (int j = 0; j < 60; j++) {
      both.add(bound[j], ridge.get(j).relative4());
    }
    assertEquals(1 - 1125 / 2940.0, both.mean(0), within(both.estimate(0).standardError(), 59));
    assertEquals(0.678, both.mean(1), within(both.estimate(1).standardError(), 59));
    assertTrue(both.estimate(1).standardError() < 0.012, both::toString);
  }

  @Test
  void theFiniteTangentKernelIsTheProductOfProjectedGradients() {
    Setting setting = new Setting(5, 0.4, 0.25, 1.1, 0.9);
    SphereNetwork network = SphereNetwork.uniform(Streams.of(1, "tangent"), 0, 3, 5);
    Matrix x = points(1, 2, 5);
    Matrix z = points(2, 2, 5);
    TangentKernel kernel = new TangentKernel(setting);
    for (boolean projected : new boolean[] {true, false}) {
      double[] values = kernel.atWidth(network, x, z, projected);
      for (int p = 0; p < 2; p++) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
          double[] a = gradient(setting, network.weights().column(i), x.row(p), projected);
          double[] b = gradient(setting, network.weights().column(i), z.row(p), projected);
          for (int c = 0; c < 5; c++) {
            sum += a[c] * b[c] / 3;
          }
        }
        assertEquals(sum, values[p], 1e-12 * (1 + Math.abs(sum)));
      }
    }
    assertEquals(2 * 5 * 1.21, kernel.c2(), 1e-14);
    assertEquals(4 * 7 * 0.81, kernel.c4(), 1e-14);
    assertEquals(kernel.c2() + kernel.c4(), kernel.quartic().value(1), 1e-13);
  }

  private static double[] gradient(Setting setting, double[] u, double[] x, boolean projected) {
    double score = 0;
    for (int c = 0; c < u.length; c++) {
      score += u[c] * x[c];
    }
    double slope = EvenQuartic.activation(setting).slope(score);
    double[] g = new double[u.length];
    for (int c = 0; c < u.length; c++) {
      g[c] = slope * (x[c] - (projected ? score * u[c] : 0));
    }
    return g;
  }
}
