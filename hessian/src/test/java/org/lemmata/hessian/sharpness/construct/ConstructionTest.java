package org.lemmata.hessian.sharpness.construct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.data.ZeroOneError;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.AutomaticDerivatives;
import org.lemmata.hessian.sharpness.model.DifferenceTrace;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** The constructions against independent calculations. */
class ConstructionTest {

  private static final int D = 6;

  private static Stream stream() {
    return Streams.of(7, "construction").stream(0);
  }

  private static List<Construction> all() {
    Samples training = Corners.distinct(8, D, stream());
    Samples complete = Corners.complete(5, D);
    return List.of(
        Memoriser.bias(training, 0.1),
        Memoriser.layerNorm(training, 0.1, 1),
        Generaliser.bias(training, Generaliser.balanced(D)),
        Generaliser.bias(training, Generaliser.printed(D)),
        Generaliser.layerNorm(training, 1),
        Generaliser.threeLayers(training, -0.1),
        Generaliser.batchNorm(complete, 1.5),
        NoBias.of(training, 0.1));
  }

  /** The exact trace of each, by automatic differentiation of the whole network. */
  @Test
  void tracesByAutomaticDifferentiation() {
    for (Construction built : all()) {
      double trace =
          AutomaticDerivatives.trace(
              built.network(), built.theta(), built.training(), Loss.SQUARED);
      assertEquals(1, built.trace() / trace, 1e-10, () -> built.network().toString());
      assertTrue(built.trace() >= built.bound() * (1 - 1e-12), () -> built.network().toString());
      assertTrue(built.kinkDistance() > 0, () -> built.network().toString());
      assertEquals(0, built.residual(), 1e-12);
    }
  }

  /** On all 64 corners, the generalising networks output the label itself, not only its sign. */
  @Test
  void generalisersEqualTheLabelEverywhere() {
    Samples cube = Corners.distinct(64, D, stream());
    for (Construction built : all().subList(2, all().size())) {
      double[] outputs = built.outputs(cube.inputs());
      for (int i = 0; i < outputs.length; i++) {
        assertEquals(cube.inputs().get(i, 0) * cube.inputs().get(i, 1), outputs[i], 1e-12);
      }
      assertEquals(0, PopulationError.of(built, Parallel.sequential()));
    }
  }

  /** The way by active corners agrees with counting all corners. */
  @Test
  void bothWaysToTheErrorAgree() {
    for (Construction built :
        List.of(
            Memoriser.bias(Corners.distinct(40, 12, stream()), 0.1),
            Memoriser.layerNorm(Corners.distinct(5, 7, stream()), 0.5, 1))) {
      int d = built.training().d();
      double counted = ZeroOneError.of(d, built::outputs, Parallel.sequential());
      assertEquals(counted, PopulationError.byActiveCorners(built));
    }
    Samples meeting = Corners.distinct(40, 12, stream());
    assertTrue(Double.isNaN(PopulationError.byActiveCorners(Memoriser.bias(meeting, 1))));
    Samples few = Corners.distinct(30, 21, stream());
    double known = PopulationError.of(Memoriser.bias(few, 0.1), Parallel.sequential());
    assertEquals(1 - Math.scalb(30.0, -21), known);
    Construction flipped = Memoriser.bias(new Samples(few.inputs(), negated(few.labels(), 4)), 0.1);
    double worse = PopulationError.of(flipped, Parallel.sequential());
    assertEquals(1 - Math.scalb(26.0, -21), worse);
  }

  /** Softplus is positive where ReLU is silent: the output is, everywhere, and the error 1/2. */
  @Test
  void softplusIsNeverSilent() {
    for (int d : new int[] {20, 25}) {
      Network network = new Network(new Shape(Architecture.BIAS, d, 1), Activation.SOFTPLUS);
      double[] theta = new double[network.shape().size()];
      Arrays.fill(theta, 1);
      theta[network.shape().bias()] = 1 - d;
      Construction built = new Construction(network, theta, Corners.distinct(2, d, stream()));
      assertEquals(d == 20 ? 0.5 : Double.NaN, PopulationError.of(built, Parallel.sequential()));
    }
  }

