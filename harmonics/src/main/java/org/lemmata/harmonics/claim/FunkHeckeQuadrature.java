package org.lemmata.harmonics.claim;

import org.lemmata.harmonics.polynomial.FunkHecke;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.polynomial.Kernel;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The Funk-Hecke coefficients in closed form, against quadrature. */
public final class FunkHeckeQuadrature {

  private static final int[] DIMENSIONS = {2, 3, 4, 5, 10, 31, 100};

  /** What λ is taken to be. */
  private enum Factor {
    /** N^{−1/2} τ. */
    LAMBDA {
      @Override
      double of(FunkHecke coefficients, int k) {
        return coefficients.lambda(k);
      }
    },
    /** τ. */
    TAU {
      @Override
      double of(FunkHecke coefficients, int k) {
        return coefficients.tau(k);
      }
    };

    abstract double of(FunkHecke coefficients, int k);
  }

  private FunkHeckeQuadrature() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.funk-hecke", "Funk-Hecke coefficients in closed form")
        .states(
            "$\\lambda_k = N^{-1/2} \\tau_k = \\mathbb{E}\\, \\sigma(t) P_k(t)$ with, for the ReLU,"
                + " $\\tau_1 = 1/(2\\sqrt d)$, $\\tau_k = 0$ for other odd $k$ and $\\tau_k ="
                + " (-1)^{(k-2)/2} \\sqrt N\\, \\Gamma(d/2) \\Gamma(k - 1) / (2^k \\sqrt\\pi\\,"
                + " \\Gamma(k/2) \\Gamma((k + d + 1)/2))$ for even $k \\ge 2$; and $\\sum_k \\lambda_k"
                + " N_k = \\kappa(1)$ for the covariance $\\kappa(t) = e^t$.")
        .source(Source.paper("Theorem 1 (Funk-Hecke) and Lemma 20"))
        .assuming("$t = x \\cdot y$ with $x$ uniform on the sphere")
        .examining(
            "Compares $\\sqrt N \\lambda_k$ of the ReLU and of $e^t$, for $d$ from 2 to 100, with"
                + " quadrature that knows no closed form, and sums $\\lambda_k N_k$ of $e^t$. The"
                + " closed forms at $k = 0$ and for $e^t$ are derived.")
        .in("λ with its factor N^{-1/2}", Factor.LAMBDA, FunkHeckeQuadrature::check)
        .control("the factor N^{-1/2} left out", Factor.TAU)
        .build();
  }

  private static Evidence check(Factor factor, Run run, Scale scale) {
    int largest = scale.choose(24, 64, 200);
    // A few roundings a degree in the closed forms, those of some hundred nodes in the quadrature.
    double rounding = Rounding.ulps(8 * largest + 1024, 1);
    double worst = 0;
    double sums = 0;
    for (int d : DIMENSIONS) {
      for (Kernel kernel : Kernel.values()) {
        worst = Math.max(worst, difference(factor, new FunkHecke(kernel, d), largest));
      }
      double sum = 0;
      for (int k = 60; k >= 0; k--) {
        sum += factor.of(new FunkHecke(Kernel.EXP, d), k) * new HarmonicSpace(d, k).size();
      }
      sums = Math.max(sums, Math.abs(sum - Math.E));
    }
    return Every.of(
        "coefficients of degrees up to " + largest,
        new Rounding("largest difference of √N λ from quadrature", worst, rounding),
        new Rounding("largest difference of the sum of λ N from e", sums, rounding));
  }

  private static double difference(Factor factor, FunkHecke coefficients, int largest) {
    double worst = 0;
    for (int k = 0; k <= largest; k++) {
      double root = new HarmonicSpace(coefficients.d(), k).zonalRatio();
      double closed = root * factor.of(coefficients, k);
      worst = Math.max(worst, Math.abs(closed - coefficients.tauByQuadrature(k)));
    }
    return worst;
  }
}
