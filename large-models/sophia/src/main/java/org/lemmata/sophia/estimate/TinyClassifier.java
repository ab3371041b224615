package org.lemmata.sophia.estimate;

import org.lemmata.linalg.random.Stream;

/**
 * A network with one hidden layer, logits f = V tanh(Wx) of 3 classes, x in R² and 2 hidden units,
 * and a batch of inputs: so small that expectations over the labels which the model draws are sums
 * over all of them. Parameters come W first, then V, row by row. Immutable.
 */
public final class TinyClassifier {

  /** The number of classes. */
  public static final int CLASSES = 3;

  private static final int INPUTS = 2;
  private static final int HIDDEN = 2;
  private static final int FIRST = HIDDEN * INPUTS;

  /** The number of parameters. */
  public static final int PARAMETERS = FIRST + CLASSES * HIDDEN;

  private final double[] theta;
  private final double[][] inputs;

  private TinyClassifier(double[] theta, double[][] inputs) {
    this.theta = theta;
    this.inputs = inputs;
  }

  /**
   * A random network with a batch.
   *
   * @param batch the number B of inputs, at least 1
   */
  public static TinyClassifier random(int batch, Stream stream) {
    double[] theta = new double[PARAMETERS];
    stream.normals(theta, 0, PARAMETERS);
    double[][] inputs = new double[batch][INPUTS];
    for (double[] input : inputs) {
      stream.normals(input, 0, INPUTS);
    }
    return new TinyClassifier(theta, inputs);
  }

  /** The number B of inputs. */
  public int batch() {
    return inputs.length;
  }

  private double[] hidden(int b) {
    double[] hidden = new double[HIDDEN];
    for (int i = 0; i < HIDDEN; i++) {
      double sum = 0;
      for (int j = 0; j < INPUTS; j++) {
        sum += theta[i * INPUTS + j] * inputs[b][j];
      }
      hidden[i] = StrictMath.tanh(sum);
    }
    return hidden;
  }

  /** The probabilities of the classes for an input, by the model; a new array. */
  public double[] probabilities(int b) {
    double[] hidden = hidden(b);
    double[] p = new double[CLASSES];
    double sum = 0;
    for (int v = 0; v < CLASSES; v++) {
      double logit = 0;
      for (int i = 0; i < HIDDEN; i++) {
        logit += theta[FIRST + v * HIDDEN + i] * hidden[i];
      }
      p[v] = StrictMath.exp(logit);
      sum += p[v];
    }
    for (int v = 0; v < CLASSES; v++) {
      p[v] /= sum;
    }
    return p;
  }

  /**
   * The gradient of the mean loss on given labels; a new array.
   *
   * @param labels one a input, from 0
   */
  public double[] gradient(int... labels) {
    double[] gradient = new double[PARAMETERS];
    for (int b = 0; b < inputs.length; b++) {
      double[] residual = probabilities(b);
      residual[labels[b]] -= 1;
      for (int v = 0; v < CLASSES; v++) {
        double[] slope = slope(b, v);
        for (int k = 0; k < PARAMETERS; k++) {
          gradient[k] += residual[v] * slope[k] / inputs.length;
        }
      }
    }
    return gradient;
  }

  /** The diagonal of the Gauss-Newton matrix, the mean of J'(diag p - pp')J; a new array. */
  public double[] gaussNewton() {
    double[] diagonal = new double[PARAMETERS];
    for (int b = 0; b < inputs.length; b++) {
      double[] p = probabilities(b);
      double[] mean = new double[PARAMETERS];
      for (int v = 0; v < CLASSES; v++) {
        double[] slope = slope(b, v);
        for (int k = 0; k < PARAMETERS; k++) {
          mean[k] += p[v] * slope[k];
        }
      }
      for (int v = 0; v < CLASSES; v++) {
        double[] slope = slope(b, v);
        for (int k = 0; k < PARAMETERS; k++) {
          double off = slope[k] - mean[k];
          diagonal[k] += p[v] * off * off / inputs.length;
        }
      }
    }
    return diagonal;
  }

  /** The derivative of a logit by all parameters. */
  private double[] slope(int b, int v) {
    double[] hidden = hidden(b);
    double[] slope = new double[PARAMETERS];
    for (int i = 0; i < HIDDEN; i++) {
      slope[FIRST + v * HIDDEN + i] = hidden[i];
      double through = theta[FIRST + v * HIDDEN + i] * (1 - hidden[i] * hidden[i]);
      for (int j = 0; j < INPUTS; j++) {
        slope[i * INPUTS + j] = through * inputs[b][j];
      }
    }
    return slope;
  }
}
