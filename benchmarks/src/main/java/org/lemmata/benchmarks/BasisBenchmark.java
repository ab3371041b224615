package org.lemmata.benchmarks;

import java.util.concurrent.TimeUnit;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The orthonormal basis of the sphere at 256 points on one thread: ours, and the same recursion as
 * a plain loop, one point after the other.
 *
 * <p>To run it:
 *
 * <pre>{@code
 * mvn -pl benchmarks -am -DskipTests package
 * java -jar benchmarks/target/benchmarks.jar BasisBenchmark
 * }</pre>
 *
 * <p>The line to read is {@code values}, in values a microsecond: 333 are 3 ns a value. Compare
 * numbers of one run only, and on a machine that does nothing else.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g"})
public class BasisBenchmark {

  private static final int POINTS = 256;

  /** Dimension and largest degree. */
  @Param({"5:16", "5:32", "10:6", "10:8"})
  public String space;

  /** Which degrees are asked for. */
  @Param({"last", "all"})
  public String degrees;

  private Matrix points;
  private SphericalBasis basis;
  private ScalarBasis scalar;
  private int from;
  private Matrix values;

  /** How many values were computed. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counter {

    /** Values of basis functions. */
    public long values;
  }

  /** Draws the points. */
  @Setup(Level.Trial)
  public void prepare() {
    String[] parts = space.split(":", 2);
    int d = Integer.parseInt(parts[0]);
    int largest = Integer.parseInt(parts[1]);
    points = new Matrix(POINTS, d);
    Stream stream = Streams.of(1, "basis").stream(d);
    for (int i = 0; i < POINTS; i++) {
      stream.sphere(points.data(), i * d, d, 1);
    }
    basis = SphericalBasis.upTo(d, largest);
    from = degrees.equals("all") ? 0 : largest;
    scalar = new ScalarBasis(basis);
    values = new Matrix(basis.size() - basis.offset(from), POINTS);
    compare();
  }

  /** The peer must compute the same functions, or it is none. */
  private void compare() {
    basis.evaluate(points, from, Parallel.sequential(), values);
    double[] one = new double[values.rows()];
    scalar.evaluate(points.row(7), from, one, 0);
    for (int i = 0; i < one.length; i++) {
      if (!(Math.abs(one[i] - values.get(i, 7)) <= 1e-10 * Math.sqrt(one.length))) {
        throw new IllegalStateException("function " + i + " differs");
      }
    }
  }

  /** Ours. */
  @Benchmark
  public Matrix ours(Counter counter) {
    basis.evaluate(points, from, Parallel.sequential(), values);
    counter.values += (long) values.rows() * POINTS;
    return values;
  }

  /** The plain loop; it too writes all values out, in its own order. */
  @Benchmark
  public double[] scalar(Counter counter) {
    for (int p = 0; p < POINTS; p++) {
      scalar.evaluate(points.row(p), from, values.data(), p * values.rows());
    }
    counter.values += (long) values.rows() * POINTS;
    return values.data();
  }
}
