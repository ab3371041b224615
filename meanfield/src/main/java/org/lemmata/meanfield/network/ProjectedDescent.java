package org.lemmata.meanfield.network;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;

/**
 * Projected gradient descent on the sphere: u ← (u - η g)/|u - η g| with g = (I - uu')∇ at every
 * neuron at once.
 *
 * @param gradient ∇, not divided by the number of neurons
 * @param step η, positive
 */
public record ProjectedDescent(NeuronGradient gradient, double step) {

  /**
   * The largest |u - η g| that is taken. As g is orthogonal to u, a step of that size turns a
   * neuron by arctan 10, that is 84 degrees: nothing of the flow is left.
   */
  public static final double LARGEST_NORM = 10;

  /** Checks the step. */
  public ProjectedDescent {
    if (!(step > 0)) {
      throw new IllegalArgumentException("step must be positive, not " + step);
    }
  }

  /**
   * Takes some steps.
   *
   * @param start the network before them
   * @param done steps taken before, for the message of a failure
   * @param steps how many to take, at least 0
   * @param parallel the threads; they do not show in the bits
   * @return the network after them
   * @throws BlowUp if a neuron goes further than {@link #LARGEST_NORM}
   */
  public SphereNetwork run(SphereNetwork start, long done, long steps, Parallel parallel) {
    Matrix weights = start.weights();
    for (long k = 1; k <= steps; k++) {
      weights = move(weights, gradient.at(weights, parallel), done + k);
    }
    return new SphereNetwork(weights);
  }

  private Matrix move(Matrix weights, Matrix nabla, long number) {
    int d = weights.rows();
    int m = weights.cols();
    double[] u = weights.data();
    double[] g = nabla.data();
    double[] along = new double[m];
    for (int c = 0; c < d; c++) {
      addProducts(u, g, c * m, along);
    }
    Matrix next = new Matrix(d, m);
    double[] v = next.data();
    double[] squares = new double[m];
    for (int c = 0; c < d; c++) {
      advance(u, g, c * m, along, v);
      addProducts(v, v, c * m, squares);
    }
    double largest = 0;
    for (int i = 0; i < m; i++) {
      double norm = Math.sqrt(squares[i]);
      largest = Math.max(largest, norm);
      along[i] = 1 / norm;
    }
    if (!(largest <= LARGEST_NORM)) {
      throw new BlowUp(number, largest);
    }
    for (int c = 0; c < d; c++) {
      scale(v, c * m, along);
    }
    return next;
  }

  private void advance(double[] u, double[] g, int at, double[] along, double[] to) {
    double back = -step;
    for (int i = 0; i < along.length; i++) {
      double across = Math.fma(-along[i], u[at + i], g[at + i]);
      to[at + i] = Math.fma(back, across, u[at + i]);
    }
  }

  private static void addProducts(double[] a, double[] b, int at, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.fma(a[at + i], b[at + i], sums[i]);
    }
  }

  private static void scale(double[] v, int at, double[] factors) {
    for (int i = 0; i < factors.length; i++) {
      v[at + i] *= factors[i];
    }
  }
}
