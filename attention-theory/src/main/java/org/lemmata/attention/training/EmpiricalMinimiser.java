package org.lemmata.attention.training;

import java.util.Optional;
import org.lemmata.attention.model.Independence;
import org.lemmata.attention.sampling.RegressionTask;
import org.lemmata.attention.sampling.Ridge;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;

/**
 * The exact minimiser of the mean loss over finitely many tasks, among the predictors (K X'y)'x_q
 * that the layer takes with a = c = 0, where its population optimum lies (quoted: Theorem 1).
 *
 * <p>With the query integrated out a task's loss is σ² + |w - K X'y|² in the metric Σ, and the
 * minimiser K = (sum w c')(sum c c')⁻¹, c = X'y, does not depend on Σ (derived).
 */
public final class EmpiricalMinimiser {

  private EmpiricalMinimiser() {}

  /**
   * Fits K.
   *
   * @param streams where the tasks come from: task t is stream (replicate, t, tasks)
   * @param replicate tells repetitions apart
   * @param law what to draw
   * @param tasks how many, at least d
   * @return a new d-by-d matrix; empty if the tasks do not determine K, up to rounding
   */
  public static Optional<Matrix> fit(Streams streams, long replicate, TaskLaw law, int tasks) {
    int d = law.d();
    RegressionTask task = new RegressionTask(law);
    double[] second = new double[d * d];
    double[] cross = new double[d * d];
    for (int t = 0; t < tasks; t++) {
      task.draw(streams.stream(replicate, t, tasks));
      double[] c = task.xy();
      double[] w = task.signal();
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          cross[i * d + j] += w[i] * c[j];
        }
        // The lower half alone is read.
        for (int j = 0; j <= i; j++) {
          second[i * d + j] += c[i] * c[j];
        }
      }
    }
    if (!Independence.of(Matrix.of(d, d, second))) {
      return Optional.empty();
    }
    Ridge solver = new Ridge(d);
    solver.factor(second, 0);
    Matrix k = new Matrix(d, d);
    double[] right = new double[d];
    double[] row = new double[d];
    for (int i = 0; i < d; i++) {
      System.arraycopy(cross, i * d, right, 0, d);
      solver.solve(right, row);
      for (int j = 0; j < d; j++) {
        k.set(i, j, row[j]);
      }
    }
    return Optional.of(k);
  }

  /** The relative distance ‖K - K*‖_F / ‖K*‖_F. */
  public static double error(Matrix k, Matrix optimum) {
    return k.minus(optimum).frobenius() / optimum.frobenius();
  }
}
