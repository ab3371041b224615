package org.lemmata.hessian.sharpness.model;

import java.util.Arrays;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/**
 * A network without its parameters, which are one array in the order of {@link Shape}.
 *
 * <p>With batch norm every output depends on all points of the training set through the neurons'
 * mean squares. At points outside the training set the network uses the training set's mean
 * squares, as is usual when a trained network is tested. There is no floor under them: only a
 * neuron that is silent on the whole training set, its activations there being 0 or below the
 * normal doubles, contributes 0 everywhere, and nothing to any derivative.
 *
 * @param shape architecture and sizes
 * @param activation of the hidden layers
 */
public record Network(
    @Group Shape shape,
    @Param(value = "activation σ of the hidden layers: relu or softplus", byDefault = "relu")
        Activation activation) {

  /** The ε of layer norm, which divides by max(|h|, ε). */
  public static final double LAYER_NORM_FLOOR = 1e-3;

  /** How many points are taken through the network at a time, where points are independent. */
  private static final int BLOCK = 128;

  /**
   * The outputs f(xᵢ) on the training set.
   *
   * @param theta the parameters, {@code shape().size()} numbers
   * @param training one point a row
   */
  public double[] outputs(double[] theta, Matrix training) {
    return outputs(theta, training, training);
  }

  /**
   * The outputs at any points.
   *
   * @param theta the parameters, {@code shape().size()} numbers
   * @param training the training inputs, one a row; they matter for batch norm only
   * @param points where to take the outputs, one point a row
   */
  public double[] outputs(double[] theta, Matrix training, Matrix points) {
    if (shape.architecture() == Architecture.BATCH_NORM) {
      return folded().outputs(fold(theta, training), training, points);
    }
    double[] outputs = new double[points.rows()];
    int d = shape.d();
    for (int from = 0; from < outputs.length; from += BLOCK) {
      int to = Math.min(from + BLOCK, outputs.length);
      Matrix block = Matrix.of(to - from, d, Arrays.copyOfRange(points.data(), from * d, to * d));
      double[] values = Head.of(this, theta, block).outputs();
      System.arraycopy(values, 0, outputs, from, values.length);
    }
    return outputs;
  }

  /** The mean loss on the training set. */
  public double loss(double[] theta, Samples training, Loss loss) {
    return loss.mean(outputs(theta, training.inputs()), training.labels());
  }

  /**
   * The mean loss on the training set and its gradient.
   *
   * @param theta the parameters
   * @param gradient as many numbers; overwritten with the derivatives with respect to all of them
   * @return the mean loss
   */
  public double gradient(double[] theta, Samples training, Loss loss, double[] gradient) {
    Head head = Head.of(this, theta, training.inputs());
    double[] outputs = head.outputs();
    double[] weights = new double[outputs.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = loss.slope(outputs[i], training.label(i)) / weights.length;
    }
    head.gradient(weights, gradient);
    return loss.mean(outputs, training.labels());
  }

  /**
   * The share of points with y f(x) &gt; 0; an output of 0 counts as wrong.
   *
   * @param theta the parameters
   * @param training the training set; it matters for batch norm only
   * @param test the points that are counted
   */
  public double accuracy(double[] theta, Samples training, Samples test) {
    return test.accuracy(outputs(theta, training.inputs(), test.inputs()));
  }

  /** The network without batch norm that {@link #fold} gives the parameters of. */
  private Network folded() {
    return new Network(new Shape(Architecture.BIAS, shape.d(), shape.width()), activation);
  }

  /**
   * The parameters of the network without batch norm that has the same outputs: output weights vⱼ
   * γⱼ / sⱼ with sⱼ² the neuron's mean square on the training set.
   */
  private double[] fold(double[] theta, Matrix training) {
    double[] factors = new BatchNormHead(this, theta, new FirstLayer(this, theta, training)).fold();
    double[] folded = Arrays.copyOf(theta, shape.gamma() + factors.length);
    System.arraycopy(factors, 0, folded, shape.gamma(), factors.length);
    return folded;
  }
}
