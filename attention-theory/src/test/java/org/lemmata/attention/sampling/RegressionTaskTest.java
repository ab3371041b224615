package org.lemmata.attention.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.attention.model.TargetFunction;
import org.lemmata.attention.model.Weights;
import org.lemmata.attention.param.Covariates;
import org.lemmata.linalg.Cholesky;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.SymmetricEigen;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class RegressionTaskTest {

  @Property(tries = 200)
  void sufficientQuantitiesAreThoseOfThePrompt(
      @ForAll @IntRange(min = 1, max = 7) int d,
      @ForAll @IntRange(min = 1, max = 12) int n,
      @ForAll long seed) {
    Recorded labels = new Recorded(NonlinearLabels.of(TargetFunction.RELU_NET, 3));
    RegressionTask task = new RegressionTask(new TaskLaw(d, n, 0, Covariates.UNIFORM, labels));
    task.draw(Streams.of(seed, "first").stream(0));
    task.draw(Streams.of(seed, "task").stream(0));
    Matrix x = labels.x();
    double[] y = labels.y();
    assertArrayEquals(x.transpose().times(x).data(), task.gram(), 1e-12);
    assertArrayEquals(x.transpose().times(y), task.xy(), 1e-12);
    double yy = 0;
    for (double label : y) {
      yy += label * label;
    }
    assertEquals(yy, task.yy(), 1e-12);
  }

  @Property(tries = 100)
  void layerOutputIsTheRegressorOfTheLayer(
      @ForAll @IntRange(min = 1, max = 6) int d, @ForAll long seed) {
    Recorded labels = new Recorded(LinearTargets.standard());
    RegressionTask task = new RegressionTask(new TaskLaw(d, 5, 0, Covariates.GAUSSIAN, labels));
    Stream stream = Streams.of(seed, "layer").stream(0);
    task.draw(stream);
    double[] packed = new double[Weights.size(d)];
    stream.normals(packed, 0, packed.length);
    Weights weights = Weights.unpack(d, packed);
    double[] output = new double[d];
    new LayerOutput(weights).of(task, output);
    double[] expected = weights.regressor(labels.x(), labels.y());
    assertArrayEquals(expected, output, 1e-10 * (1 + norm(expected)));
  }

  @Property(tries = 200)
  void ridgeSolvesItsEquations(
      @ForAll @IntRange(min = 1, max = 8) int d,
      @ForAll @IntRange(min = 1, max = 12) int n,
      @ForAll @DoubleRange(min = 0.01, max = 10) double noise,
      @ForAll long seed) {
    RegressionTask task = new RegressionTask(TaskLaw.gaussian(d, n, noise));
    task.draw(Streams.of(seed, "ridge").stream(0));
    double[] ridge = new double[d];
    task.ridge(ridge);
    RealMatrix shifted = shifted(task, d, noise);
    RealVector right = MatrixUtils.createRealVector(task.xy());
    assertEquals(
        0, shifted.operate(MatrixUtils.createRealVector(ridge)).subtract(right).getNorm(), 1e-9);
    double trace = new LUDecomposition(shifted).getSolver().getInverse().getTrace();
    Ridge factored = new Ridge(d);
    factored.factor(task.gram(), noise);
    assertEquals(trace, factored.traceOfInverse(), 1e-11 * trace);
  }

  @Property(tries = 100)
  void withoutNoiseRidgeIsItsLimit(
      @ForAll @IntRange(min = 1, max = 6) int d,
      @ForAll @IntRange(min = 1, max = 8) int n,
      @ForAll long seed) {
    RegressionTask task = new RegressionTask(TaskLaw.linear(d, n, 0, Covariates.SPHERE));
    task.draw(Streams.of(seed, "limit").stream(0));
    double[] limit = new double[d];
    task.ridge(limit);
    if (n >= d && d > 1) {
      assertArrayEquals(task.signal(), limit);
    }
    // The projection P w: the same data X'y, and no part outside the span of the covariates.
    double[] xy = Matrix.of(d, d, task.gram()).times(limit);
    assertArrayEquals(task.xy(), xy, 1e-9 * (1 + norm(task.xy())));
    assertEquals(
        Segments.dotRounded(limit, limit),
        Segments.dotRounded(limit, task.signal()),
        1e-9 * norm(limit) + 1e-12);
  }

  /**
   * Few covariates and little noise: the ridge estimate is at most the noise's root away from its
   * limit, the projection of w, whether S is singular to rounding or in the digits of a double.
   */
  @ParameterizedTest
  @ValueSource(doubles = {1e-5, 1e-9, 1e-12, 1e-15, 1e-17, 1e-20, 1e-30, 1e-100, 4.9e-324})
  void littleNoiseIsNearItsLimitWhenCovariatesAreFew(double noise) {
    for (int n = 1; n <= 4; n++) {
      RegressionTask task = new RegressionTask(TaskLaw.gaussian(5, n, noise));
      RegressionTask exact = new RegressionTask(TaskLaw.gaussian(5, n, 0));
      double[] ridge = new double[5];
      double[] limit = new double[5];
      for (int i = 0; i < 200; i++) {
        task.draw(Streams.of(1, "few").stream(i));
        exact.draw(Streams.of(1, "few").stream(i));
        task.ridge(ridge);
        exact.ridge(limit);
        double least = SymmetricEigen.of(Matrix.of(5, 5, exact.gram())).values()[5 - n];
        double bound = 10 * Math.sqrt(noise / least) + 3 * noise / least + 1e-6;
        assertArrayEquals(limit, ridge, bound * (1 + norm(limit)));
      }
    }
  }

  /**
   * The same estimate by its n-by-n system, X'(XX' + λ I)⁻¹ y, in which nothing is singular
   * (derived).
   */
  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-3, 1e-7, 1e-9, 1e-12, 1e-20, 1e-300})
  void fewCovariatesGiveTheEstimateOfTheirDual(double lambda) {
    Recorded labels = new Recorded(LinearTargets.standard());
    RegressionTask task = new RegressionTask(new TaskLaw(6, 3, 0, Covariates.GAUSSIAN, labels));
    double[] ridge = new double[6];
    for (int i = 0; i < 50; i++) {
      task.draw(Streams.of(2, "dual").stream(i));
      task.ridge(lambda, ridge);
      Matrix x = labels.x();
      Matrix k = x.times(x.transpose()).plus(Matrix.identity(3).scale(lambda));
      double[] expected = x.transpose().times(Cholesky.of(k).solve(labels.y()));
      assertArrayEquals(expected, ridge, 1e-7 * norm(expected));
    }
  }

  /** Rows that repeat: S is singular although there are as many rows as dimensions. */
  @Test
  void repeatedRowsWithLittleNoise(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("line.csv"), "0.1,0.3\n0.7,2.1\n-1.3,-3.9\n");
    Covariates law = Covariates.parse("covariates", "@" + file);
    RegressionTask task = new RegressionTask(TaskLaw.linear(2, 7, 1e-30, law));
    double[] ridge = new double[2];
    for (int i = 0; i < 50; i++) {
      task.draw(Streams.of(3, "line").stream(i));
      task.ridge(ridge);
      double[] w = task.signal();
      double along = (w[0] + 3 * w[1]) / 10;
      assertArrayEquals(new double[] {along, 3 * along}, ridge, 1e-12);
    }
  }

  /** What is below an ulp of S, whatever its sign, is not divided by a λ that is smaller still. */
  @Test
  void roundingIsNotBlownUp() {
    Ridge ridge = new Ridge(2);
    ridge.factor(new double[] {1, 1, 1, Math.nextDown(1.0)}, 1e-30);
    double[] out = new double[2];
    ridge.solve(new double[] {1, Math.nextUp(1.0)}, out);
    assertArrayEquals(new double[] {0.5, 0.5}, out, 4);
  }

  @Test
  void repeatedRowsSpanNoMore() {
    double[] x = {1, 2, 0, 2, 4, 0, -1, -2, 0, 0, 0, 0};
    double[] out = new double[3];
    new RowSpace(3).project(x, 4, new double[] {5, 0, 7}, out);
    assertArrayEquals(new double[] {1, 2, 0}, out, 1e-14);

    // Multiples up to rounding: what is left of the second row is not zero, but it is noise.
    double[] row = {0.1, 0.7, 0.3};
    double[] multiples = {0.1, 0.7, 0.3, 0.1 / 3, 0.7 / 3, 0.3 / 3, 0.1 / 7, 0.7 / 7, 0.3 / 7};
    new RowSpace(3).project(multiples, 3, row, out);
    assertArrayEquals(row, out, 1e-15);
    new RowSpace(3).project(multiples, 3, new double[] {0.7, -0.1, 0}, out);
    assertArrayEquals(new double[3], out, 1e-15);
  }

  @Test
  void illegalLawsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> TaskLaw.gaussian(0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> TaskLaw.gaussian(1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> TaskLaw.gaussian(1, 1, -1e-9));
    assertThrows(IllegalArgumentException.class, () -> TaskLaw.gaussian(1, 1, Double.NaN));
    assertThrows(ArithmeticException.class, () -> TaskLaw.gaussian(100_000, 100_000, 1));
  }

  private static RealMatrix shifted(RegressionTask task, int d, double noise) {
    RealMatrix s = MatrixUtils.createRealIdentityMatrix(d).scalarMultiply(noise);
    for (int i = 0; i < d * d; i++) {
      s.addToEntry(i / d, i % d, task.gram()[i]);
    }
    return s;
  }

  private static double norm(double[] v) {
    return Math.sqrt(Segments.dotRounded(v, v));
  }
}
