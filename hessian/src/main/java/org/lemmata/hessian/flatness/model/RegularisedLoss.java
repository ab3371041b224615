package org.lemmata.hessian.flatness.model;

import org.lemmata.linalg.Segments;
import org.lemmata.linalg.optim.Smooth;

/**
 * The loss plus λ times the trace of its Hessian, as a function of the packed weights, with its
 * gradient. A workspace, not safe for use by several threads at a time.
 */
public final class RegularisedLoss implements Smooth {

  private final Chain chain;
  private final TraceTerm trace;
  private final double[] entries;

  /** The same, one entry of all measurements a row. */
  private final double[] byEntry;

  private final double[] labels;
  private final double[] residuals;
  private final double weight;
  private final double lambda;

  /**
   * The function.
   *
   * @param widths of the network
   * @param loss measurements and labels
   * @param moments those of the measurements
   * @param lambda at least 0; at 0 the function is the loss
   */
  public RegularisedLoss(Widths widths, SensingLoss loss, SecondMoments moments, double lambda) {
    this.chain = new Chain(widths);
    this.trace = new TraceTerm(widths, moments);
    this.entries = loss.measurements().entries();
    this.labels = loss.labels();
    this.residuals = new double[labels.length];
    this.byEntry = new double[entries.length];
    SmallProducts.transpose(byEntry, entries, labels.length, entries.length / labels.length);
    this.weight = loss.measurements().weight();
    this.lambda = lambda;
  }

  @Override
  public int size() {
    return chain.widths().size();
  }

  @Override
  public double at(double[] packed, double[] gradient) {
    chain.forward(packed);
    double value = addLoss();
    if (lambda != 0) {
      value += lambda * trace.add(chain, lambda);
    }
    chain.backward(gradient);
    return value;
  }

  /** Adds the derivative of the loss with respect to E. */
  private double addLoss() {
    double[] product = chain.product();
    double[] derivative = chain.prefixGradient(chain.widths().depth());
    int size = product.length;
    int count = labels.length;
    for (int i = 0; i < count; i++) {
      residuals[i] = -labels[i];
    }
    SmallProducts.addMultiple(residuals, 0, 1, product, byEntry, 1, size, count);
    double sum = Segments.dotInOrder(residuals, residuals);
    SmallProducts.addMultiple(derivative, 0, 2 * weight, residuals, entries, 1, count, size);
    return weight * sum;
  }
}