  private static double[] negated(double[] labels, int count) {
    for (int i = 0; i < count; i++) {
      labels[i] = -labels[i];
    }
    return labels;
  }

  /** Constant functions are wrong on one half, and an output of 0 is always wrong. */
  @Test
  void errorsOfSimpleFunctions() {
    for (int d : new int[] {2, 3, 13}) {
      assertEquals(0.5, ZeroOneError.of(d, x -> fill(x, 1), Parallel.sequential()));
      assertEquals(1, ZeroOneError.of(d, x -> fill(x, 0), Parallel.sequential()));
    }
    try (Parallel parallel = Parallel.of(3)) {
      // y f > 0 asks x₁ x₂ = 1 and x₁₃ = 1: a quarter is right.
      double error =
          ZeroOneError.of(
              13,
              x -> {
                double[] f = new double[x.rows()];
                for (int i = 0; i < f.length; i++) {
                  f[i] = Math.max(0, x.get(i, 12));
                }
                return f;
              },
              parallel);
      assertEquals(0.75, error);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> ZeroOneError.of(21, x -> fill(x, 1), Parallel.sequential()));
  }

  private static double[] fill(Matrix x, double value) {
    double[] f = new double[x.rows()];
    Arrays.fill(f, value);
    return f;
  }

  /** The trace is 4 √((1 + q) d) with nq whole, up to the size of the tilt. */
  @Test
  void tiltedNetworkIsFlatterAndDifferentiable() {
    Samples training = Corners.distinct(100, 30, stream());
    Construction away = TiltedNoBias.of(training, -1, stream());
    assertTrue(away.trace() < 4 * Math.sqrt(60), () -> "trace " + away.trace());
    assertTrue(away.trace() > 4 * Math.sqrt(30), () -> "trace " + away.trace());
    assertEquals(0, away.residual(), 1e-10);
    double share = away.trace() * away.trace() / (16 * 30) - 1;
    assertEquals(Math.rint(share * 100), share * 100, 0.1, "the share of neurons at kinks");
    assertTrue(TiltedNoBias.of(training, 1, stream()).trace() > 4 * Math.sqrt(60));
  }

  @Test
  void pointsThatOccurTwiceAreRefused() {
    Samples twice = new Samples(Matrix.of(2, 2, 1, 1, 1, 1), 1, 1);
    assertThrows(IllegalArgumentException.class, () -> Memoriser.bias(twice, 0.1));
    Samples once = new Samples(Matrix.of(1, 2, 1, 1), 1);
    assertThrows(IllegalArgumentException.class, () -> Memoriser.bias(once, 0));
    assertThrows(IllegalArgumentException.class, () -> NoBias.of(once, 1));
  }

  @Test
  void pointsFarAndNearHaveADirection() {
    for (double x : new double[] {1e-170, 1e-300, 1e170}) {
      Samples one = new Samples(Matrix.of(1, 2, x, x), 3);
      assertEquals(3, Memoriser.bias(one, x).outputs(one.inputs())[0], 1e-12);
      assertEquals(3, DeepMemoriser.at(one, x).outputs(one.inputs())[0], 1e-12);
    }
    Samples origin = new Samples(new Matrix(1, 2), 3);
    assertThrows(IllegalArgumentException.class, () -> Memoriser.bias(origin, 1));
  }

  @Test
  void cornersThatCannotBeCountedAreRefused() {
    for (int d : new int[] {-1, 0, 1, 21, Integer.MAX_VALUE}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> ZeroOneError.of(d, x -> fill(x, 1), Parallel.sequential()));
    }
  }

  /** Central differences of the loss, an oracle without any formula. */
  @Test
  void differences() {
    Construction built = Generaliser.bias(Corners.distinct(8, D, stream()), 1.3);
    double trace =
        DifferenceTrace.of(built.network(), built.theta(), built.training(), Loss.SQUARED, 1e-4);
    assertEquals(1, built.trace() / trace, 1e-5);
  }
}
