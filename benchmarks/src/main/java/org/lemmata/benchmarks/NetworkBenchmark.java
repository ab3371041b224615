package org.lemmata.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.lemmata.linalg.Backend;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.meanfield.flow.Preset;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.network.Data;
import org.lemmata.meanfield.network.ProjectedDescent;
import org.lemmata.meanfield.network.SphereNetwork;
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
 * 200 steps of projected gradient descent of 500 neurons on 2000 samples at d = 20, the default of
 * {@code meanfield.network}, beside the same steps in NumPy.
 *
 * <p>To run it:
 *
 * <pre>{@code
 * mvn -pl benchmarks -am -DskipTests package
 * java -jar benchmarks/target/benchmarks.jar NetworkBenchmark
 * }</pre>
 *
 * <p>Scores are milliseconds a run, once the JIT compiler has done its work. Before each trial
 * {@code python3}, where there is one with NumPy, does the same work; its fastest run is printed as
 * {@code # NumPy}. The variables OPENBLAS_CORETYPE and OPENBLAS_L2_SIZE are taken out of its
 * environment: a guess at the processor in them would slow it down.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Xmx2g"})
public class NetworkBenchmark {

  private static final int STEPS = 200;
  private static final int PEER_REPETITIONS = 4;

  /** Dimension, number of neurons and number of samples. */
  @Param("20:500:2000")
  public String size;

  /** Threads, ours and OpenBLAS's. */
  @Param({"1", "2"})
  public int threads;

  private Parallel parallel;
  private SphereNetwork start;
  private ProjectedDescent descent;

  /** Draws neurons and samples, and lets the peer run. */
  @Setup(Level.Trial)
  public void prepare() throws IOException, InterruptedException {
    String[] parts = size.split(":", -1);
    int width = Integer.parseInt(parts[1]);
    Setting setting = Preset.C.at(Integer.parseInt(parts[0]));
    Streams streams = Streams.of(1, "benchmark");
    parallel = Parallel.of(threads);
    start = SphereNetwork.uniform(streams.child("neurons"), 0, width, setting.d());
    Data data = Data.draw(streams.child("samples"), 0, Integer.parseInt(parts[2]), setting);
    descent = new ProjectedDescent(data.gradient(setting, width), 0.05);
    System.out.println("# backend: " + Backend.current().description());
    System.out.println("# NumPy, seconds: " + peer(parts));
  }

  private String peer(String[] parts) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "python3",
            "-",
            parts[0],
            parts[1],
            parts[2],
            String.valueOf(STEPS),
            String.valueOf(PEER_REPETITIONS));
    builder.environment().keySet().removeIf(name -> name.startsWith("OPENBLAS_"));
    builder.environment().put("OPENBLAS_NUM_THREADS", String.valueOf(threads));
    builder.redirectErrorStream(true);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return "not run, there is no python3";
    }
    try (InputStream script = NetworkBenchmark.class.getResourceAsStream("network.py")) {
      script.transferTo(process.getOutputStream());
    }
    process.getOutputStream().close();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return process.waitFor() == 0 ? said : "not run, " + said.lines().reduce("", (a, b) -> b);
  }

  /** Ends our second thread. */
  @TearDown(Level.Trial)
  public void close() {
    parallel.close();
  }

  /** One run of all steps. */
  @Benchmark
  public SphereNetwork descend() {
    return descent.run(start, 0, STEPS, parallel);
  }
}
