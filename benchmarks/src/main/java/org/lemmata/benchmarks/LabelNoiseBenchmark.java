package org.lemmata.benchmarks;

import java.util.concurrent.TimeUnit;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.SensingLoss;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.hessian.flatness.sensing.LabelNoise;
import org.lemmata.hessian.flatness.sensing.LowRank;
import org.lemmata.linalg.random.Stream;
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
 * Steps of SGD with label noise on a deep linear network, d = 10 and 60 Gaussian measurements.
 *
 * <p>To run it, with the allocation rate, which is zero but for what JMH itself needs:
 *
 * <pre>{@code
 * mvn -pl benchmarks -am -DskipTests package
 * java -jar benchmarks/target/benchmarks.jar LabelNoiseBenchmark -prof gc
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
public class LabelNoiseBenchmark {

  private static final int SIDE = 10;
  private static final int COUNT = 60;
  private static final int STEPS = 10_000;

  /** The depth of the network. */
  @Param({"2", "3", "4"})
  public int depth;

  private LabelNoise noise;
  private double[] weights;
  private Stream stream;

  /** Draws a problem and weights. */
  @Setup(Level.Iteration)
  public void prepare() {
    Streams streams = Streams.of(1, "benchmark");
    Measurements measurements = Measurements.gaussian(COUNT, SIDE, SIDE, streams.stream(0));
    SensingLoss loss =
        SensingLoss.of(measurements, LowRank.random(SIDE, SIDE, 1, streams.stream(1)));
    Widths widths = Widths.wide(SIDE, SIDE, depth);
    noise = new LabelNoise(widths, loss, 0.002, 0.5);
    weights = LinearNetwork.random(widths, 0.5, streams.stream(2)).pack();
    stream = streams.stream(3);
  }

  /** The steps. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public double[] steps() {
    noise.advance(weights, STEPS, stream);
    return weights;
  }
}
