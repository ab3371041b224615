package org.lemmata.harmonics.basis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class HarmonicSumTest {

  private static final double H = 1e-5;

  @ParameterizedTest
  @CsvSource({
    "2, 0, 0",
    "2, 0, 7",
    "2, 5, 5",
    "3, 0, 0",
    "3, 1, 1",
    "3, 9, 9",
    "3, 2, 64",
    "4, 6, 6",
    "5, 0, 8",
    "5, 16, 16",
    "10, 4, 4",
    "10, 3, 6",
    "30, 2, 3"
  })
  void agreesWithTheBasisLaidOut(int d, int from, int largest) {
    SphericalBasis basis = SphericalBasis.upTo(d, largest);
    Matrix points = points(d, 45);
    Matrix y = basis.evaluate(points, from, Parallel.sequential());
    double[] a = normals(y.rows());
    HarmonicSum sum = new HarmonicSum(basis, from, a);
    double[] batch = sum.values(points, Parallel.of(2));
    assertArrayEquals(batch, sum.values(points, Parallel.sequential()));
    double tolerance = 1e-14 * (largest + d) * y.rows();
    for (int p = 0; p < points.rows(); p++) {
      double expected = Segments.dot(y.transpose().row(p), 0, a, 0, a.length);
      double[] x = points.row(p);
      assertEquals(expected, batch[p], tolerance);
      assertEquals(expected, sum.value(x), tolerance);
      assertEquals(expected, sum.value(x, new double[d]), tolerance);
    }
  }

  /** A solid harmonic is a polynomial on all of Rᵈ: differences need not stay on the sphere. */
  @ParameterizedTest
  @CsvSource({"2, 0, 7", "3, 9, 9", "3, 0, 12", "4, 6, 6", "5, 2, 5", "10, 4, 4", "20, 1, 2"})
  void gradientIsTheSlopeAndTheSumIsHarmonic(int d, int from, int largest) {
    SphericalBasis basis = SphericalBasis.upTo(d, largest);
    double[] a = normals(basis.size() - basis.offset(from));
    HarmonicSum sum = new HarmonicSum(basis, from, a);
    double[] x = points(d, 1).row(0);
    double[] gradient = new double[d];
    double value = sum.value(x, gradient);
    double size = Math.sqrt(a.length) * Math.sqrt(a.length) * largest * largest;
    double laplacian = 0;
    for (int i = 0; i < d; i++) {
      double[] ahead = x.clone();
      double[] behind = x.clone();
      ahead[i] += H;
      behind[i] -= H;
      double slope = (sum.value(ahead) - sum.value(behind)) / (2 * H);
      assertEquals(slope, gradient[i], 1e-8 * size);
      double[] there = new double[d];
      double[] back = new double[d];
      sum.value(ahead, there);
      sum.value(behind, back);
      laplacian += (there[i] - back[i]) / (2 * H);
    }
    assertEquals(0, laplacian, 1e-7 * size * d);
    if (from == largest) {
      double radial = Segments.dot(x, 0, gradient, 0, d);
      assertEquals(largest * value, radial, 1e-11 * size);
    }
  }

  @Test
  void manyCoefficients() {
    SphericalBasis basis = SphericalBasis.upTo(20, 6);
    int n = basis.size() - basis.offset(6);
    assertEquals(168245, n);
    double[] a = normals(n);
    HarmonicSum sum = new HarmonicSum(basis, 6, a);
    Matrix points = points(20, 3);
    double[] batch = sum.values(points, Parallel.sequential());
    for (int p = 0; p < 3; p++) {
      assertEquals(sum.value(points.row(p)), batch[p], 1e-10 * Math.sqrt(n));
    }
  }

  @Test
  void refusesWhatIsNotLegal() {
    SphericalBasis basis = SphericalBasis.upTo(3, 2);
    assertThrows(IllegalArgumentException.class, () -> new HarmonicSum(basis, 3, new double[0]));
    assertThrows(IllegalArgumentException.class, () -> new HarmonicSum(basis, 2, new double[4]));
    HarmonicSum sum = new HarmonicSum(basis, 2, new double[5]);
    assertThrows(
        IllegalArgumentException.class, () -> sum.values(new Matrix(1, 4), Parallel.sequential()));
  }

  private static Matrix points(int d, int count) {
    Matrix points = new Matrix(count, d);
    Stream stream = Streams.of(1, "points").stream(d);
    for (int i = 0; i < count; i++) {
      stream.sphere(points.data(), i * d, d, 1);
    }
    return points;
  }

  private static double[] normals(int count) {
    double[] a = new double[count];
    Streams.of(2, "coefficients").stream(count).normals(a, 0, count);
    return a;
  }
}
