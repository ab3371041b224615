package org.lemmata.hessian.flatness.model;

import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.lemmata.linalg.Matrix;

/**
 * The Hessian of the loss by automatic differentiation (Hipparchus), which knows nothing of its
 * formula. Meant for small networks: time and memory grow with the cube of the number of weights.
 */
public final class AutomaticHessian {

  private AutomaticHessian() {}

  /** The loss's Hessian with respect to the packed weights. */
  public static Matrix of(LinearNetwork network, SensingLoss loss) {
    double[] packed = network.pack();
    int size = packed.length;
    DerivativeStructure value = loss(network.widths(), packed, loss, new DSFactory(size, 2));
    Matrix hessian = new Matrix(size, size);
    int[] orders = new int[size];
    for (int i = 0; i < size; i++) {
      orders[i]++;
      for (int j = 0; j < size; j++) {
        orders[j]++;
        hessian.set(i, j, value.getPartialDerivative(orders));
        orders[j]--;
      }
      orders[i]--;
    }
    return hessian;
  }

  private static DerivativeStructure loss(
      Widths widths, double[] packed, SensingLoss loss, DSFactory factory) {
    DerivativeStructure[][] product = null;
    for (int l = 1; l <= widths.depth(); l++) {
      DerivativeStructure[][] layer = new DerivativeStructure[widths.at(l)][widths.at(l - 1)];
      int next = widths.offset(l);
      for (DerivativeStructure[] row : layer) {
        for (int j = 0; j < row.length; j++) {
          row[j] = factory.variable(next, packed[next]);
          next++;
        }
      }
      product = product == null ? layer : times(layer, product);
    }
    return squares(product, loss, factory);
  }

  private static DerivativeStructure squares(
      DerivativeStructure[][] product, SensingLoss loss, DSFactory factory) {
    Measurements measurements = loss.measurements();
    double[] labels = loss.labels();
    DerivativeStructure sum = factory.constant(0);
    for (int k = 0; k < measurements.count(); k++) {
      Matrix a = measurements.matrix(k);
      DerivativeStructure residual = factory.constant(-labels[k]);
      for (int i = 0; i < a.rows(); i++) {
        for (int j = 0; j < a.cols(); j++) {
          residual = residual.add(product[i][j].multiply(a.get(i, j)));
        }
      }
      sum = sum.add(residual.multiply(residual));
    }
    return sum.multiply(measurements.weight());
  }

  private static DerivativeStructure[][] times(
      DerivativeStructure[][] a, DerivativeStructure[][] b) {
    DerivativeStructure[][] product = new DerivativeStructure[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        DerivativeStructure sum = a[i][0].multiply(b[0][j]);
        for (int k = 1; k < b.length; k++) {
          sum = sum.add(a[i][k].multiply(b[k][j]));
        }
        product[i][j] = sum;
      }
    }
    return product;
  }
}
