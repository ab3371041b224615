package org.lemmata.hessian.sharpness.train;

import java.util.Arrays;
import org.lemmata.linalg.Segments;

/**
 * The middle layer W₂ of three, whose gradient at one point is the product of a column and a row.
 * An update is kept back until the next pass over the weights. Rows are the neurons of the first
 * layer; those that are silent and have no update are left out.
 */
final class MiddleLayer {

  private final double[][] rows;
  private final double[][] picked;
  private final double[] pickedMove;
  private final double[] pickedInput;

  /** The update kept back: rows[k] is to become keep rows[k] + column[k] row. */
  private double keep = 1;

  private final double[] column;
  private final double[] row;

  MiddleLayer(int width) {
    this.rows = new double[width][width];
    this.picked = new double[width][];
    this.pickedMove = new double[width];
    this.pickedInput = new double[width];
    this.column = new double[width];
    this.row = new double[width];
  }

  void load(double[] theta, int from) {
    for (int k = 0; k < rows.length; k++) {
      System.arraycopy(theta, from + k * rows.length, rows[k], 0, rows.length);
    }
  }

  void store(double[] theta, int from) {
    for (int k = 0; k < rows.length; k++) {
      System.arraycopy(rows[k], 0, theta, from + k * rows.length, rows.length);
    }
  }

  /** Keeps an update back; there must be none yet. */
  void hold(double factor, double step, double[] hidden, double[] pull) {
    keep = factor;
    for (int k = 0; k < column.length; k++) {
      column[k] = step * hidden[k];
    }
    System.arraycopy(pull, 0, row, 0, row.length);
  }

  /** Makes the update, and fills z = W₂ hidden. */
  void updateAndForward(double[] hidden, double[] z) {
    int count = 0;
    for (int k = 0; k < rows.length; k++) {
      if (hidden[k] != 0 || column[k] != 0 || keep != 1) {
        picked[count] = rows[k];
        pickedMove[count] = column[k];
        pickedInput[count] = hidden[k];
        count++;
      }
    }
    LayerPass.over(picked, count, keep, row, pickedMove, pickedInput, z);
    keep = 1;
    Arrays.fill(column, 0);
  }

  /** Fills z = W₂ hidden; there must be no update left. */
  void forward(double[] hidden, double[] z) {
    int count = 0;
    for (int k = 0; k < rows.length; k++) {
      if (hidden[k] != 0) {
        picked[count] = rows[k];
        pickedInput[count] = hidden[k];
        count++;
      }
    }
    LayerPass.along(picked, count, pickedInput, z);
  }

  /** Fills outₖ = slopeₖ (W₂' pull)ₖ. */
  void backward(double[] pull, double[] slope, double[] out) {
    for (int k = 0; k < rows.length; k++) {
      out[k] = slope[k] == 0 ? 0 : slope[k] * Segments.dotApart(rows[k], pull);
    }
  }
}
