package org.lemmata.harmonics.claim;

import org.lemmata.harmonics.field.UniformPoints;
import org.lemmata.harmonics.polynomial.FunkHecke;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.polynomial.Kernel;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.linalg.Cholesky;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Erratum 3: networks without bias hold no odd degree beyond 1. */
public final class NetworkParity {

  private static final int D = 3;
  private static final int NEURONS = 200;

  /** What a network that represents f is asked for. */
  private static final double EPSILON = 0.1;

  private static final double ROUNDING = 1e-12;

  private NetworkParity() {}

  /** The statement as it is printed. */
  public static Claim printed() {
    return Claim.of(
            "harmonics.erratum-networks", "Algorithm 2's networks, as printed, hold every f")
        .states(
            "Every $f$ that satisfies Conditions 1 and 2 is within any $\\epsilon > 0$ of a"
                + " two-layer network $\\sum_i a_i \\operatorname{ReLU}(w_i \\cdot x)$: a density of"
                + " weights with the components $\\lambda_l^{-1} \\Pi_l f$ represents it.")
        .source(Source.paper("Theorem 16 and Lemma 19, which divide by every $\\lambda_l$"))
        .failsAsPrinted(corrected())
        .assuming("the neurons have no bias", "$f$ may have any degree, here 3")
        .examining(
            "Fits a harmonic of degree 3 on $S^2$ by 200 neurons with random $w_i$: the least"
                + " distance in $L^2$, from exact inner products (the kernel of two neurons, and"
                + " $\\lambda_3$ by quadrature). As $\\lambda_3 = 0$ the best network is 0.")
        .in("the setting of the claim", 3, NetworkParity::fit)
        .control("degree 5", 5)
        .control("degree 7", 7)
        .build();
  }

  /** The statement that holds. */
  public static Claim corrected() {
    return Claim.of("harmonics.networks-corrected", "Algorithm 2's networks hold even degrees")
        .states(
            "A two-layer network $g = \\sum_i a_i \\operatorname{ReLU}(w_i \\cdot x)$ has $\\Pi_l g ="
                + " 0$ for odd $l \\ge 3$, so $\\|f - g\\|_2 \\ge \\|\\Pi_3 f\\|_2$; components of"
                + " degrees 0, 1 and even degrees can be matched.")
        .source(Source.derived("$\\lambda_l$ of the ReLU vanishes only for odd $l \\ge 3$"))
        .assuming("the neurons have no bias", "$f$ has degrees 0, 1 and even ones only, here 2")
        .examining(
            "Fits harmonics of degrees 2 and 3 on $S^2$ by 200 neurons with random $w_i$, from"
                + " exact inner products: to a distance of 0.1 in $L^2$ the first, and not at all"
                + " the second.")
        .in("the setting of the claim", 2, NetworkParity::both)
        .control("degree 3", 3)
        .build();
  }

  private static Evidence fit(int degree, Run run, Scale scale) {
    return Searched.notAbove(
        "least distance of a network from a harmonic of degree " + degree + " and norm 1",
        distance(degree, run),
        EPSILON);
  }

  private static Evidence both(int degree, Run run, Scale scale) {
    return Every.of(
        "what networks hold",
        fit(degree, run, scale),
        Searched.notBelow(
            "least distance of a network from a harmonic of degree 3 and norm 1",
            distance(3, run),
            1 - ROUNDING));
  }

  /** The distance of Pbar_l(x.e) from the span of the neurons, e the first axis. */
  private static double distance(int degree, Run run) {
    Matrix w = UniformPoints.draw(NEURONS, D, run.streams().child("neurons").stream(0));
    double root = new HarmonicSpace(D, degree).zonalRatio();
    double lambda = new FunkHecke(Kernel.RELU, D).tauByQuadrature(degree) / root;
    Legendre legendre = new Legendre(D);
    Matrix kernel = new Matrix(NEURONS, NEURONS);
    double[] product = new double[NEURONS];
    for (int i = 0; i < NEURONS; i++) {
      product[i] = lambda * root * legendre.value(degree, w.get(i, 0));
      for (int j = 0; j < NEURONS; j++) {
        kernel.set(i, j, i == j ? 1 / (2.0 * D) : kernel(w, i, j));
      }
    }
    double explained = 0;
    double[] solution = Cholesky.of(kernel).solve(product);
    for (int i = 0; i < NEURONS; i++) {
      explained += product[i] * solution[i];
    }
    return Math.sqrt(Math.max(0, 1 - explained));
  }

  /** E ReLU(w.x) ReLU(v.x) = (sin a + (pi - a) cos a)/(2 pi d), a the angle of w and v. */
  private static double kernel(Matrix w, int i, int j) {
    double along = 0;
    for (int c = 0; c < D; c++) {
      along += w.get(i, c) * w.get(j, c);
    }
    double cosine = Math.max(-1, Math.min(1, along));
    double angle = StrictMath.acos(cosine);
    return (StrictMath.sin(angle) + (Math.PI - angle) * cosine) / (2 * Math.PI * D);
  }
}
