package org.lemmata.hessian.flatness.regulariser;

import java.util.Arrays;
import org.lemmata.hessian.flatness.model.Chain;
import org.lemmata.hessian.flatness.model.SecondMoments;
import org.lemmata.hessian.flatness.model.SmallProducts;
import org.lemmata.hessian.flatness.model.TraceTerm;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.optim.Smooth;

/**
 * The trace over factorisations of M, without constraint: W₁, ..., W_{L−1} are free with an
 * invertible product R, and W_L = M R⁻¹ closes the chain. With G the derivative by a free W_L, R
 * has the derivative -W_L' G R⁻ᵀ besides its own. A workspace for one thread.
 */
final class FactorisedTrace implements Smooth {

  private final Widths widths;
  private final Chain whole;
  private final Chain free;
  private final TraceTerm trace;
  private final double factor;
  private final double[] target;
  private final SquareInverse inversion;
  private final double[] inverse;
  private final double[] transposed;
  private final double[] last;
  private final double[] packed;
  private final double[] wholeGradient;
  private final double[] freeGradient;
  private final double[] pulled;

  /**
   * The function, times a factor.
   *
   * @param target M, with at least as many rows as columns
   * @param depth at least 2; hidden layers are as wide as M has columns
   */
  FactorisedTrace(Matrix target, SecondMoments moments, int depth, double factor) {
    int side = target.cols();
    int[] dims = new int[depth + 1];
    Arrays.fill(dims, side);
    free = new Chain(Widths.of(Arrays.copyOf(dims, depth)));
    dims[depth] = target.rows();
    widths = Widths.of(dims);
    whole = new Chain(widths);
    trace = new TraceTerm(widths, moments);
    this.factor = factor;
    this.target = target.data().clone();
    inversion = new SquareInverse(side);
    inverse = new double[side * side];
    transposed = new double[side * Math.max(side, target.rows())];
    last = new double[target.rows() * side];
    packed = new double[widths.size()];
    wholeGradient = new double[widths.size()];
    freeGradient = new double[free.widths().size()];
    pulled = new double[side * side];
  }

  /** The widths of the whole network. */
  Widths widths() {
    return widths;
  }

  /** The widths of the layers that are free. */
  Widths freeWidths() {
    return free.widths();
  }

  @Override
  public int size() {
    return free.widths().size();
  }

  @Override
  public double at(double[] point, double[] gradient) {
    close(point);
    whole.forward(packed);
    double value = factor * trace.add(whole, factor);
    whole.backward(wholeGradient);
    pullBack();
    free.backward(freeGradient);
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = wholeGradient[i] + freeGradient[i];
    }
    return value;
  }

  /** A new array of all weights, the last layer included. */
  double[] closed(double[] point) {
    close(point);
    return packed.clone();
  }

  private void close(double[] point) {
    int side = widths.inputs();
    free.forward(point);
    inversion.invert(free.product(), inverse);
    SmallProducts.multiply(last, target, 0, inverse, 0, widths.outputs(), side, side);
    System.arraycopy(point, 0, packed, 0, point.length);
    System.arraycopy(last, 0, packed, point.length, last.length);
  }

  /** Adds -W_L' G R⁻ᵀ to the derivative by R. */
  private void pullBack() {
    int side = widths.inputs();
    int outputs = widths.outputs();
    SmallProducts.transpose(transposed, last, outputs, side);
    SmallProducts.multiply(
        pulled, transposed, 0, wholeGradient, free.widths().size(), side, outputs, side);
    SmallProducts.transpose(transposed, inverse, side, side);
    double[] derivative = free.prefixGradient(free.widths().depth());
    SmallProducts.addMultiple(derivative, 0, -1, pulled, transposed, side, side, side);
  }
}
