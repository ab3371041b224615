package org.lemmata.attention.claim;

import org.lemmata.attention.model.GradientStep;
import org.lemmata.attention.model.LinearAttention;
import org.lemmata.attention.model.Optimum;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** A layer can be constructed that takes one step of gradient descent on every prompt. */
public final class ForwardEquivalence {

  /** How a layer of these weights predicts. */
  private interface Forward {
    double predict(LinearAttention layer, Matrix x, double[] y, double[] query);
  }

  private ForwardEquivalence() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.forward-equivalence", "A layer that takes one gradient step")
        .states(
            """
            $h^\\top \\big(\\sum_i W_V v_i v_i^\\top W_K^\\top\\big) W_Q v_q = \\eta \\sum_i y_i
            x_i^\\top x_q$ when $W_K = R\\,[I\\ 0]$ and $W_Q = R^{-\\top} [I\\ q]$ for any
            invertible $R$ and any $q$, values are the labels and $h = \\eta$; the right side is
            one step of gradient descent from $w = 0$ on $\\tfrac12 \\sum_i (y_i - w^\\top
            x_i)^2$.
            """)
        .source(Source.quoted("the model and Theorem 1"))
        .assuming("attention is linear", "values read the label alone")
        .examining(
            """
            Evaluates the layer token by token and the gradient step on random prompts of random
            sizes, with a random $q$ and a random triangular $R$ of whole numbers whose inverse is
            exact, and compares each pair of predictions with a computed bound on rounding.
            """)
        .holdsForEveryDraw("the equality and the bound on rounding hold for every prompt and layer")
        .in("linear attention", LinearAttention::predict, ForwardEquivalence::check)
        .control("softmax attention in place of linear", ForwardEquivalence::softmax)
        .control("values read the first covariate too", ForwardEquivalence::mixedValues)
        .control("keys and queries exchanged", ForwardEquivalence::exchanged)
        .build();
  }

  private static Evidence check(Forward forward, Run run, Scale scale) {
    Streams streams = run.streams();
    double worst = 0;
    for (int i = 0; i < scale.choose(300, 3000, 30_000); i++) {
      worst = Math.max(worst, error(forward, streams.stream(i)));
    }
    return new Rounding("largest difference of a prediction, over its bound", worst, 1);
  }

  /** The difference of the predictions on one prompt, over a bound on its rounding. */
  private static double error(Forward forward, Stream stream) {
    int d = 1 + stream.nextInt(10);
    int n = 1 + stream.nextInt(40);
    Matrix x = LabelledPrompt.normal(n, d, stream);
    double[] y = new double[n];
    stream.normals(y, 0, n);
    double[] query = new double[d];
    stream.normals(query, 0, d);
    double step = Optimum.step(d, n, 1);
    LinearAttention layer = layer(d, step, stream);
    double difference =
        forward.predict(layer, x, y, query) - new GradientStep(step).predict(x, y, query);
    return Math.abs(difference) / bound(layer, x, y, query);
  }

  /** W_K = R [I 0] and W_Q = R⁻ᵀ [I q], which change no prediction: v_q has no label. */
  private static LinearAttention layer(int d, double step, Stream stream) {
    LinearAttention plain = LinearAttention.oneStep(d, step);
    Matrix keys = Matrix.identity(d);
    Matrix inverse = Matrix.identity(d);
    for (int i = 1; i < d; i++) {
      double entry = stream.nextInt(3) - 1;
      keys.set(i, i - 1, entry);
      // The inverse of a lower bidiagonal matrix, row by row.
      for (int j = 0; j < i; j++) {
        inverse.set(i, j, -entry * inverse.get(i - 1, j));
      }
    }
    Matrix queries = plain.wQ();
    for (int i = 0; i < d; i++) {
      queries.set(i, d, stream.nextNormal());
    }
    return new LinearAttention(
        keys.times(plain.wK()), inverse.transpose().times(queries), plain.wV(), plain.h());
  }

  /** The layer with all terms positive is the size of the largest number on the way. */
  private static double bound(LinearAttention layer, Matrix x, double[] y, double[] query) {
    double size =
        new LinearAttention(
                LabelledPrompt.absolute(layer.wK()),
                LabelledPrompt.absolute(layer.wQ()),
                LabelledPrompt.absolute(layer.wV()),
                LabelledPrompt.absolute(layer.h()))
            .predict(
                LabelledPrompt.absolute(x),
                LabelledPrompt.absolute(y),
                LabelledPrompt.absolute(query));
    // Each side adds n products of sums over d + 1 entries of keys, queries and values.
    return Rounding.ulps(2.0 * (x.rows() + 4.0 * (x.cols() + 2)), size);
  }

  private static double mixedValues(LinearAttention layer, Matrix x, double[] y, double[] query) {
    Matrix values = layer.wV();
    values.set(0, 0, 1);
    return new LinearAttention(layer.wK(), layer.wQ(), values, layer.h()).predict(x, y, query);
  }

  private static double exchanged(LinearAttention layer, Matrix x, double[] y, double[] query) {
    return new LinearAttention(layer.wQ(), layer.wK(), layer.wV(), layer.h()).predict(x, y, query);
  }

  /** Softmax weights, rescaled by n η so that only their shape differs. */
  private static double softmax(LinearAttention layer, Matrix x, double[] y, double[] query) {
    double[] scores = x.times(query);
    double sum = 0;
    double mass = 0;
    for (int i = 0; i < y.length; i++) {
      double weight = StrictMath.exp(scores[i]);
      sum += weight * y[i];
      mass += weight;
    }
    return y.length * layer.h()[0] * sum / mass;
  }
}
