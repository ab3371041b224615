package org.lemmata.hessian.flatness.model;

import org.lemmata.linalg.Segments;

/**
 * The trace of the Hessian as a function of the products in a {@link Chain}, with its derivatives:
 * Tr = 2 Σₗ ⟨Pₗ, weight Σᵢ Aᵢ Qₗ Aᵢ'⟩ with Pₗ = Sₗ Sₗ' and Qₗ = Rₗ₋₁' Rₗ₋₁. As Q₁ and P_L are
 * identities, the terms of the outermost layers are ⟨S₁, B_L S₁⟩ and ⟨R_{L-1}, R_{L-1} B₀⟩ with the
 * second moments B_L = weight Σᵢ Aᵢ Aᵢ' and B₀ = weight Σᵢ Aᵢ' Aᵢ. A workspace, not safe for use by
 * several threads at a time.
 */
public final class TraceTerm {

  private final Widths widths;
  private final SecondMoments moments;
  private final double[] p;
  private final double[] q;
  private final double[] transposed;
  private final double[] onOutputs;
  private final double[] onInputs;
  private final double[] outputMoment;
  private final double[] inputMoment;
  private final double[] product;

  /**
   * A workspace.
   *
   * @throws IllegalArgumentException if the measurements do not fit the widths
   */
  public TraceTerm(Widths widths, SecondMoments moments) {
    if (moments.rows() != widths.outputs() || moments.cols() != widths.inputs()) {
      throw new IllegalArgumentException(
          "measurements of "
              + moments.rows()
              + " by "
              + moments.cols()
              + " matrices do not fit a network of widths "
              + widths);
    }
    this.widths = widths;
    this.moments = moments;
    int widest = 0;
    for (int l = 0; l <= widths.depth(); l++) {
      widest = Math.max(widest, widths.at(l));
    }
    int outputs = widths.outputs();
    int inputs = widths.inputs();
    p = new double[outputs * outputs];
    q = new double[inputs * inputs];
    transposed = new double[widest * Math.max(inputs, outputs)];
    onOutputs = new double[outputs * outputs];
    onInputs = new double[inputs * inputs];
    outputMoment = moments.outputMoment();
    inputMoment = moments.inputMoment();
    product = new double[widest * Math.max(inputs, outputs)];
  }

  /**
   * The trace; adds factor times its derivatives to the gradients of the chain.
   *
   * @param chain after its forward pass
   * @param factor 0 leaves the gradients alone
   */
  public double add(Chain chain, double factor) {
    int depth = widths.depth();
    if (depth == 1) {
      return 2 * moments.energy();
    }
    double trace = first(chain, factor);
    for (int l = 2; l < depth; l++) {
      trace += middle(l, chain, factor);
    }
    return trace + last(chain, factor);
  }

  private double first(Chain chain, double factor) {
    int outputs = widths.outputs();
    int out = widths.at(1);
    double[] suffix = chain.suffix(1);
    SmallProducts.multiply(product, outputMoment, 0, suffix, 0, outputs, outputs, out);
    Segments.add(4 * factor, product, 0, chain.suffixGradient(1), 0, outputs * out);
    return 2 * Segments.dot(suffix, 0, product, 0, outputs * out);
  }

  private double middle(int l, Chain chain, double factor) {
    int outputs = widths.outputs();
    int inputs = widths.inputs();
    int out = widths.at(l);
    int in = widths.at(l - 1);
    double[] suffix = chain.suffix(l);
    double[] prefix = chain.prefix(l - 1);
    SmallProducts.transpose(transposed, suffix, outputs, out);
    SmallProducts.multiply(p, suffix, 0, transposed, 0, outputs, out, outputs);
    SmallProducts.transpose(transposed, prefix, in, inputs);
    SmallProducts.multiply(q, transposed, 0, prefix, 0, inputs, in, inputs);
    moments.toOutputs(q, onOutputs);
    if (factor != 0) {
      moments.toInputs(p, onInputs);
      SmallProducts.addMultiple(
          chain.suffixGradient(l), 0, 4 * factor, onOutputs, suffix, outputs, outputs, out);
      SmallProducts.addMultiple(
          chain.prefixGradient(l - 1), 0, 4 * factor, prefix, onInputs, in, inputs, inputs);
    }
    return 2 * Segments.dot(p, 0, onOutputs, 0, p.length);
  }

  private double last(Chain chain, double factor) {
    int inputs = widths.inputs();
    int l = widths.depth() - 1;
    int in = widths.at(l);
    double[] prefix = chain.prefix(l);
    SmallProducts.multiply(product, prefix, 0, inputMoment, 0, in, inputs, inputs);
    Segments.add(4 * factor, product, 0, chain.prefixGradient(l), 0, in * inputs);
    return 2 * Segments.dot(prefix, 0, product, 0, in * inputs);
  }
}
