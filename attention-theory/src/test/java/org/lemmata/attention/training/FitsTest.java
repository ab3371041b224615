package org.lemmata.attention.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.attention.model.Weights;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.sampling.LayerOutput;
import org.lemmata.attention.sampling.LinearTargets;
import org.lemmata.attention.sampling.MonteCarlo;
import org.lemmata.attention.sampling.RegressionTask;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;

class FitsTest {

  /** At the minimum the residuals w - K c are orthogonal to c = X'y over the tasks. */
  @Property(tries = 50)
  void empiricalMinimiserIsStationary(
      @ForAll @IntRange(min = 1, max = 6) int d,
      @ForAll @IntRange(min = 0, max = 40) int more,
      @ForAll long seed) {
    TaskLaw law = TaskLaw.linear(d, 3, 0.5, Covariates.GAUSSIAN);
    Streams streams = Streams.of(seed, "fit");
    int tasks = 2 * d + more;
    Matrix k = EmpiricalMinimiser.fit(streams, 5, law, tasks).orElseThrow();
    Matrix gradient = new Matrix(d, d);
    double scale = 0;
    RegressionTask task = new RegressionTask(law);
    for (int t = 0; t < tasks; t++) {
      task.draw(streams.stream(5, t, tasks));
      double[] fitted = k.times(task.xy());
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          double term = (task.signal()[i] - fitted[i]) * task.xy()[j];
          gradient.set(i, j, gradient.get(i, j) + term);
          scale += Math.abs(term);
        }
      }
    }
    assertTrue(gradient.frobenius() <= 1e-7 * (1 + scale), () -> "gradient " + gradient);
  }

  @Test
  void errorIsRelative() {
    Matrix optimum = Matrix.identity(4).scale(2);
    assertEquals(0.25, EmpiricalMinimiser.error(Matrix.identity(4).scale(2.5), optimum), 1e-15);
  }

  /**
   * For w ~ N(e₁, I) the best K is diagonal with 2/(2n + d + 3 + σ²) along e₁ and 1/(n + d + 2 +
   * σ²) across (from E[X'y y'X] = n(n+1)(I + e₁ e₁') + n(d + 1 + σ²) I).
   */
  @Test
  void linearFitApproachesTheBestPreconditioner() {
    Moments moments = moments(1, 400_000);
    Weights fitted = AxialFit.of(5, moments).linear();
    assertEquals(2 / 48.5, fitted.matrixA().get(0, 0), 0.01 * 2 / 48.5);
    assertEquals(1 / 27.5, fitted.matrixA().get(1, 1), 0.01 / 27.5);
    assertEquals(0, fitted.c()[0]);
    assertEquals(0, fitted.a()[0]);
  }

  /** The losses implied by the moments are those of the layers on the tasks they came from. */
  @Test
  void fitsAreBestOnTheirOwnTasks() {
    AxialFit fit = AxialFit.of(5, moments(1, 20_000));
    double full = loss(fit.full(), 20_000);
    double withoutA = loss(fit.withoutA(), 20_000);
    double linear = loss(fit.linear(), 20_000);
    assertTrue(full < withoutA - 0.01 && withoutA < linear - 0.005);
    double[] packed = fit.full().pack();
    for (int i : new int[] {0, 6, packed.length - 5}) {
      for (double nudge : new double[] {-1e-3, 1e-3}) {
        double[] other = packed.clone();
        other[i] += nudge * Math.abs(packed[i]);
        assertTrue(loss(Weights.unpack(5, other), 20_000) > full, "entry " + i);
      }
    }
  }

  private static TaskLaw law(double mean) {
    return new TaskLaw(5, 20, 0.5, Covariates.GAUSSIAN, LinearTargets.along(mean));
  }

  private static Moments moments(double mean, int tasks) {
    return MonteCarlo.means(
        Run.quiet("fit", 4), 0, law(mean), tasks, AxialFit.FEATURES, AxialFit::features);
  }

  private static double loss(Weights weights, int tasks) {
    return MonteCarlo.means(
            Run.quiet("fit", 4),
            0,
            law(1),
            tasks,
            1,
            () -> {
              LayerOutput layer = new LayerOutput(weights);
              double[] v = new double[5];
              return (task, out) -> {
                layer.of(task, v);
                out[0] = Segments.squaredDistance(v, task.signal());
              };
            })
        .mean(0);
  }
}
