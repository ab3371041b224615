package org.lemmata.attention.sampling;

import java.util.Arrays;
import org.lemmata.linalg.random.Stream;

/**
 * One task at a time, reduced to what every layer and every estimate depends on: S = X'X, X'y, y'y
 * and the signal w.
 *
 * <p>Buffers for one thread: the arrays that the accessors return are overwritten by the next draw
 * and must not be changed by others.
 */
public final class RegressionTask {

  // A smaller part of tr S is lost in the rounding of S to half the digits or more.
  private static final double LITTLE = 1e-8;

  private final TaskLaw law;
  private final Labels.Drawn labels;
  private final double[] x;
  private final double[] gram;
  private final double[] xy;
  private final double[] w;
  private final double[] noise;
  private final Ridge ridge;
  private final RowSpace rowSpace;
  private double yy;
  private double ff;
  private boolean gramIsKnown;

  /** Buffers for tasks of this law; nothing is drawn yet. */
  public RegressionTask(TaskLaw law) {
    int d = law.d();
    this.law = law;
    this.labels = law.labels().on(d);
    this.x = new double[law.n() * d];
    this.gram = new double[d * d];
    this.xy = new double[d];
    this.w = new double[d];
    this.noise = new double[law.n()];
    this.ridge = new Ridge(d);
    this.rowSpace = new RowSpace(d);
  }

  /** Draws the next task: the function, then the covariates, then the noise. */
  public void draw(Stream stream) {
    labels.draw(stream);
    labels.signal(w);
    law.covariates().draw(stream, x, law.n(), law.d());
    double deviation = Math.sqrt(law.noise());
    if (deviation > 0) {
      stream.normals(noise, 0, noise.length);
    }
    gramIsKnown = false;
    Arrays.fill(xy, 0);
    yy = 0;
    ff = 0;
    int d = law.d();
    for (int i = 0, row = 0; row < x.length; i++, row += d) {
      double y = labels.at(x, row);
      ff += y * y;
      if (deviation > 0) {
        y += deviation * noise[i];
      }
      yy += y * y;
      for (int j = 0; j < d; j++) {
        xy[j] += x[row + j] * y;
      }
    }
  }

  /** The law it is drawn from. */
  public TaskLaw law() {
    return law;
  }

  /** The signal: w, or u_f for a nonlinear function; d numbers. */
  public double[] signal() {
    return w;
  }

  /** S = X'X, d by d, row by row; computed when it is first asked for. */
  public double[] gram() {
    if (!gramIsKnown) {
      computeGram();
      gramIsKnown = true;
    }
    return gram;
  }

  private void computeGram() {
    int d = xy.length;
    for (int j = 0; j < d; j++) {
      int k = 0;
      for (; k + 3 <= j; k += 4) {
        computeFour(j, k);
      }
      for (; k <= j; k++) {
        double sum = 0;
        for (int row = 0; row < x.length; row += d) {
          sum += x[row + j] * x[row + k];
        }
        gram[j * d + k] = sum;
      }
      for (k = 0; k < j; k++) {
        gram[k * d + j] = gram[j * d + k];
      }
    }
  }

  /** Entries (j, k) to (j, k + 3): four sums that do not wait for each other. */
  private void computeFour(int j, int k) {
    int d = xy.length;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int row = 0; row < x.length; row += d) {
      double xj = x[row + j];
      s0 += xj * x[row + k];
      s1 += xj * x[row + k + 1];
      s2 += xj * x[row + k + 2];
      s3 += xj * x[row + k + 3];
    }
    gram[j * d + k] = s0;
    gram[j * d + k + 1] = s1;
    gram[j * d + k + 2] = s2;
    gram[j * d + k + 3] = s3;
  }

  /** X'y, d numbers. */
  public double[] xy() {
    return xy;
  }

  /** y'y. */
  public double yy() {
    return yy;
  }

  /** The sum of f(xᵢ)², the squares of the labels without their noise. */
  public double ff() {
    return ff;
  }

  /**
   * Writes w_ridge = (S + σ² I)⁻¹ X'y, for a linear function with w ~ N(0, I) its posterior mean
   * (quoted: Lemma 1). Without noise it is the limit σ² to 0, the projection of w onto the span of
   * the covariates: w itself once they span Rᵈ.
   *
   * @param out d numbers; overwritten
   */
  public void ridge(double[] out) {
    if (law.noise() > 0) {
      ridge(law.noise(), out);
    } else {
      rowSpace.project(x, law.n(), w, out);
    }
  }

  /**
   * Writes (S + λ I)⁻¹ X'y, which is in the span of the covariates. An S that is singular to
   * rounding, as with fewer covariates than dimensions, is no obstacle.
   *
   * @param lambda at least 0; 0 stands for the limit λ to 0
   * @param out d numbers; overwritten
   */
  public void ridge(double lambda, double[] out) {
    double[] s = gram();
    if (lambda <= LITTLE * trace(s) && !rowSpace.spans(x, law.n())) {
      rowSpace.ridge(s, lambda, xy, out);
    } else {
      ridge.factor(s, lambda);
      ridge.solve(xy, out);
    }
  }

  private double trace(double[] s) {
    double trace = 0;
    for (int j = 0; j < s.length; j += xy.length + 1) {
      trace += s[j];
    }
    return trace;
  }
}
