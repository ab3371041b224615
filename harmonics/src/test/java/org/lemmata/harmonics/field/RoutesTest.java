package org.lemmata.harmonics.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.MedianInterval;
import org.lemmata.seeds.Agreement;

/**
 * All routes lead to the same law. Each draw is linear in independent normal numbers, so its law is
 * Gaussian and its covariance is a finite sum, compared here with N Pₖ(x.y) without drawing.
 */
class RoutesTest {

  @Test
  void basis() {
    SphericalBasis basis = SphericalBasis.upTo(4, 5);
    int n = 36;
    assertCovariance(4, 5, n, n, i -> new BasisFunction(basis, 5, unit(n, i)), new double[n]);
  }

  @ParameterizedTest
  @CsvSource({"2, 7", "3, 6", "5, 3"})
  void points(int d, int k) {
    int n = new HarmonicSpace(d, k).dimension().intValue();
    Matrix points = SphereFunctions.points(d, n, "route");
    assertCovariance(
        d,
        k,
        n,
        n,
        i ->
            new RidgeSum(
                k,
                points,
                PointFunction.coefficients(k, points, unit(n, i), Parallel.sequential())),
        new double[n]);
  }

  @ParameterizedTest
  @CsvSource({"2", "3", "6"})
  void matrix(int d) {
    int n = d * (d + 1) / 2;
    double[] logVariance = new double[n];
    QuadraticForm[] forms = new QuadraticForm[n];
    int at = 0;
    for (int i = 0; i < d; i++) {
      for (int j = i; j < d; j++, at++) {
        Matrix a = new Matrix(d, d);
        a.set(i, j, i == j ? Math.sqrt(2) : 1);
        a.set(j, i, i == j ? Math.sqrt(2) : 1);
        forms[at] = new QuadraticForm(a);
      }
    }
    // Variance of x'Ax at a point: 2 - 2/d.
    assertCovariance(d, 2, n, 2 - 2.0 / d, i -> forms[i], logVariance);
  }

  @ParameterizedTest
  @CsvSource({"2", "3", "5"})
  void tensor(int d) {
    double[] permutations = SymmetricTensor.permutations(d);
    int n = permutations.length;
    double[] x = SphereFunctions.points(d, 1, "scale").row(0);
    double variance = 0;
    for (int i = 0; i < n; i++) {
      double value = new QuarticForm(d, unit(n, i)).value(x);
      variance += value * value / permutations[i];
    }
    double[] scales = new double[n];
    for (int i = 0; i < n; i++) {
      scales[i] = 1 / Math.sqrt(permutations[i]) - 1;
    }
    assertCovariance(d, 4, n, variance, i -> new QuarticForm(d, unit(n, i)), scales);
  }

  /** The sum over normal numbers i of fᵢ(x) fᵢ(y) must be the variance times Pₖ(x.y). */
  private static void assertCovariance(
      int d, int k, int numbers, double variance, IntFunction<SphereFunction> f, double[] extra) {
    Matrix points = SphereFunctions.points(d, 6, "covariance");
    double[][] sums = new double[6][6];
    for (int i = 0; i < numbers; i++) {
      SphereFunction part = f.apply(i);
      double[] values = new double[6];
      for (int p = 0; p < 6; p++) {
        values[p] = part.value(points.row(p)) * (1 + extra[i]);
      }
      for (int p = 0; p < 6; p++) {
        for (int q = 0; q < 6; q++) {
          sums[p][q] += values[p] * values[q];
        }
      }
    }
    Legendre legendre = new Legendre(d);
    for (int p = 0; p < 6; p++) {
      for (int q = 0; q < 6; q++) {
        double t = Segments.dot(points.row(p), 0, points.row(q), 0, d);
        double expected = variance * legendre.value(k, Math.max(-1, Math.min(1, t)));
        assertEquals(expected, sums[p][q], 1e-10 * variance);
      }
    }
  }

  private static double[] unit(int n, int i) {
    double[] e = new double[n];
    e[i] = 1;
    return e;
  }

