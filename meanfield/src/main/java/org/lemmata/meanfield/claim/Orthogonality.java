package org.lemmata.meanfield.claim;

import java.util.Arrays;
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.flow.Particles;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The polynomials are orthonormal under the law that neurons start with. */
public final class Orthogonality {

  private static final int[] DIMENSIONS = {3, 4, 10, 30, 100, 300, 10_000, 1_000_000, 100_000_000};

  /** Rounding of 400 terms of either sign: 400 times 2e-16, and as much again for the nodes. */
  private static final double ROUNDING = 1e-12;

  private Orthogonality() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.orthogonality", "Orthogonality under the uniform law")
        .states(
            "For $w = \\langle u, q\\rangle$ with $u$ uniform on the sphere of $\\mathbb{R}^d$:"
                + " $\\mathbb{E} P_2(w) = \\mathbb{E} P_4(w) = 0$, $\\mathbb{E} P_k(w)^2 = 1/N_k$"
                + " and $\\mathbb{E} P_2(w) P_4(w) = 0$, with density proportional to $(1 -"
                + " w^2)^{(d-3)/2}$.")
        .source(Source.derived("the definitions of P_2, P_4, N_2, N_4 and the law of a coordinate"))
        .assuming("neurons start uniform on the sphere")
        .examining(
            "Sums over the 400 quadrature nodes of the flow, for d from 3 to $10^8$. Errors are"
                + " relative to the size of $P_k$, $1/\\sqrt{N_k}$.")
        .in("the setting of the claim", -3, Orthogonality::check)
        .control("a density with exponent $(d-1)/2$, that of dimension $d + 2$", -1)
        .build();
  }

  /** The density's exponent is (d + shift)/2. */
  private static Evidence check(int shift, Run run, Scale scale) {
    double worst = Arrays.stream(DIMENSIONS).mapToDouble(d -> error(d, shift)).max().orElseThrow();
    return new Rounding(
        "largest error of means, mean squares and the mean product", worst, ROUNDING);
  }

  private static double error(int d, int shift) {
    Particles law = Particles.ofExponent(d, (d + (double) shift) / 2, Particles.NODES);
    EvenPolynomials p = new EvenPolynomials(d);
    double size2 = Math.sqrt(p.count2());
    double size4 = Math.sqrt(p.count4());
    double[] errors = {
      size2 * law.mean(p::p2),
      size4 * law.mean(p::p4),
      law.mean(w -> size2 * p.p2(w) * size2 * p.p2(w)) - 1,
      law.mean(w -> size4 * p.p4(w) * size4 * p.p4(w)) - 1,
      law.mean(w -> size2 * p.p2(w) * size4 * p.p4(w))
    };
    return Arrays.stream(errors).map(Math::abs).max().orElseThrow();
  }
}
