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

  private static final double TOLERANCE = 1e-12;

  /** A layer constructed for a dimension and a step, applied to a prompt. */
  private interface Layer {
    double predict(int d, double step, Matrix x, double[] y, double[] query);
  }

  private ForwardEquivalence() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.forward-equivalence", "A layer that takes one gradient step")
        .states(
            "$h^\\top \\big(\\sum_i W_V v_i v_i^\\top W_K^\\top\\big) W_Q v_q = \\eta \\sum_i y_i"
                + " x_i^\\top x_q$ when keys and queries are the covariates, values the labels and"
                + " $h = \\eta$; the right side is one step of gradient descent from $w = 0$ on"
                + " $\\tfrac12 \\sum_i (y_i - w^\\top x_i)^2$.")
        .source(Source.quoted("the model and Theorem 1"))
        .assuming("attention is linear", "values read the label alone")
        .examining(
            "Evaluates the layer token by token and the gradient step on random prompts of random"
                + " sizes, and compares each pair of predictions.")
        .in("the setting of the claim", ForwardEquivalence::linear, ForwardEquivalence::check)
        .control("softmax attention in place of linear", ForwardEquivalence::softmax)
        .control("values read the first covariate too", ForwardEquivalence::mixedValues)
        .build();
  }

  private static Evidence check(Layer layer, Run run, Scale scale) {
    Streams streams = run.streams();
    double worst = 0;
    for (int i = 0; i < scale.choose(300, 3000, 30_000); i++) {
      worst = Math.max(worst, error(layer, streams.stream(i)));
    }
    return new Rounding("largest relative difference of a prediction", worst, TOLERANCE);
  }

  /** The difference of the predictions on one prompt, relative to the size of its terms. */
  private static double error(Layer layer, Stream stream) {
    int d = 1 + stream.nextInt(10);
    int n = 1 + stream.nextInt(40);
    Matrix x = new Matrix(n, d);
    stream.normals(x.data(), 0, n * d);
    double[] y = new double[n];
    stream.normals(y, 0, n);
    double[] query = new double[d];
    stream.normals(query, 0, d);
    double step = Optimum.step(d, n, 1);
    double size = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < d; j++) {
        size += step * Math.abs(y[i] * x.get(i, j) * query[j]);
      }
    }
    double expected = new GradientStep(step).predict(x, y, query);
    return Math.abs(layer.predict(d, step, x, y, query) - expected) / size;
  }

  private static double linear(int d, double step, Matrix x, double[] y, double[] query) {
    return LinearAttention.oneStep(d, step).predict(x, y, query);
  }

  private static double mixedValues(int d, double step, Matrix x, double[] y, double[] query) {
    LinearAttention layer = LinearAttention.oneStep(d, step);
    Matrix values = layer.wV();
    values.set(0, 0, 1);
    return new LinearAttention(layer.wK(), layer.wQ(), values, layer.h()).predict(x, y, query);
  }

  /** Softmax weights, rescaled by n eta so that only their shape differs. */
  private static double softmax(int d, double step, Matrix x, double[] y, double[] query) {
    double[] scores = x.times(query);
    double sum = 0;
    double mass = 0;
    for (int i = 0; i < y.length; i++) {
      double weight = StrictMath.exp(scores[i]);
      sum += weight * y[i];
      mass += weight;
    }
    return y.length * step * sum / mass;
  }
}
