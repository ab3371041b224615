package org.lemmata.harmonics.field;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** The laws that every kind of function on the sphere obeys. */
class SphereFunctionTest {

  static List<SphereFunction> functions() {
    Stream stream = Streams.of(5, "functions").stream(0);
    double[] axis = new double[6];
    stream.sphere(axis, 0, 6, 1);
    double[] u = {0.6, 0, 0.8, 0};
    double[] v = {0, 1, 0, 0};
    return List.of(
        BasisFunction.random(SphericalBasis.upTo(2, 9), stream),
        BasisFunction.random(SphericalBasis.upTo(3, 12), stream),
        BasisFunction.random(SphericalBasis.upTo(7, 3), stream),
        PointFunction.random(2, 6, stream, Parallel.sequential()),
        PointFunction.random(3, 10, stream, Parallel.sequential()),
        PointFunction.random(5, 3, stream, Parallel.sequential()),
        RidgeSum.random(4, 1, 3, stream),
        RidgeSum.random(4, 5, 7, stream),
        RidgeSum.random(4, 4, 300, stream),
        LinearForm.random(5, stream),
        QuadraticForm.random(2, stream),
        QuadraticForm.random(9, stream),
        QuarticForm.random(2, stream),
        QuarticForm.random(3, stream),
        QuarticForm.random(6, stream),
        PlaneWave.along(5, 1),
        new PlaneWave(5, u, v),
        SteepestHarmonicTest.random(2, 3, stream),
        SteepestHarmonicTest.random(3, 1, stream),
        SteepestHarmonicTest.random(6, 4, stream),
        new Zonal(4, axis));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void isAHarmonicOfItsDegreeWithItsNorm(SphereFunction f) {
    SphereFunctions.assertHarmonicOfItsDegreeAndNorm(f);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void gradientIsTheSlope(SphereFunction f) {
    SphereFunctions.assertGradientIsTheSlope(f);
  }
}