  /** The draws have the variances the covariances above assume. */
  @Test
  void drawsHaveTheirVariances() {
    Streams streams = Streams.of(11, "variances");
    int draws = 4000;
    double[] x = SphereFunctions.points(3, 1, "x").row(0);
    assertMean(1, draws, i -> square(LinearForm.random(3, streams.stream(i, 1)), x) / 3);
    assertMean(4 / 3.0, draws, i -> square(QuadraticForm.random(3, streams.stream(i, 2)), x));
    SphericalBasis basis = SphericalBasis.upTo(3, 4);
    assertMean(9, draws, i -> square(BasisFunction.random(basis, streams.stream(i, 3)), x));
    assertMean(
        9,
        draws,
        i -> square(PointFunction.random(3, 4, streams.stream(i, 4), Parallel.sequential()), x));
    assertMean(
        quarticVariance(x), draws, i -> square(QuarticForm.random(3, streams.stream(i, 5)), x));
  }

  private static double quarticVariance(double[] x) {
    double[] permutations = SymmetricTensor.permutations(3);
    double variance = 0;
    for (int i = 0; i < permutations.length; i++) {
      double value = new QuarticForm(3, unit(permutations.length, i)).value(x);
      variance += value * value / permutations[i];
    }
    return variance;
  }

  private static double square(SphereFunction f, double[] x) {
    double value = f.value(x);
    return value * value;
  }

  /** A mean of squares of normal numbers. */
  private static void assertMean(double expected, int draws, IntFunction<Double> draw) {
    double sum = 0;
    for (int i = 0; i < draws; i++) {
      sum += draw.apply(i);
    }
    assertEquals(expected, sum / draws, within(expected * Math.sqrt(2.0 / draws)));
  }

