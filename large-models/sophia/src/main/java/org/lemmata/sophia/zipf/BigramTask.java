package org.lemmata.sophia.zipf;

import org.lemmata.linalg.random.Stream;

/**
 * Next symbols after contexts: context c occurs with probability p(c), and the symbol y follows it
 * with probability q(y|c), in proportion to exp(N(0, 1))/r(y), r a random order of the symbols of
 * its own for each context. A table W of logits, one row a context, is trained on all of it at
 * once: the loss is Σ p(c) q(y|c) log(1/π(y|c)), π the softmax of a row, and its excess over the
 * entropy vanishes at the optimum. Convex, with the Hessian p(c) (diag π - ππ') of each row.
 * Immutable.
 */
public final class BigramTask {

  /** The number of symbols, and of contexts. */
  public static final int SYMBOLS = 64;

  private final double[] p;
  private final double[] q;

  private BigramTask(double[] p, double[] q) {
    this.p = p;
    this.q = q;
  }

  /** A random task. */
  public static BigramTask of(Contexts contexts, Stream stream) {
    double[] p = new double[SYMBOLS];
    double[] q = new double[SYMBOLS * SYMBOLS];
    int[] ranks = new int[SYMBOLS];
    for (int c = 0; c < SYMBOLS; c++) {
      p[c] = contexts.weight(c + 1);
      for (int y = 0; y < SYMBOLS; y++) {
        ranks[y] = y + 1;
      }
      stream.shuffle(ranks);
      for (int y = 0; y < SYMBOLS; y++) {
        q[c * SYMBOLS + y] = StrictMath.exp(stream.nextNormal()) / ranks[y];
      }
      normalise(q, c * SYMBOLS);
    }
    normalise(p, 0);
    return new BigramTask(p, q);
  }

  private static void normalise(double[] weights, int at) {
    // Two chains of additions take half the time of one.
    double even = 0;
    double odd = 0;
    for (int i = at; i < at + SYMBOLS; i += 2) {
      even += weights[i];
      odd += weights[i + 1];
    }
    double scale = 1 / (even + odd);
    for (int i = at; i < at + SYMBOLS; i++) {
      weights[i] *= scale;
    }
  }

  /** The probability of a context. */
  double probability(int context) {
    return p[context];
  }

  /** Writes the softmax of every row of logits. */
  void predict(double[] logits, double[] predicted) {
    for (int row = 0; row < logits.length; row += SYMBOLS) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = row; i < row + SYMBOLS; i++) {
        largest = logits[i] > largest ? logits[i] : largest;
      }
      for (int i = row; i < row + SYMBOLS; i++) {
        predicted[i] = Exponential.of(logits[i] - largest);
      }
      normalise(predicted, row);
    }
  }

  /** Writes the gradient p(c) (π - q). */
  void gradient(double[] predicted, double[] out) {
    for (int row = 0; row < out.length; row += SYMBOLS) {
      double weight = p[row / SYMBOLS];
      for (int i = row; i < row + SYMBOLS; i++) {
        out[i] = weight * (predicted[i] - q[i]);
      }
    }
  }

  /** Writes the diagonal of the Hessian, p(c) π (1 - π). */
  void curvature(double[] predicted, double[] out) {
    for (int row = 0; row < out.length; row += SYMBOLS) {
      double weight = p[row / SYMBOLS];
      for (int i = row; i < row + SYMBOLS; i++) {
        out[i] = weight * predicted[i] * (1 - predicted[i]);
      }
    }
  }

  /** The loss less the entropy, Σ p(c) q log(q/π); infinite if a prediction vanishes. */
  double excess(double[] predicted) {
    double sum = 0;
    for (int i = 0; i < q.length; i++) {
      sum += p[i / SYMBOLS] * q[i] * StrictMath.log(q[i] / predicted[i]);
    }
    return sum;
  }
}
