package org.lemmata.meanfield.claim;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.flow.Particles;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The polynomials are orthonormal under the law that neurons start with. */
public final class Orthogonality {

  private static final int[] DIMENSIONS = {3, 4, 10, 30, 100, 300, 10_000, 1_000_000, 100_000_000};

  /**
   * Two sums of as many terms as there are nodes, one for the masses, each term from about four
   * roundings of size at most 1 in the mean.
   */
  private static final double ROUNDING = Rounding.ulps(8.0 * Particles.NODES, 1);

  private Orthogonality() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.orthogonality", "Orthogonality under the uniform law")
        .states(
            """
            For $w = \\langle u, q\\rangle$ with $u$ uniform on the sphere of $\\mathbb{R}^d$:
            $\\mathbb{E} P_2(w) = \\mathbb{E} P_4(w) = 0$, $\\mathbb{E} P_k(w)^2 = 1/N_k$ and
            $\\mathbb{E} P_2(w) P_4(w) = 0$, with density proportional to $(1 - w^2)^{(d-3)/2}$.
            """)
        .source(Source.derived("the definitions of P_2, P_4, N_2, N_4 and the law of a coordinate"))
        .assuming("neurons start uniform on the sphere")
        .examining(
            """
            Sums over the %d quadrature nodes of the flow, for d from 3 to $10^8$. Errors are
            relative to the size of $P_k$, $1/\\sqrt{N_k}$.
            """
                .formatted(Particles.NODES))
        .in("the density of a coordinate, exponent $(d-3)/2$", -3, Orthogonality::check)
        .control("a density with exponent $(d-1)/2$, that of dimension $d + 2$", -1)
        .build();
  }

  /** The density's exponent is (d + shift)/2. */
  private static Evidence check(int shift, Run run, Scale scale) {
    return Every.of(
        "under the uniform law",
        largest("largest mean of P₂ and P₄", shift, Orthogonality::means),
        largest("largest error of the mean squares", shift, Orthogonality::squares),
        largest("largest mean of P₂ P₄", shift, Orthogonality::product));
  }

  /** The polynomials, scaled to mean square 1, and a law. */
  private record Law(EvenPolynomials p, Particles particles) {

    double two(double w) {
      return Math.sqrt(p.count2()) * p.p2(w);
    }

    double four(double w) {
      return Math.sqrt(p.count4()) * p.p4(w);
    }
  }

  private static Evidence largest(String what, int shift, ToDoubleFunction<Law> error) {
    double worst =
        Arrays.stream(DIMENSIONS)
            .mapToDouble(
                d -> {
                  double exponent = (d + (double) shift) / 2;
                  Particles law = Particles.ofExponent(d, exponent, Particles.NODES);
                  return error.applyAsDouble(new Law(new EvenPolynomials(d), law));
                })
            .max()
            .orElseThrow();
    return new Rounding(what, worst, ROUNDING);
  }

  private static double means(Law law) {
    Particles at = law.particles();
    return Math.max(Math.abs(at.mean(law::two)), Math.abs(at.mean(law::four)));
  }

  private static double squares(Law law) {
    double two = law.particles().mean(w -> law.two(w) * law.two(w));
    double four = law.particles().mean(w -> law.four(w) * law.four(w));
    return Math.max(Math.abs(two - 1), Math.abs(four - 1));
  }

  private static double product(Law law) {
    return Math.abs(law.particles().mean(w -> law.two(w) * law.four(w)));
  }
}
