package org.lemmata.harmonics.polynomial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.PlaneWave;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;

/** The reference values of NOTES.md, which were computed in high precision apart from this code. */
class ReferenceValuesTest {

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

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void isAsStated(Value value) {
    double allowed = value.unit() / 2 + ROUNDING * Math.abs(value.stated());
    assertEquals(value.stated(), value.computed(), allowed);
  }

  static Stream<Value> values() {
    FunkHecke relu = new FunkHecke(Kernel.RELU, 10);
    FunkHecke exp = new FunkHecke(Kernel.EXP, 5);
    double p = new Legendre(10).value(8, 0.3);
    double size = size(8, 10);
    return Stream.of(
        new Value("N(8, 10)", size, 19305, 0),
        new Value("N(32, 5)", size(32, 5), 12529, 0),
        new Value("N(8, 50)", size(8, 50), 1623421800, 0),
        new Value("P(8, 10) at 0.3", p, -0.006173065050505, 1e-15),
        new Value("P(16, 3) at 0.7", new Legendre(3).value(16, 0.7), 0.2259429106556, 1e-13),
        new Value("P(32, 50) at 0.9", new Legendre(50).value(32, 0.9), 0.00155974363297, 1e-14),
        new Value("the sum of products of the basis", products(), -119.1710208, 1e-7),
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
  private static double products() {
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
    Matrix values = SphericalBasis.upTo(d, 8).evaluate(points, 8, Parallel.sequential());
    double sum = 0;
    for (int j = 0; j < values.rows(); j++) {
      sum += values.get(j, 0) * values.get(j, 1);
    }
    return sum;
  }
}
