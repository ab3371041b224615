package org.lemmata.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.openblas.presets.openblas_nolapack;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.lemmata.linalg.Backend;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.parallel.Parallel;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The product of two square matrices: ours, EJML's and OpenBLAS's, the last two on one thread.
 *
 * <p>To run it:
 *
 * <pre>{@code
 * mvn -pl benchmarks -am -DskipTests package
 * java -jar benchmarks/target/benchmarks.jar ProductBenchmark
 * }</pre>
 *
 * <p>Scores are milliseconds a product; a product of side n takes 2n³ operations. Compare scores of
 * one run only, and on a machine that does nothing else. OpenBLAS guesses the processor; a guess
 * that is older than the processor halves its speed, so give it its best chance with, for instance,
 * {@code OPENBLAS_CORETYPE=SKYLAKEX} in the environment where there are 512-bit vectors.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Xmx2g"})
public class ProductBenchmark {
  /** cblas.h: row-major order, and operands as they are. */
  private static final int ROW_MAJOR = 101;

  private static final int AS_IS = 111;

  /** The side of the matrices. */
  @Param({"512", "1024"})
  public int side;

  private Matrix a;
  private Matrix b;
  private Matrix c;
  private Parallel two;
  private DMatrixRMaj ejmlA;
  private DMatrixRMaj ejmlB;
  private DMatrixRMaj ejmlC;
  private DoublePointer blasA;
  private DoublePointer blasB;
  private DoublePointer blasC;

  /** Draws the operands and hands each library its own copy. */
  @Setup(Level.Trial)
  public void prepare() {
    Random random = new Random(1);
    a = normal(random);
    b = normal(random);
    c = new Matrix(side, side);
    two = Parallel.of(2);
    ejmlA = new DMatrixRMaj(side, side, true, a.data());
    ejmlB = new DMatrixRMaj(side, side, true, b.data());
    ejmlC = new DMatrixRMaj(side, side);
    blasA = new DoublePointer(a.data());
    blasB = new DoublePointer(b.data());
    blasC = new DoublePointer(c.data());
    // The first call loads the library, which sets its number of threads; only then set ours.
    openBlas();
    openblas_nolapack.blas_set_num_threads(1);
    if (openblas_nolapack.blas_get_num_threads() != 1) {
      throw new IllegalStateException("OpenBLAS does not keep to one thread");
    }
    System.out.println("# backend: " + Backend.current().description());
  }

  /** Ends our second thread. */
  @TearDown(Level.Trial)
  public void close() {
    two.close();
  }

  private Matrix normal(Random random) {
    Matrix result = new Matrix(side, side);
    for (int i = 0; i < result.data().length; i++) {
      result.data()[i] = random.nextGaussian();
    }
    return result;
  }

  /** Ours without the Vector API. */
  @Benchmark
  @Fork(
      value = 2,
      jvmArgs = {"-Xmx2g"},
      jvmArgsAppend = {})
  public Matrix oursScalar() {
    Products.multiply(a, b, c);
    return c;
  }

  /** Ours on one thread. */
  @Benchmark
  public Matrix oursVector() {
    Products.multiply(a, b, c);
    return c;
  }

  /** Ours on two threads. */
  @Benchmark
  public Matrix oursVectorTwoThreads() {
    Products.multiply(a, b, c, two);
    return c;
  }

  /** EJML. */
  @Benchmark
  public DMatrixRMaj ejml() {
    CommonOps_DDRM.mult(ejmlA, ejmlB, ejmlC);
    return ejmlC;
  }

  /** OpenBLAS on one thread, on memory of its own: nothing is copied between it and Java. */
  @Benchmark
  public DoublePointer openBlas() {
    openblas.cblas_dgemm(
        ROW_MAJOR, AS_IS, AS_IS, side, side, side, 1.0, blasA, side, blasB, side, 0.0, blasC, side);
    return blasC;
  }
}