  /** NOTES.md: exact median ratios of k = 2, as corrected. */
  @ParameterizedTest
  @CsvSource({"3, 2.101, 5e-4", "5, 2.879, 5e-4", "10, 4.224, 5e-4", "50, 9.81, 5e-3"})
  void mediansOfTheExactRatio(int d, double expected, double digits) {
    Streams streams = Streams.of(12, "ratio");
    double[] ratios = new double[2000];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = QuadraticForm.random(d, streams.stream(i, d)).ratio();
    }
    Interval median = MedianInterval.of(ratios, Agreement.FALSE_ALARM);
    assertEquals(0, median.distance(expected), digits);
    assertTrue(median.high() - median.low() < 0.03 * expected, median::toString);
  }

  /** The largest value is attained, at an eigenvector: no point has more. */
  @Test
  void largestValueOfAQuadraticForm() {
    QuadraticForm f = QuadraticForm.random(3, Streams.of(13, "largest").stream(0));
    double largest = f.largest();
    double seen = 0;
    Matrix points = SphereFunctions.points(3, 20_000, "many");
    for (int p = 0; p < points.rows(); p++) {
      seen = Math.max(seen, Math.abs(f.value(points.row(p))));
    }
    assertTrue(seen <= largest && seen > 0.99 * largest, seen + " of " + largest);
  }

  /** NOTES.md: the ratio of Re(x.z)ᵏ at d = 10, k = 8. */
  @Test
  void ratioOfThePlaneWave() {
    PlaneWave wave = PlaneWave.along(10, 8);
    assertEquals(31.4642654451, wave.ratio(), 1e-9);
    double[] x = new double[10];
    x[0] = 1;
    assertEquals(1, wave.value(x));
  }

  @Test
  void choosesTheRoute() {
    Stream stream = Streams.of(14, "choose").stream(0);
    assertInstanceOf(BasisFunction.class, RandomHarmonics.draw(3, 0, stream));
    assertInstanceOf(LinearForm.class, RandomHarmonics.draw(300, 1, stream));
    assertInstanceOf(QuadraticForm.class, RandomHarmonics.draw(200, 2, stream));
    assertInstanceOf(BasisFunction.class, RandomHarmonics.draw(10, 3, stream));
    assertInstanceOf(QuarticForm.class, RandomHarmonics.draw(20, 4, stream));
    assertInstanceOf(BasisFunction.class, RandomHarmonics.draw(2, 4, stream));
    assertInstanceOf(BasisFunction.class, RandomHarmonics.draw(3, 64, stream));
    SphereFunction f = RandomHarmonics.of(3, 5, RandomHarmonics.Route.POINTS).draw(stream);
    assertInstanceOf(PointFunction.class, f);
  }

  @Test
  void refusesWhatDoesNotFit() {
    String points = message(5, 32, RandomHarmonics.Route.POINTS);
    assertTrue(points.contains("12529") && points.contains("4000"), points);
    String basis = message(50, 32, RandomHarmonics.Route.AUTO);
    assertTrue(basis.contains("GB") && basis.contains("d = 50 and k = 32"), basis);
    message(3, 3, RandomHarmonics.Route.TENSOR);
    message(51, 4, RandomHarmonics.Route.TENSOR);
    message(3, 0, RandomHarmonics.Route.POINTS);
    message(1, 2, RandomHarmonics.Route.AUTO);
    message(3, -1, RandomHarmonics.Route.AUTO);
  }

  private static String message(int d, int k, RandomHarmonics.Route route) {
    return assertThrows(IllegalArgumentException.class, () -> RandomHarmonics.of(d, k, route))
        .getMessage();
  }

  /** mpmath, 60 digits. */
  @Test
  void planeWavesWhoseSquaredRatioIsBeyondTheLargestDouble() {
    double exact = 1.431136480909312e300;
    assertEquals(1, PlaneWave.along(2000, 1000).ratio() / exact, 1e-13);
    assertEquals(1, PlaneWave.along(2000, 1000).norm() * exact, 1e-13);
    assertEquals(0, PlaneWave.along(4000, 3000).norm());
  }

  /** Points are nearly at right angles: √(Σc²/N). */
  @Test
  void ridgesWhoseDimensionIsBeyondTheLargestDouble() {
    double root = new HarmonicSpace(700, 700).zonalRatio();
    Matrix points = SphereFunctions.points(700, 3, "far");
    for (double scale : new double[] {1, 1e-90, 1e200}) {
      double[] c = {scale, 2 * scale, -2 * scale};
      assertEquals(1, new RidgeSum(700, points, c).norm() / 3 * root / scale, 1e-11);
    }
    double[] none = new double[3];
    assertEquals(0, new RidgeSum(700, points, none).norm());
  }

  /** Norms where squares are out of range. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-200, 1e200, 1e-310})
  void normsOfAnyScale(double scale) {
    double digits = scale < 1e-300 ? 1e-10 : 1e-14;
    double[] a = {3 * scale, 0, -4 * scale};
    assertEquals(1, new LinearForm(a).norm() * Math.sqrt(3) / 5 / scale, digits);
    SphericalBasis basis = SphericalBasis.upTo(3, 1);
    BasisFunction f = new BasisFunction(basis, 1, a);
    assertEquals(1, f.norm() / 5 / scale, digits);
    assertEquals(1, f.norm(1) / 5 / scale, digits);
    double[] one = unit(15, 4);
    double[] small = {0, 0, 0, 0, scale, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    double[] x = {0.6, 0, 0.8};
    QuarticForm quartic = new QuarticForm(3, small);
    assertEquals(1, quartic.norm() / new QuarticForm(3, one).norm() / scale, digits);
    assertEquals(1, quartic.value(x) / new QuarticForm(3, one).value(x) / scale, digits);
  }

  /** |x|⁴ is no harmonic: nothing of it is left. With a harmonic beside it that alone is. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 12, 20})
  void tensorsThatAreNearlyAllTraces(int d) {
    double[] radial = new double[SymmetricTensor.permutations(d).length];
    double[] both = new double[radial.length];
    double[] harmonic = unit(radial.length, 1);
    for (int l = 0, at = 0; l < d; l++) {
      for (int k = 0; k <= l; k++) {
        for (int j = 0; j <= k; j++) {
          for (int i = 0; i <= j; i++, at++) {
            radial[at] = i == j && k == l ? j == k ? 1 : 1.0 / 3 : 0;
            both[at] = radial[at] + 1e-7 * harmonic[at];
          }
        }
      }
    }
    assertEquals(0, new QuarticForm(d, radial).norm(), 1e-14);
    double alone = new QuarticForm(d, harmonic).norm();
    assertEquals(1e-7 * alone, new QuarticForm(d, both).norm(), 1e-8 * 1e-7 * alone);
  }
}
