package org.lemmata.hessian.flatness.model;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;

/**
 * A deep linear network x ↦ W_L ... W₁ x.
 *
 * @param layers W₁, ..., W_L, at least one, each with as many columns as the one before has rows
 */
public record LinearNetwork(List<Matrix> layers) {

  /**
   * Keeps an immutable list of the same matrices.
   *
   * @throws IllegalArgumentException if there are no layers or they do not fit
   */
  public LinearNetwork {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a network without layers");
    }
    for (int l = 1; l < layers.size(); l++) {
      if (layers.get(l).cols() != layers.get(l - 1).rows()) {
        throw new IllegalArgumentException("layer " + (l + 1) + " does not fit layer " + l);
      }
    }
  }

  /** The reference weights of the notes: Wₗ[i][j] = sin(1 + 3l + i dₗ₋₁ + j), l from 1. */
  public static LinearNetwork reference(Widths widths) {
    List<Matrix> layers = new ArrayList<>();
    for (int l = 1; l <= widths.depth(); l++) {
      Matrix layer = new Matrix(widths.at(l), widths.at(l - 1));
      for (int i = 0; i < layer.rows(); i++) {
        for (int j = 0; j < layer.cols(); j++) {
          layer.set(i, j, StrictMath.sin(1 + 3.0 * l + i * layer.cols() + j));
        }
      }
      layers.add(layer);
    }
    return new LinearNetwork(layers);
  }

  /**
   * Independent normal weights of mean 0, in layer l of variance scale² / dₗ₋₁.
   *
   * @param scale at least 0
   */
  public static LinearNetwork random(Widths widths, double scale, Stream stream) {
    double[] packed = new double[widths.size()];
    stream.normals(packed, 0, packed.length);
    for (int l = 1; l <= widths.depth(); l++) {
      double deviation = scale / Math.sqrt(widths.at(l - 1));
      for (int i = 0; i < widths.at(l) * widths.at(l - 1); i++) {
        packed[widths.offset(l) + i] *= deviation;
      }
    }
    return unpack(widths, packed);
  }

  /** The network of packed weights; they are copied. */
  public static LinearNetwork unpack(Widths widths, double[] packed) {
    List<Matrix> layers = new ArrayList<>();
    for (int l = 1; l <= widths.depth(); l++) {
      Matrix layer = new Matrix(widths.at(l), widths.at(l - 1));
      System.arraycopy(packed, widths.offset(l), layer.data(), 0, layer.data().length);
      layers.add(layer);
    }
    return new LinearNetwork(layers);
  }

  /** A new array of the weights, packed as {@link Widths} says. */
  public double[] pack() {
    Widths widths = widths();
    double[] packed = new double[widths.size()];
    for (int l = 1; l <= depth(); l++) {
      double[] layer = layers.get(l - 1).data();
      System.arraycopy(layer, 0, packed, widths.offset(l), layer.length);
    }
    return packed;
  }

  /** The widths. */
  public Widths widths() {
    int[] widths = new int[depth() + 1];
    widths[0] = layers.get(0).cols();
    for (int l = 1; l <= depth(); l++) {
      widths[l] = layers.get(l - 1).rows();
    }
    return Widths.of(widths);
  }

  /** The number of layers L. */
  public int depth() {
    return layers.size();
  }

  /** The end-to-end matrix E = W_L ... W₁. */
  public Matrix product() {
    return prefix(depth());
  }

  /** Wₗ ... W₁, the identity for l = 0. */
  public Matrix prefix(int l) {
    Matrix product = Matrix.identity(layers.get(0).cols());
    for (int k = 0; k < l; k++) {
      product = layers.get(k).times(product);
    }
    return product;
  }

  /** W_L ... Wₗ₊₁, the identity for l = L. */
  public Matrix suffix(int l) {
    Matrix product = Matrix.identity(layers.get(depth() - 1).rows());
    for (int k = depth() - 1; k >= l; k--) {
      product = product.times(layers.get(k));
    }
    return product;
  }
}
