package org.lemmata.hessian.sharpness.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.hessian.sharpness.data.Distribution;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** One step of each kernel against the step as the paper writes it, from a plain gradient. */
class StepperTest {

  /** Rounding of sums of up to a few hundred terms of size 1 to 10, twice through the network. */
  private static final double ROUNDING = 1e-11;

  private static final double BOUNDED = 1000;

  @Property(tries = 400)
  void aStepIsThePapersStep(
      @ForAll Architecture architecture,
      @ForAll Activation activation,
      @ForAll Loss loss,
      @ForAll Distribution law,
      @ForAll @IntRange(min = 2, max = 7) int d,
      @ForAll @IntRange(min = 1, max = 19) int width,
      @ForAll @IntRange(min = 1, max = 6) int n,
      @ForAll @IntRange(min = 0, max = 7) int batch,
      @ForAll @DoubleRange(min = 0, max = 0.5) double rho,
      @ForAll @DoubleRange(min = 0, max = 2) double decay,
      @ForAll @DoubleRange(min = 0, max = 5) double norm,
      @ForAll long seed) {
    Network network = new Network(new Shape(architecture, d, width), activation);
    Stream stream = Streams.of(seed, "stepper").stream(0);
    double[] theta = new double[network.shape().size()];
    stream.normals(theta, 0, theta.length);
    // A norm below 0.5 stands for none, and a radius below 0.1 for no ascent.
    Rescaling rescaling = new Rescaling(norm < 0.5 ? 0 : norm);
    rescaling.apply(theta, network.shape().rows() * width);
    Stage stage = new Stage(0.02, rho < 0.1 ? 0 : rho, batch, decay, 1);
    Samples samples = law.draw(n, d, stream);
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    stream.shuffle(order);
    double[] expected = plainEpoch(network, loss, samples, theta, order, stage, rescaling);
    Stepper stepper = Stepper.of(network, loss, samples, rescaling, stage.batchOf(n));
    double[] stepped = new double[theta.length];
    stepper.load(theta);
    stepper.epoch(order, stage);
    stepper.store(stepped);
    double size = 1;
    for (double t : expected) {
      size = Math.max(size, Math.abs(t));
    }
    // An epoch that runs away multiplies the rounding of its first steps without bound.
    Assume.that(size <= BOUNDED);
    for (int i = 0; i < theta.length; i++) {
      assertEquals(expected[i], stepped[i], ROUNDING * size);
    }
  }

  private static double[] plainEpoch(
      Network network,
      Loss loss,
      Samples samples,
      double[] start,
      int[] order,
      Stage stage,
      Rescaling rescaling) {
    double[] theta = start.clone();
    int batch = stage.batchOf(order.length);
    for (int from = 0; from < order.length; from += batch) {
      int to = Math.min(from + batch, order.length);
      double[] gradient = gradient(network, loss, samples, theta, order, from, to);
      double norm = 0;
      for (double g : gradient) {
        norm = Math.hypot(norm, g);
      }
      if (stage.rho() > 0 && norm > 0) {
        double[] raised = theta.clone();
        for (int i = 0; i < theta.length; i++) {
          raised[i] += stage.rho() * gradient[i] / norm;
        }
        gradient = gradient(network, loss, samples, raised, order, from, to);
      }
      for (int i = 0; i < theta.length; i++) {
        theta[i] -= stage.rate() * (gradient[i] + stage.decay() * theta[i]);
      }
      rescaling.apply(theta, network.shape().rows() * network.shape().width());
    }
    return theta;
  }

  private static double[] gradient(
      Network network, Loss loss, Samples samples, double[] theta, int[] order, int from, int to) {
    double[] gradient = new double[theta.length];
    if (network.shape().architecture() == Architecture.BATCH_NORM) {
      return batchNormGradient(network, loss, samples, theta, order, from, to);
    }
    network.gradient(theta, some(samples, order, from, to), loss, gradient);
    return gradient;
  }

  /**
   * The gradient of the loss on a batch through the mean squares of all points: that of squared
   * losses whose labels are such that their slopes are the batch's.
   */
  private static double[] batchNormGradient(
      Network network, Loss loss, Samples samples, double[] theta, int[] order, int from, int to) {
    double[] outputs = network.outputs(theta, samples.inputs());
    double[] labels = outputs.clone();
    for (int k = from; k < to; k++) {
      int i = order[k];
      double weight = loss.slope(outputs[i], samples.label(i)) / (to - from);
      labels[i] -= samples.size() * weight / 2;
    }
    double[] gradient = new double[theta.length];
    network.gradient(theta, new Samples(samples.inputs(), labels), Loss.SQUARED, gradient);
    return gradient;
  }

  private static Samples some(Samples samples, int[] order, int from, int to) {
    Matrix inputs = new Matrix(to - from, samples.d());
    double[] labels = new double[to - from];
    for (int k = from; k < to; k++) {
      for (int c = 0; c < samples.d(); c++) {
        inputs.set(k - from, c, samples.inputs().get(order[k], c));
      }
      labels[k - from] = samples.label(order[k]);
    }
    return new Samples(inputs, labels);
  }

  /** The loop over points allocates nothing, so nothing grows with the number of epochs. */
  @Test
  void stepsAllocateNothing() {
    for (Architecture architecture :
        Set.of(Architecture.BIAS, Architecture.LAYER_NORM, Architecture.BIAS_3)) {
      Network network = new Network(new Shape(architecture, 6, 10), Activation.RELU);
      Stream stream = Streams.of(1, "allocation").stream(0);
      double[] theta = new double[network.shape().size()];
      stream.normals(theta, 0, theta.length);
      Samples samples = Distribution.XOR.draw(4, 6, stream);
      Stepper stepper = Stepper.of(network, Loss.SQUARED, samples, new Rescaling(0), 1);
      stepper.load(theta);
      Stage stage = new Stage(1e-3, 0.05, 1, 0, 1);
      int[] order = {2, 0, 3, 1};
      epochs(stepper, order, stage, 20_000);
      long few = allocatedBy(() -> epochs(stepper, order, stage, 1000));
      long many = allocatedBy(() -> epochs(stepper, order, stage, 20_000));
      assertTrue(many - few < 19_000, () -> architecture + " allocates " + (many - few));
    }
  }

  private static void epochs(Stepper stepper, int[] order, Stage stage, int count) {
    for (int i = 0; i < count; i++) {
      stepper.epoch(order, stage);
    }
  }

  private static long allocatedBy(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
