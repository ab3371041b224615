package org.lemmata.attention.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.attention.model.TargetFunction;
import org.lemmata.attention.param.Covariates;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;

class StepSamplingTest {

  private static final int TASKS = 100_000;

  /** attention.md, reference values: η* as a fraction. */
  @ParameterizedTest
  @CsvSource({"2, 4, 0.25, 4, 29", "5, 20, 0, 1, 26", "5, 20, 0.5, 2, 53", "10, 10, 1, 1, 22"})
  void referenceSteps(int d, int n, double noise, double p, double q) {
    assertStep(p / q, estimate(TaskLaw.gaussian(d, n, noise), TASKS), 0.01);
  }

  /** More unknowns than noiseless examples: the ridge limit is a projection. */
  @ParameterizedTest
  @CsvSource({"6, 2", "4, 4", "1, 1"})
  void fewExamples(int d, int n) {
    assertStep(1 / (n + d + 1.0), estimate(TaskLaw.gaussian(d, n, 0), TASKS), 0.02);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sphere", "uniform", "uniform-half"})
  void otherCovariates(String name) {
    TaskLaw law = TaskLaw.linear(4, 6, 0.25, Covariates.parse("covariates", name));
    assertStep(BestStep.of(law).step(), estimate(law, TASKS), 0.01);
  }

  @Test
  void correlatedDataAndTheirMetric(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "1,2\n-1,0.5\n3,1\n0,-2\n0.5,0.5\n");
    for (double noise : new double[] {0, 0.7}) {
      TaskLaw law = TaskLaw.linear(9, 3, noise, Covariates.parse("covariates", "@" + file));
      assertEquals(2, law.d());
      assertStep(BestStep.of(law).step(), estimate(law, TASKS), 0.01);
    }
  }

  /**
   * attention.md, Theorem 3 at (5, 20, 1/2); the cubic's from its constants ρ = 55/3, E2 = 9. The
   * ReLU net's step does not depend on its width.
   */
  @ParameterizedTest
  @CsvSource({
    "RELU_NET, 1, 0.028571428571",
    "RELU_NET, 7, 0.028571428571",
    "SIGN, 1, 0.032487602580",
    "CUBIC, 1, 0.026587887740"
  })
  void nonlinearTargets(TargetFunction target, int width, double step) {
    TaskLaw law = new TaskLaw(5, 20, 0.5, Covariates.GAUSSIAN, NonlinearLabels.of(target, width));
    assertStep(step, SignalSample.draw(Run.quiet("nonlinear", 5), law, TASKS).step(), 0.025);
  }

  /** u_f = E[x f(x)], averaged over normal x. */
  @ParameterizedTest
  @EnumSource
  void signalsAreTheBestLinearCoefficients(TargetFunction target) {
    int d = 3;
    Streams streams = Streams.of(8, "signal");
    Labels.Drawn f = NonlinearLabels.of(target, 4).on(d);
    f.draw(streams.stream(0));
    double[] u = new double[d];
    f.signal(u);
    Moments moments = new Moments(d);
    Stream stream = streams.stream(1);
    double[] x = new double[d];
    double[] product = new double[d];
    for (int i = 0; i < TASKS; i++) {
      stream.normals(x, 0, d);
      double value = f.at(x, 0);
      for (int j = 0; j < d; j++) {
        product[j] = x[j] * value;
      }
      moments.add(product);
    }
    for (int j = 0; j < d; j++) {
      Estimate estimate = moments.estimate(j);
      assertEquals(u[j], estimate.value(), within(estimate.standardError()));
      assertTrue(estimate.standardError() < 0.03 * Math.sqrt(Segments.dotRounded(u, u)));
    }
  }

  @Test
  void threadsDoNotShow() {
    TaskLaw law = TaskLaw.linear(3, 5, 0.5, Covariates.SPHERE);
    Estimate alone = estimate(law, 9_999);
    for (int threads : new int[] {2, 3, 8}) {
      try (Parallel parallel = Parallel.of(threads)) {
        Run run = new Run("steps", 11, parallel, Progress.NONE);
        assertEquals(alone, StepSampling.estimate(run, law, 9_999));
      }
    }
  }

  @Test
  void progressReachesTheEnd() {
    long[] last = new long[2];
    Run run =
        Run.quiet("steps", 1)
            .reportingTo(
                (task, done, total) -> {
                  last[0] = done;
                  last[1] = total;
                });
    StepSampling.estimate(run, TaskLaw.gaussian(1, 1, 1), 5_000);
    assertEquals(5_000, last[0]);
    assertEquals(5_000, last[1]);
  }

  private static Estimate estimate(TaskLaw law, int tasks) {
    return StepSampling.estimate(Run.quiet("steps", 11), law, tasks);
  }

  private static void assertStep(double expected, Estimate estimate, double worstError) {
    assertEquals(expected, estimate.value(), within(estimate.standardError()));
    assertTrue(
        estimate.standardError() < worstError * Math.max(Math.abs(expected), 0.03),
        () -> "too vague: " + estimate + " for " + expected);
  }
}
