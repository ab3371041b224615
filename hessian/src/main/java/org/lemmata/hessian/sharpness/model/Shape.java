package org.lemmata.hessian.sharpness.model;

import org.lemmata.study.param.Param;

/**
 * A network's sizes, and where its parameters stand in one array: first {@code d} rows of W₁
 * transposed (row j has the m weights of input coordinate j), then, where they exist, the m biases
 * b₁ (as one more such row), the m by m entries of the middle layer W₂ transposed (row k has the m
 * weights that leave neuron k), and the m entries of γ; last the m output weights. So a loop over
 * neurons is contiguous everywhere.
 *
 * @param architecture which network
 * @param d the dimension of the inputs, at least 1
 * @param width the number m of neurons of each hidden layer, at least 1
 */
public record Shape(
    @Param(
            value =
                "network: no-bias, bias (in the first layer), bias-3 (three layers), layer-norm or"
                    + " batch-norm",
            byDefault = "bias")
        Architecture architecture,
    @Param(
            value = "dimension d of the inputs",
            byDefault = "30",
            min = 2,
            max = 1000,
            trial = {2, 8})
        int d,
    @Param(
            value = "width m of each hidden layer",
            byDefault = "100",
            min = 1,
            max = 5000,
            trial = {1, 16})
        int width) {

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if one is less than 1
   */
  public Shape {
    if (d < 1 || width < 1) {
      throw new IllegalArgumentException(
          "need d >= 1 and width >= 1, not d = " + d + ", width = " + width);
    }
  }

  /** Rows of the first layer: d, and one for the bias if there is one. */
  public int rows() {
    return architecture.hasBias() ? d + 1 : d;
  }

  /** Where the bias starts; only for architectures that have one. */
  public int bias() {
    return d * width;
  }

  /** Where the middle layer starts; only for three layers. */
  public int middle() {
    return rows() * width;
  }

  /** Where γ starts; only for batch norm. */
  public int gamma() {
    return rows() * width;
  }

  /** Where the output weights start. */
  public int output() {
    int between =
        switch (architecture) {
          case NO_BIAS, BIAS, LAYER_NORM -> 0;
          case BIAS_3 -> width * width;
          case BATCH_NORM -> width;
        };
    return rows() * width + between;
  }

  /** The number of parameters. */
  public int size() {
    return output() + width;
  }
}
