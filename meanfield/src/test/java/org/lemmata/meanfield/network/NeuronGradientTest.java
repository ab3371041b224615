package org.lemmata.meanfield.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.meanfield.flow.Preset;
import org.lemmata.meanfield.flow.Setting;

/** Gradients against plain loops, against differences of the loss, and with any threads. */
class NeuronGradientTest {

  private static final Parallel ALONE = Parallel.sequential();

  @Property(tries = 40)
  void samplesAgreeWithPlainLoops(
      @ForAll long seed,
      @ForAll @IntRange(min = 3, max = 9) int d,
      @ForAll @IntRange(min = 1, max = 150) int width,
      @ForAll @IntRange(min = 1, max = 600) int samples) {
    Setting setting = new Setting(d, 0.4, 0.25, 1.5, -0.7);
    Streams streams = Streams.of(seed, "gradient");
    SphereNetwork network = SphereNetwork.uniform(streams.child("neurons"), 0, width, d);
    Data data = Data.draw(streams.child("data"), 0, samples, setting);
    Matrix plain = Plain.gradient(setting, network.weights(), data);
    Matrix blocked = data.gradient(setting, width).at(network.weights(), ALONE);
    assertTrue(
        blocked.minus(plain).frobenius() <= 1e-12 * (1 + plain.frobenius()),
        () -> "off by " + blocked.minus(plain).frobenius());
  }

  @Property(tries = 40)
  void populationIsTheSlopeOfTheExactLoss(
      @ForAll long seed,
      @ForAll @IntRange(min = 3, max = 9) int d,
      @ForAll @IntRange(min = 1, max = 300) int width) {
    Setting setting = new Setting(d, 0.3, 0.2, 1.2, 0.8);
    Streams streams = Streams.of(seed, "slope");
    SphereNetwork network = SphereNetwork.uniform(streams.child("neurons"), 0, width, d);
    Matrix gradient = new PopulationGradient(setting).at(network.weights(), ALONE);
    // A rotation of one neuron in a random plane: the derivative of the loss is g'v / m.
    double[] v = new double[d];
    streams.child("plane").stream(0).sphere(v, 0, d, 1);
    double[] u = network.weights().column(0);
    double along = dot(u, v);
    for (int c = 0; c < d; c++) {
      v[c] -= along * u[c];
    }
    double size = Math.sqrt(dot(v, v));
    double angle = 1e-3;
    double ahead = rotated(network, setting, v, size, angle);
    double behind = rotated(network, setting, v, size, -angle);
    double slope = (ahead - behind) / (2 * angle);
    double expected = dot(gradient.column(0), v) / size / width;
    // The third derivative of P4 is below 200 at these d, and the loss has 1/m of it.
    assertEquals(expected, slope, 1e-4 / width);
  }

  private static double rotated(
      SphereNetwork network, Setting setting, double[] v, double size, double angle) {
    Matrix weights = network.weights().copy();
    for (int c = 0; c < v.length; c++) {
      weights.set(
          c, 0, StrictMath.cos(angle) * weights.get(c, 0) + StrictMath.sin(angle) * v[c] / size);
    }
    return new SphereNetwork(weights).errors(setting, ALONE).loss();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({"20, 300, 1001", "5, 1, 1", "7, 40000, 20", "12, 17, 5000"})
  void threadsDoNotShow(int d, int width, int samples) {
    Setting setting = Preset.C.at(d);
    Streams streams = Streams.of(5, "threads");
    SphereNetwork network = SphereNetwork.uniform(streams.child("neurons"), 0, width, d);
    NeuronGradient gradient =
        Data.draw(streams.child("data"), 0, samples, setting).gradient(setting, width);
    Matrix alone = gradient.at(network.weights(), ALONE);
    for (int threads : new int[] {2, 3, 8}) {
      try (Parallel parallel = Parallel.of(threads)) {
        assertEquals(alone, gradient.at(network.weights(), parallel));
      }
    }
  }

  @Test
  void threadsDoNotShowInThePopulationEither() {
    Setting setting = Preset.C.at(10);
    SphereNetwork network = SphereNetwork.uniform(Streams.of(5, "threads"), 0, 1500, 10);
    NeuronGradient gradient = new PopulationGradient(setting);
    Matrix alone = gradient.at(network.weights(), ALONE);
    DegreeErrors errors = network.errors(setting, ALONE);
    for (int threads : new int[] {2, 3, 8}) {
      try (Parallel parallel = Parallel.of(threads)) {
        assertEquals(alone, gradient.at(network.weights(), parallel));
        assertEquals(errors, network.errors(setting, parallel));
      }
    }
  }

  @Test
  void memoryGrowsWithSamplesAndNeuronsNotTheirProduct() {
    for (int width : new int[] {1, 30, 500, 40_000, 1_000_000}) {
      assertTrue(SphereNetwork.scoreBytes(100_000_000, width) <= 64e6, "width " + width);
    }
  }

  /** A block's scores fill 256 KiB but for less than eight points, the step between sizes. */
  @Test
  void aBlockOfScoresFillsItsShareOfTheCache() {
    for (int width = 128; width <= 4096; width += 31) {
      double bytes = SphereNetwork.scoreBytes(1_000_000, width);
      double eightPoints = 8.0 * width * 8;
      assertTrue(bytes <= 0x1p18 && bytes > 0x1p18 - eightPoints, "width " + width + ": " + bytes);
    }
  }

  @Test
  void samplesWithoutLabelsAreRefused() {
    EvenQuartic activation = EvenQuartic.activation(Preset.C.at(4));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SampleGradient(new Matrix(3, 4), new double[2], activation, 5));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SampleGradient(new Matrix(0, 4), new double[0], activation, 5));
  }
}
