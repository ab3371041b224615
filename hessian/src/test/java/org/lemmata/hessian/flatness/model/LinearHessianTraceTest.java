package org.lemmata.hessian.flatness.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** The trace against the notes' reference values, two Hessians, and its own fast form. */
class LinearHessianTraceTest {

  /** Reference table of the notes, to its ten digits. */
  @Test
  void referenceValues() {
    assertEquals(44.7585755089, reference(3, 4, 2), 5e-11);
    assertEquals(92.1113804514, reference(3, 4, 4, 2), 5e-11);
  }

  private static double reference(int... widths) {
    LinearNetwork network = LinearNetwork.reference(Widths.of(widths));
    Matrix product = network.product();
    return LinearHessianTrace.of(
        network, Measurements.reference(5, product.rows(), product.cols()));
  }

  @Property(tries = 20)
  void agreesWithBothHessiansAndItsFastForm(
      @ForAll @Size(min = 2, max = 5) List<@IntRange(min = 1, max = 3) Integer> dims,
      @ForAll @IntRange(min = 1, max = 4) int n,
      @ForAll @DoubleRange(min = 0.1, max = 3) double weight,
      @ForAll long seed) {
    Widths widths = Widths.of(dims.stream().mapToInt(w -> w).toArray());
    Stream stream = Streams.of(seed, "trace").stream(0);
    LinearNetwork network = LinearNetwork.random(widths, 1.5, stream);
    Measurements measurements =
        Measurements.gaussian(n, widths.outputs(), widths.inputs(), stream).weighing(weight);
    double[] labels = new double[n];
    stream.normals(labels, 0, n);
    SensingLoss loss = new SensingLoss(measurements, labels);
    double trace = LinearHessianTrace.of(network, measurements);
    double scale = Math.max(1, trace) * Math.max(1, loss.at(network));
    Matrix automatic = AutomaticHessian.of(network, loss);
    Matrix differences = DifferenceHessian.of(network, loss);
    assertEquals(trace, automatic.trace(), 1e-11 * scale);
    assertEquals(trace, DifferenceHessian.trace(network, loss), 1e-10 * scale);
    assertTrue(automatic.minus(differences).frobenius() < 1e-9 * scale);
    Chain chain = new Chain(widths);
    chain.forward(network.pack());
    assertEquals(
        trace, new TraceTerm(widths, new SecondMoments(measurements)).add(chain, 0), 1e-12 * scale);
  }

  @Property(tries = 20)
  void gradientsAgreeWithDifferences(
      @ForAll @Size(min = 2, max = 5) List<@IntRange(min = 1, max = 4) Integer> dims,
      @ForAll @DoubleRange(min = 0, max = 2) double lambda,
      @ForAll long seed) {
    Widths widths = Widths.of(dims.stream().mapToInt(w -> w).toArray());
    Stream stream = Streams.of(seed, "gradient").stream(0);
    double[] packed = LinearNetwork.random(widths, 1, stream).pack();
    Measurements measurements = Measurements.gaussian(3, widths.outputs(), widths.inputs(), stream);
    SensingLoss loss = new SensingLoss(measurements, new double[] {1, -0.5, 0.25});
    RegularisedLoss function =
        new RegularisedLoss(widths, loss, new SecondMoments(measurements), lambda);
    double[] gradient = new double[widths.size()];
    double value = function.at(packed, gradient);
    LinearNetwork network = LinearNetwork.unpack(widths, packed);
    double direct = loss.at(network) + lambda * LinearHessianTrace.of(network, measurements);
    assertEquals(direct, value, 1e-12 * (1 + direct));
    double[] ignored = new double[widths.size()];
    for (int i = 0; i < packed.length; i++) {
      // Of degree two in each weight: the central difference is exact at any step.
      double[] up = packed.clone();
      double[] down = packed.clone();
      up[i] += 0.5;
      down[i] -= 0.5;
      double slope = function.at(up, ignored) - function.at(down, ignored);
      assertEquals(slope, gradient[i], 1e-11 * (1 + direct) * 10);
    }
  }
}
