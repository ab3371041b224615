package org.lemmata.hessian.flatness.model;

import org.lemmata.linalg.Matrix;

/**
 * The Hessian of the loss by finite differences, which knows nothing of its formula.
 *
 * <p>The loss is of degree at most two in each weight, so these differences are exact at any step;
 * the step 1 leaves nothing but rounding.
 */
public final class DifferenceHessian {

  private DifferenceHessian() {}

  /** The trace, from three values of the loss for each weight. */
  public static double trace(LinearNetwork network, SensingLoss loss) {
    Widths widths = network.widths();
    double[] packed = network.pack();
    double twice = 2 * loss.at(network);
    double sum = 0;
    for (int i = 0; i < packed.length; i++) {
      double up = moved(widths, packed, loss, i, 1, i, 0);
      double down = moved(widths, packed, loss, i, -1, i, 0);
      sum += up - twice + down;
    }
    return sum;
  }

  /** The whole Hessian, from four values of the loss for each pair of weights. */
  public static Matrix of(LinearNetwork network, SensingLoss loss) {
    Widths widths = network.widths();
    double[] packed = network.pack();
    double middle = loss.at(network);
    Matrix hessian = new Matrix(packed.length, packed.length);
    for (int i = 0; i < packed.length; i++) {
      hessian.set(
          i,
          i,
          moved(widths, packed, loss, i, 1, i, 0)
              - 2 * middle
              + moved(widths, packed, loss, i, -1, i, 0));
      for (int j = 0; j < i; j++) {
        double second =
            moved(widths, packed, loss, i, 1, j, 1)
                - moved(widths, packed, loss, i, 1, j, -1)
                - moved(widths, packed, loss, i, -1, j, 1)
                + moved(widths, packed, loss, i, -1, j, -1);
        hessian.set(i, j, second / 4);
        hessian.set(j, i, second / 4);
      }
    }
    return hessian;
  }

  private static double moved(
      Widths widths, double[] packed, SensingLoss loss, int i, double byI, int j, double byJ) {
    double[] point = packed.clone();
    point[i] += byI;
    point[j] += byJ;
    return loss.at(LinearNetwork.unpack(widths, point));
  }
}
