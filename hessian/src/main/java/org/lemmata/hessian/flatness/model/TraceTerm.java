package org.lemmata.hessian.flatness.model;

/**
 * The trace of the Hessian as a function of the products in a {@link Chain}, with its derivatives:
 * Tr = 2 Σₗ ⟨Pₗ, weight Σᵢ Aᵢ Qₗ Aᵢ'⟩ with Pₗ = Sₗ Sₗ' and Qₗ = Rₗ₋₁' Rₗ₋₁. A workspace, not safe
 * for use by several threads at a time.
 */
public final class TraceTerm {

  private final Widths widths;
  private final SecondMoments moments;
  private final double[] p;
  private final double[] q;
  private final double[] transposed;
  private final double[] onOutputs;
  private final double[] onInputs;

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
  }

  /**
   * The trace; adds factor times its derivatives to the gradients of the chain.
   *
   * @param chain after its forward pass
   * @param factor 0 leaves the gradients alone
   */
  public double add(Chain chain, double factor) {
    int outputs = widths.outputs();
    int inputs = widths.inputs();
    double trace = 0;
    for (int l = 1; l <= widths.depth(); l++) {
      int out = widths.at(l);
      int in = widths.at(l - 1);
      double[] suffix = chain.suffix(l);
      double[] prefix = chain.prefix(l - 1);
      SmallProducts.transpose(transposed, suffix, outputs, out);
      SmallProducts.multiply(p, suffix, 0, transposed, 0, outputs, out, outputs);
      SmallProducts.transpose(transposed, prefix, in, inputs);
      SmallProducts.multiply(q, transposed, 0, prefix, 0, inputs, in, inputs);
      moments.toOutputs(q, onOutputs);
      for (int i = 0; i < p.length; i++) {
        trace = Math.fma(2 * p[i], onOutputs[i], trace);
      }
      if (factor != 0) {
        moments.toInputs(p, onInputs);
        SmallProducts.addMultiple(
            chain.suffixGradient(l), 0, 4 * factor, onOutputs, suffix, outputs, outputs, out);
        SmallProducts.addMultiple(
            chain.prefixGradient(l - 1), 0, 4 * factor, prefix, onInputs, in, inputs, inputs);
      }
    }
    return trace;
  }
}
