package org.lemmata.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lemmata.hessian.sharpness.data.Distribution;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.Initialisation;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.hessian.sharpness.train.Stage;
import org.lemmata.hessian.sharpness.train.Trainer;
import org.lemmata.hessian.sharpness.train.TrainingPlan;
import org.lemmata.linalg.random.Streams;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Steps of sharpness-aware minimisation with batch 1, d = 30 and 100 points of xor, ReLU and the
 * squared loss.
 *
 * <p>To run it, with the allocation rate, which is that of one small random stream an epoch:
 *
 * <pre>{@code
 * mvn -pl benchmarks -am -DskipTests package
 * java -jar benchmarks/target/benchmarks.jar SharpnessBenchmark -prof gc
 * }</pre>
 *
 * <p>Scores are nanoseconds a step. Compare scores of one run only.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SharpnessBenchmark {

  private static final int DIMENSION = 30;
  private static final int POINTS = 100;
  private static final int EPOCHS = 20;

  /** More epochs than any iteration does. */
  private static final long ENOUGH = 100_000_000;

  /** The width of the hidden layers. */
  @Param({"100", "500"})
  public int width;

  /** The network. */
  @Param({"BIAS", "LAYER_NORM", "BIAS_3"})
  public Architecture architecture;

  private Trainer trainer;

  /** Draws points and a start. */
  @Setup(Level.Iteration)
  public void prepare() {
    Streams streams = Streams.of(1, "benchmark");
    Network network = new Network(new Shape(architecture, DIMENSION, width), Activation.RELU);
    TrainingPlan task =
        new TrainingPlan(
            network,
            Loss.SQUARED,
            Distribution.XOR.draw(POINTS, DIMENSION, streams.stream(0)),
            List.of(new Stage(0.001, 0.05, 1, 0, ENOUGH)),
            0);
    double[] theta = Initialisation.of(0.577).draw(network.shape(), streams.stream(1));
    trainer = Trainer.start(task, streams.child("orders"), theta);
  }

  /** The steps. */
  @Benchmark
  @OperationsPerInvocation(EPOCHS * POINTS)
  public Trainer steps() {
    trainer.advanceTo(trainer.epoch() + EPOCHS);
    return trainer;
  }
}
