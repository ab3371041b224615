package org.lemmata.hessian.flatness.regulariser;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Svd;

/** Two ways to write M = U Σ V' as a product of L layers, hidden ones as wide as the short side. */
public final class Factorisation {

  private Factorisation() {}

  /**
   * The factorisation that attains F(M) under isotropic measurements (derived): W₁ = α Σ^{1/2} V',
   * middle layers β I, W_L = γ U Σ^{1/2}, with β = (‖M‖_* / √(d₀ d_L))^{1/L} and α, γ =
   * (d₀/d_L)^{1/4, −1/4} β^{1 − L/2}.
   *
   * @param m not zero
   * @param depth L, at least 2
   */
  public static LinearNetwork flattest(Matrix m, int depth) {
    return flattest(m, depth, m.rows(), m.cols());
  }

  /**
   * The factorisation that attains F(M) under measurements whose mean of ⟨A, X⟩² is tr(X' B_y X Bₓ)
   * (J. S. Wind, 2022; normalisation derived): that for isotropic measurements of B_y^{1/2} M
   * Bₓ^{1/2}, with traces in place of the sides, its first layer times Bₓ^{−1/2} and B_y^{−1/2}
   * times its last.
   *
   * @param m not zero
   * @param onOutputs B_y, positive definite
   * @param onInputs Bₓ, positive definite
   * @param depth L, at least 2
   * @throws IllegalArgumentException if B_y or Bₓ is not positive definite to rounding
   */
  public static LinearNetwork flattest(Matrix m, Matrix onOutputs, Matrix onInputs, int depth) {
    Matrix white = whitened(m, onOutputs, onInputs);
    List<Matrix> layers =
        new ArrayList<>(flattest(white, depth, onOutputs.trace(), onInputs.trace()).layers());
    layers.set(0, layers.get(0).times(ClosedForm.power(onInputs, -0.5)));
    layers.set(depth - 1, ClosedForm.power(onOutputs, -0.5).times(layers.get(depth - 1)));
    return new LinearNetwork(layers);
  }

  /** The matrix B_y^{1/2} M Bₓ^{1/2} that isotropic measurements would see in place of M. */
  public static Matrix whitened(Matrix m, Matrix onOutputs, Matrix onInputs) {
    return ClosedForm.power(onOutputs, 0.5).times(m).times(ClosedForm.power(onInputs, 0.5));
  }

  private static LinearNetwork flattest(Matrix m, int depth, double outputs, double inputs) {
    Svd svd = Svd.of(m);
    double middle =
        StrictMath.pow(ClosedForm.nuclear(m) / Math.sqrt(outputs * inputs), 1.0 / depth);
    double ends = StrictMath.pow(middle, 1 - depth / 2.0);
    double ratio = StrictMath.pow(inputs / outputs, 0.25);
    double[] roots = powers(svd, 0.5);
    int rank = roots.length;
    List<Matrix> layers = new ArrayList<>();
    layers.add(Matrix.diagonal(roots).times(svd.v().transpose()).scale(ratio * ends));
    for (int l = 2; l < depth; l++) {
      layers.add(Matrix.identity(rank).scale(middle));
    }
    layers.add(svd.u().times(Matrix.diagonal(roots)).scale(ends / ratio));
    return new LinearNetwork(layers);
  }

  /**
   * The balanced factorisation W₁ = Σ^{1/L} V', middle layers Σ^{1/L}, W_L = U Σ^{1/L}.
   *
   * @param depth L, at least 2
   */
  public static LinearNetwork balanced(Matrix m, int depth) {
    Svd svd = Svd.of(m);
    Matrix root = Matrix.diagonal(powers(svd, 1.0 / depth));
    List<Matrix> layers = new ArrayList<>();
    layers.add(root.times(svd.v().transpose()));
    for (int l = 2; l < depth; l++) {
      layers.add(root);
    }
    layers.add(svd.u().times(root));
    return new LinearNetwork(layers);
  }

  private static double[] powers(Svd svd, double power) {
    double[] values = svd.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = StrictMath.pow(values[i], power);
    }
    return values;
  }
}
