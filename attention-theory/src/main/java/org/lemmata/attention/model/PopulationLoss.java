package org.lemmata.attention.model;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;

/**
 * The population loss E(y_q - ŷ)² of the layer over all its blocks, and its exact gradient: no
 * sampling noise. A polynomial of degree four in the weights (derived).
 *
 * <p>With B = A Σ A', K = bA' + ca' and the moments of {@link ContextMoments},
 *
 * <pre>
 * L = s2 + t + tr(Sigma K Phi K') - 2n tr(Sigma K Sigma Omega)
 *     + a'[n(n+1) Sigma B Sigma + n tr(B Sigma) Sigma]a
 *     + 2b c'Sigma A'E a + b^2 (c'Sigma c) q.
 * </pre>
 */
public final class PopulationLoss {

  private final Prompt prompt;
  private final ContextMoments moments;

  /** The loss for prompts of this law. */
  public PopulationLoss(Prompt prompt) {
    this.prompt = prompt;
    this.moments = ContextMoments.of(prompt);
  }

  /** The law of the prompts. */
  public Prompt prompt() {
    return prompt;
  }

  /** The dimension of the covariates. */
  public int d() {
    return prompt.d();
  }

  /**
   * The loss σ² + t + tr(Σ K Φ K') - 2n tr(Σ K Σ Ω) of predicting (K X'y)'x_q.
   *
   * @param k K, d-by-d
   */
  public double ofLinear(Matrix k) {
    Matrix sigmaK = prompt.sigma().times(k);
    return prompt.noise()
        + prompt.signal()
        + inner(sigmaK.times(moments.phi()), k)
        - 2.0 * prompt.n() * inner(moments.gain(), k);
  }

  /** The loss at these weights. */
  public double value(Weights w) {
    double n = prompt.n();
    Matrix sigma = prompt.sigma();
    Matrix a = column(w.a());
    Matrix c = column(w.c());
    Matrix sigmaC = sigma.times(c);
    Matrix matrixA = w.matrixA();
    Matrix bSigma = matrixA.times(sigma).times(matrixA.transpose()).times(sigma);
    Matrix sigmaA = sigma.times(a);
    double even =
        n * (n + 1) * inner(sigmaA, bSigma.times(a)) + n * bSigma.trace() * inner(a, sigmaA);
    double mixed =
        2 * w.b() * inner(sigmaC, matrixA.transpose().times(moments.labelled().times(a)));
    double fourth = w.b() * w.b() * inner(c, sigmaC) * moments.fourth();
    return ofLinear(w.preconditioner()) + even + mixed + fourth;
  }

  /** The loss at packed weights, see {@link Weights#pack()}. */
  public double value(double[] packed) {
    return value(Weights.unpack(d(), packed));
  }

  /** The gradient at these weights, block by block. */
  public Weights gradient(Weights w) {
    double n = prompt.n();
    double b = w.b();
    Matrix sigma = prompt.sigma();
    Matrix matrixA = w.matrixA();
    Matrix a = column(w.a());
    Matrix c = column(w.c());
    Matrix sigmaA = sigma.times(a);
    Matrix sigmaC = sigma.times(c);
    Matrix labelledA = moments.labelled().times(a);
    double size = inner(a, sigmaA);

    Matrix k = w.preconditioner();
    Matrix byK = sigma.times(k).times(moments.phi()).minus(moments.gain().scale(n)).scale(2);
    Matrix bSigma = matrixA.times(sigma).times(matrixA.transpose()).times(sigma);
    Matrix mixed = matrixA.transpose().times(labelledA);

    Matrix byA =
        byK.transpose()
            .scale(b)
            .plus(
                sigmaA.times(sigmaA.transpose()).times(matrixA).times(sigma).scale(2 * n * (n + 1)))
            .plus(sigma.times(matrixA).times(sigma).scale(2 * n * size))
            .plus(labelledA.times(sigmaC.transpose()).scale(2 * b));
    Matrix bySmallA =
        byK.transpose()
            .times(c)
            .plus(sigma.times(bSigma.times(a)).scale(2 * n * (n + 1)))
            .plus(sigmaA.scale(2 * n * bSigma.trace()))
            .plus(moments.labelled().times(matrixA.times(sigmaC)).scale(2 * b));
    Matrix byC =
        byK.times(a)
            .plus(sigma.times(mixed).scale(2 * b))
            .plus(sigmaC.scale(2 * b * b * moments.fourth()));
    double byB =
        inner(byK, matrixA.transpose())
            + 2 * inner(sigmaC, mixed)
            + 2 * b * inner(c, sigmaC) * moments.fourth();
    return new Weights(bySmallA.data(), byB, byA, byC.data());
  }

  /** The gradient at packed weights, packed. */
  public double[] gradient(double[] packed) {
    return gradient(Weights.unpack(d(), packed)).pack();
  }

  private static Matrix column(double[] v) {
    return Matrix.of(v.length, 1, v);
  }

  private static double inner(Matrix p, Matrix q) {
    return Segments.dotInOrder(p.data(), q.data());
  }
}
