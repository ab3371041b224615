package org.lemmata.harmonics.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;

class ErrorsTest {

  private static final Parallel ALONE = Parallel.sequential();
  private static final Streams STREAMS = Streams.of(8, "errors");

  @Test
  void parsevalAgreesWithTheMeanSquareOverPoints() {
    GaussianField field = new GaussianField(3, 5, 1, 1);
    RecoveryTarget target = Truth.FIELD.draw(field, STREAMS, 0);
    double[] estimate = new double[9];
    estimate[0] = 0.4;
    estimate[7] = -0.3;
    BasisFunction difference = Errors.difference(target, estimate);
    Matrix points = NoisySamples.points(100_000, 3, STREAMS, 1);
    Moments squares = new Moments(1);
    for (double value : difference.values(points, ALONE)) {
      squares.add(value * value);
    }
    double square = difference.norm() * difference.norm();
    double error = squares.estimate(0).standardError();
    assertEquals(square, squares.mean(0), within(error));
    assertTrue(error < 0.01 * square, "standard error " + error);
  }

  /** The error of the estimate 0 of a spike is its height, and only its axis shows it. */
  @Test
  void theHeightOfASpikeIsFoundFromItsAxis() {
    GaussianField field = new GaussianField(6, 9, 1, 1);
    RecoveryTarget spike = Truth.ZONAL.draw(field, STREAMS, 2).withNorms(k -> k == 9 ? 1 : 0);
    double height = spike.function().value(spike.spikes().get(0));
    Matrix tests = NoisySamples.points(60, 6, STREAMS, 3);
    assertEquals(height, Errors.of(spike, new double[0], tests, ALONE).linf(), 1e-8);
    RecoveryTarget blind = new RecoveryTarget(field.basis(), spike.function(), List.of());
    assertTrue(Errors.of(blind, new double[0], tests, ALONE).linf() < 0.6 * height);
  }

  @Test
  void simpleFunctionsAreExact() {
    SphericalBasis line = SphericalBasis.upTo(4, 1);
    double[] coefficients = {0.5, 0.3, 0, -0.4, 0};
    RecoveryTarget target =
        new RecoveryTarget(line, new BasisFunction(line, 0, coefficients), List.of());
    Matrix tests = NoisySamples.points(50, 4, STREAMS, 4);
    Errors errors = Errors.of(target, new double[0], tests, ALONE);
    // 0.5 + 2 a.x with |a| = 0.5, as the basis functions of degree 1 are 2 xᵢ.
    assertEquals(1.5, errors.linf(), 1e-9);
    assertEquals(Math.sqrt(0.5), errors.l2(), 1e-15);

    SphericalBasis constant = SphericalBasis.upTo(4, 0);
    RecoveryTarget one =
        new RecoveryTarget(constant, new BasisFunction(constant, 0, new double[] {-3}), List.of());
    assertEquals(new Errors(3, 3), Errors.of(one, new double[0], tests, ALONE));
  }
}
