package org.lemmata.hessian.flatness.model;

import java.util.Arrays;
import org.lemmata.linalg.Segments;

/**
 * All products of adjacent layers that begin at the input or end at the output, and the gradient of
 * whatever is computed from them, by reverse mode: a workspace, filled anew at every point.
 *
 * <p>Prefix l is Rₗ = Wₗ ... W₁ (dₗ by d₀) and suffix l is Sₗ = W_L ... Wₗ₊₁ (d_L by dₗ), with the
 * identities R₀ and S_L. A caller adds the derivatives with respect to them to {@link
 * #prefixGradient} and {@link #suffixGradient}; {@link #backward} then carries them to the weights:
 * from Rₗ = Wₗ Rₗ₋₁ follow dWₗ += dRₗ Rₗ₋₁' and dRₗ₋₁ += Wₗ' dRₗ, and from Sₗ₋₁ = Sₗ Wₗ follow dWₗ
 * += Sₗ' dSₗ₋₁ and dSₗ += dSₗ₋₁ Wₗ'. No product with an identity is formed, and suffixes are only
 * where somebody asks for one.
 *
 * <p>Not safe for use by several threads at a time.
 */
public final class Chain {

  private final Widths widths;
  private final double[][] prefix;
  private final double[][] suffix;
  private final double[][] prefixGradient;
  private final double[][] suffixGradient;
  private final double[] scratch;
  private double[] weights;
  private boolean suffixesKnown;

  /** A workspace for networks of these widths. */
  public Chain(Widths widths) {
    this.widths = widths;
    int depth = widths.depth();
    prefix = new double[depth + 1][];
    suffix = new double[depth + 1][];
    prefixGradient = new double[depth + 1][];
    suffixGradient = new double[depth + 1][];
    int largest = 0;
    for (int l = 0; l <= depth; l++) {
      prefix[l] = new double[widths.at(l) * widths.inputs()];
      suffix[l] = new double[widths.outputs() * widths.at(l)];
      prefixGradient[l] = new double[prefix[l].length];
      suffixGradient[l] = new double[suffix[l].length];
      largest = Math.max(largest, Math.max(prefix[l].length, suffix[l].length));
      largest = Math.max(largest, l == 0 ? 0 : widths.at(l) * widths.at(l - 1));
    }
    scratch = new double[largest];
    setIdentity(prefix[0], widths.inputs());
    setIdentity(suffix[depth], widths.outputs());
  }

  /** The widths. */
  public Widths widths() {
    return widths;
  }

  /**
   * Computes all prefixes at packed weights, which are kept until the next call; clears gradients.
   */
  public void forward(double[] packed) {
    weights = packed;
    suffixesKnown = false;
    System.arraycopy(packed, 0, prefix[1], 0, prefix[1].length);
    for (int l = 2; l <= widths.depth(); l++) {
      SmallProducts.multiply(
          prefix[l],
          packed,
          widths.offset(l),
          prefix[l - 1],
          0,
          widths.at(l),
          widths.at(l - 1),
          widths.inputs());
    }
    for (int l = 1; l <= widths.depth(); l++) {
      Arrays.fill(prefixGradient[l], 0);
    }
  }

  private void prepareSuffixes() {
    if (suffixesKnown) {
      return;
    }
    suffixesKnown = true;
    int depth = widths.depth();
    if (depth > 1) {
      double[] last = suffix[depth - 1];
      System.arraycopy(weights, widths.offset(depth), last, 0, last.length);
    }
    for (int l = depth - 1; l >= 2; l--) {
      SmallProducts.multiply(
          suffix[l - 1],
          suffix[l],
          0,
          weights,
          widths.offset(l),
          widths.outputs(),
          widths.at(l),
          widths.at(l - 1));
    }
    for (int l = 1; l < depth; l++) {
      Arrays.fill(suffixGradient[l], 0);
    }
  }

  /** Rₗ, row by row, for l from 0 to L; not to be modified. */
  public double[] prefix(int l) {
    return prefix[l];
  }

  /** Sₗ, row by row, for l from 1 to L; not to be modified. */
  public double[] suffix(int l) {
    prepareSuffixes();
    return suffix[l];
  }

  /** The end-to-end matrix E = R_L, row by row; not to be modified. */
  public double[] product() {
    return prefix[widths.depth()];
  }

  /** Where the derivative with respect to Rₗ is to be added, for l from 1 to L. */
  public double[] prefixGradient(int l) {
    return prefixGradient[l];
  }

  /** Where the derivative with respect to Sₗ is to be added, for l from 1 to L - 1. */
  public double[] suffixGradient(int l) {
    prepareSuffixes();
    return suffixGradient[l];
  }

  /**
   * Carries the derivatives back to the weights. Call once after each {@link #forward}.
   *
   * @param gradient as many numbers as weights; overwritten
   */
  public void backward(double[] gradient) {
    Arrays.fill(gradient, 0);
    for (int l = widths.depth(); l >= 2; l--) {
      int out = widths.at(l);
      int in = widths.at(l - 1);
      SmallProducts.transpose(scratch, prefix[l - 1], in, widths.inputs());
      SmallProducts.addMultiple(
          gradient, widths.offset(l), 1, prefixGradient[l], scratch, out, widths.inputs(), in);
      SmallProducts.addTransposedTimes(
          prefixGradient[l - 1],
          weights,
          widths.offset(l),
          prefixGradient[l],
          in,
          out,
          widths.inputs());
    }
    System.arraycopy(prefixGradient[1], 0, gradient, 0, prefixGradient[1].length);
    if (suffixesKnown && widths.depth() > 1) {
      backwardFromSuffixes(gradient);
    }
  }

  private void backwardFromSuffixes(double[] gradient) {
    int depth = widths.depth();
    for (int l = 2; l < depth; l++) {
      int out = widths.at(l);
      int in = widths.at(l - 1);
      SmallProducts.transpose(scratch, suffix[l], widths.outputs(), out);
      SmallProducts.addMultiple(
          gradient, widths.offset(l), 1, scratch, suffixGradient[l - 1], out, widths.outputs(), in);
      transposeLayer(l);
      SmallProducts.addMultiple(
          suffixGradient[l], 0, 1, suffixGradient[l - 1], scratch, widths.outputs(), in, out);
    }
    double[] last = suffixGradient[depth - 1];
    Segments.add(1, last, 0, gradient, widths.offset(depth), last.length);
  }

  private void transposeLayer(int l) {
    int out = widths.at(l);
    int in = widths.at(l - 1);
    int offset = widths.offset(l);
    for (int i = 0; i < out; i++) {
      for (int j = 0; j < in; j++) {
        scratch[j * out + i] = weights[offset + i * in + j];
      }
    }
  }

  private static void setIdentity(double[] matrix, int side) {
    for (int i = 0; i < side; i++) {
      matrix[i * side + i] = 1;
    }
  }
}
