package org.lemmata.meanfield.claim;

import java.util.function.DoubleBinaryOperator;
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.flow.Particles;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The Funk-Hecke formula, which turns the loss over inputs into one over w. */
public final class FunkHeckeFormula {

  private static final int NODES = 100;
  private static final int[] DIMENSIONS = {4, 5, 6, 10, 30, 100, 1000, 100_000};

  /** Both sides are even polynomials of degree 4 in the cosine: three values decide. */
  private static final double[] COSINES = {0, 0.3, 0.6, 0.9, 1};

  /** A sum of sums over the nodes of two coordinates, with four roundings of a term. */
  private static final double ROUNDING = Rounding.ulps(8.0 * NODES, 1);

  private FunkHeckeFormula() {}

  /** How many harmonics there are of degree 2 and 4. */
  private interface Counts {
    double[] in(int d);
  }

  /**
   * What is integrated.
   *
   * @param shift the density of the first coordinate has exponent (d + shift)/2
   * @param counts N₂ and N₄
   */
  private record Inputs(int shift, Counts counts) {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.funk-hecke", "The Funk-Hecke formula")
        .states(
            """
            For $x$ uniform on the sphere and unit vectors $u, v$: $\\mathbb{E}_x
            \\bar P_k(\\langle u, x\\rangle) \\bar P_l(\\langle v, x\\rangle) = [k = l]\\,
            P_k(\\langle u, v\\rangle)$, where $\\bar P_k = \\sqrt{N_k}\\, P_k$.
            """)
        .source(Source.derived("the Funk-Hecke formula; $N_2$, $N_4$ count the harmonics"))
        .assuming("inputs are uniform on the sphere")
        .examining(
            """
            Integrates over the coordinates of $x$ along $u$ and, given that one, along the part of
            $v$ across $u$, by %d nodes each, in dimension 4 to $10^5$ and for $\\langle u,
            v\\rangle$ from 0 to 1; both sides are even polynomials of degree 4 in it, so these
            values are all.
            """
                .formatted(NODES))
        .in("uniform inputs", new Inputs(-3, FunkHeckeFormula::harmonics), FunkHeckeFormula::check)
        .control(
            "$N_k$ counts all homogeneous polynomials, $\\binom{d+k-1}{k}$",
            new Inputs(-3, FunkHeckeFormula::all))
        .control(
            "inputs whose coordinate along u has density exponent $(d-1)/2$",
            new Inputs(-1, FunkHeckeFormula::harmonics))
        .build();
  }

  private static double[] harmonics(int d) {
    EvenPolynomials p = new EvenPolynomials(d);
    return new double[] {p.count2(), p.count4()};
  }

  private static double[] all(int d) {
    double two = d * (d + 1.0) / 2;
    return new double[] {two, two * (d + 2) * (d + 3) / 12};
  }

  private static Evidence check(Inputs inputs, Run run, Scale scale) {
    double[] worst = new double[3];
    for (int d : DIMENSIONS) {
      EvenPolynomials p = new EvenPolynomials(d);
      double size2 = Math.sqrt(inputs.counts().in(d)[0]);
      double size4 = Math.sqrt(inputs.counts().in(d)[1]);
      for (double t : COSINES) {
        double two = mean(inputs, d, t, (a, b) -> size2 * p.p2(a) * size2 * p.p2(b));
        double four = mean(inputs, d, t, (a, b) -> size4 * p.p4(a) * size4 * p.p4(b));
        double both = mean(inputs, d, t, (a, b) -> size2 * p.p2(a) * size4 * p.p4(b));
        worst[0] = Math.max(worst[0], Math.abs(two - p.p2(t)));
        worst[1] = Math.max(worst[1], Math.abs(four - p.p4(t)));
        worst[2] = Math.max(worst[2], Math.abs(both));
      }
    }
    return Every.of(
        "mean products of activations",
        new Rounding("largest error of degrees 2 and 2", worst[0], ROUNDING),
        new Rounding("largest error of degrees 4 and 4", worst[1], ROUNDING),
        new Rounding("largest mean of degrees 2 and 4", worst[2], ROUNDING));
  }

  /**
   * The mean of f(u.x, v.x) where u.v = t; across u the coordinate is that of a sphere in d - 1.
   */
  private static double mean(Inputs inputs, int d, double t, DoubleBinaryOperator f) {
    double sine = Math.sqrt((1 - t) * (1 + t));
    Particles along = Particles.ofExponent(d, (d + (double) inputs.shift()) / 2, NODES);
    Particles across = Particles.ofExponent(d - 1, (d - 4.0) / 2, NODES);
    return along.mean(
        a -> {
          double rest = sine * Math.sqrt((1 - a) * (1 + a));
          return across.mean(
              b ->
                  (f.applyAsDouble(a, Math.fma(t, a, rest * b))
                          + f.applyAsDouble(a, Math.fma(t, a, -rest * b)))
                      / 2);
        });
  }
}
