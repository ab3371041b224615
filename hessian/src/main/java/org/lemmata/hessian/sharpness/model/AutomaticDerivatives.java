package org.lemmata.hessian.sharpness.model;

import org.hipparchus.analysis.differentiation.UnivariateDerivative2;
import org.lemmata.hessian.sharpness.data.Samples;

/**
 * Derivatives of the mean loss by automatic differentiation (Hipparchus), which knows nothing of
 * their formulas. Meant for small networks: the whole training set is taken through the network
 * once for each parameter.
 */
public final class AutomaticDerivatives {

  private final Network network;
  private final Shape shape;
  private final UnivariateDerivative2[] theta;
  private final UnivariateDerivative2 zero = constant(0);

  private AutomaticDerivatives(Network network, double[] theta, int moving) {
    this.network = network;
    this.shape = network.shape();
    this.theta = new UnivariateDerivative2[theta.length];
    for (int p = 0; p < theta.length; p++) {
      this.theta[p] = new UnivariateDerivative2(theta[p], p == moving ? 1 : 0, 0);
    }
  }

  /** The trace of the Hessian with respect to all parameters. */
  public static double trace(Network network, double[] theta, Samples training, Loss loss) {
    double sum = 0;
    for (int p = 0; p < theta.length; p++) {
      sum += along(network, theta, training, loss, p).getSecondDerivative();
    }
    return sum;
  }

  /** The mean loss with its first two derivatives with respect to parameter p. */
  public static UnivariateDerivative2 along(
      Network network, double[] theta, Samples training, Loss loss, int p) {
    return new AutomaticDerivatives(network, theta, p).loss(training, loss);
  }

  private UnivariateDerivative2 loss(Samples training, Loss loss) {
    int n = training.size();
    UnivariateDerivative2[][] hidden = new UnivariateDerivative2[n][];
    for (int i = 0; i < n; i++) {
      hidden[i] = firstLayer(training.inputs().row(i));
    }
    if (shape.architecture() == Architecture.BATCH_NORM) {
      normaliseNeurons(hidden);
    }
    UnivariateDerivative2 sum = zero;
    for (int i = 0; i < n; i++) {
      UnivariateDerivative2 f = dot(shape.output(), above(hidden[i]));
      sum = sum.add(of(f, training.label(i), loss));
    }
    return sum.divide(n);
  }

  private UnivariateDerivative2[] firstLayer(double[] x) {
    UnivariateDerivative2[] hidden = new UnivariateDerivative2[shape.width()];
    for (int j = 0; j < hidden.length; j++) {
      UnivariateDerivative2 z = shape.architecture().hasBias() ? theta[shape.bias() + j] : zero;
      for (int c = 0; c < x.length; c++) {
        z = z.add(theta[c * shape.width() + j].multiply(x[c]));
      }
      hidden[j] = activate(z);
    }
    return hidden;
  }

  private UnivariateDerivative2[] above(UnivariateDerivative2[] hidden) {
    return switch (shape.architecture()) {
      case NO_BIAS, BIAS, BATCH_NORM -> hidden;
      case BIAS_3 -> {
        UnivariateDerivative2[] second = new UnivariateDerivative2[hidden.length];
        for (int l = 0; l < second.length; l++) {
          UnivariateDerivative2 z = zero;
          for (int k = 0; k < hidden.length; k++) {
            z = z.add(theta[shape.middle() + k * hidden.length + l].multiply(hidden[k]));
          }
          second[l] = activate(z);
        }
        yield second;
      }
      case LAYER_NORM -> {
        UnivariateDerivative2 square = zero;
        for (UnivariateDerivative2 h : hidden) {
          square = square.add(h.multiply(h));
        }
        double floor = Network.LAYER_NORM_FLOOR;
        UnivariateDerivative2 norm =
            square.getValue() > floor * floor ? square.sqrt() : constant(floor);
        UnivariateDerivative2[] shares = new UnivariateDerivative2[hidden.length];
        for (int j = 0; j < shares.length; j++) {
          shares[j] = hidden[j].divide(norm);
        }
        yield shares;
      }
    };
  }

  private void normaliseNeurons(UnivariateDerivative2[][] hidden) {
    for (int j = 0; j < shape.width(); j++) {
      UnivariateDerivative2 square = zero;
      for (UnivariateDerivative2[] h : hidden) {
        square = square.add(h[j].multiply(h[j]));
      }
      if (square.getValue() > 0) {
        UnivariateDerivative2 scale = square.divide(hidden.length).sqrt();
        for (UnivariateDerivative2[] h : hidden) {
          h[j] = theta[shape.gamma() + j].multiply(h[j]).divide(scale);
        }
      }
    }
  }

  private UnivariateDerivative2 dot(int from, UnivariateDerivative2[] values) {
    UnivariateDerivative2 sum = zero;
    for (int j = 0; j < values.length; j++) {
      sum = sum.add(theta[from + j].multiply(values[j]));
    }
    return sum;
  }

  private UnivariateDerivative2 activate(UnivariateDerivative2 z) {
    return switch (network.activation()) {
      case RELU -> z.getValue() > 0 ? z : zero;
      case SOFTPLUS -> softplus(z);
    };
  }

  private static UnivariateDerivative2 of(UnivariateDerivative2 f, double y, Loss loss) {
    return switch (loss) {
      case SQUARED -> f.subtract(y).square();
      case LOGISTIC -> {
        UnivariateDerivative2 t = f.multiply(y);
        yield softplus(t.negate()).multiply(0.8).add(softplus(t).multiply(0.2));
      }
    };
  }

  private static UnivariateDerivative2 softplus(UnivariateDerivative2 z) {
    return z.getValue() > 0 ? z.negate().exp().log1p().add(z) : z.exp().log1p();
  }

  private static UnivariateDerivative2 constant(double value) {
    return new UnivariateDerivative2(value, 0, 0);
  }
}
