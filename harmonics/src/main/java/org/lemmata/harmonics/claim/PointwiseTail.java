package org.lemmata.harmonics.claim;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.hipparchus.special.Beta;
import org.lemmata.harmonics.field.RandomHarmonics;
import org.lemmata.harmonics.field.SphereFunction;
import org.lemmata.harmonics.field.Zonal;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** A random harmonic is small at any one point: the exact law, and the bound (147) on its tail. */
public final class PointwiseTail {

  /** What g and x are. */
  private enum Setting {
    /** As claimed. */
    RANDOM,
    /** A zonal harmonic about a random axis. */
    ZONAL,
    /** A zonal harmonic, and x is where it is largest. */
    AT_THE_POLE
  }

  private static final List<HarmonicSpace> SPACES =
      List.of(
          new HarmonicSpace(2, 5),
          new HarmonicSpace(3, 2),
          new HarmonicSpace(3, 8),
          new HarmonicSpace(5, 3),
          new HarmonicSpace(5, 4),
          new HarmonicSpace(10, 2));
  private static final int STEPS = 2000;

  // The incomplete beta function is good to some hundred roundings.
  private static final double ROUNDING = Rounding.ulps(256, 1);

  private PointwiseTail() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.pointwise-tail", "A random harmonic at one point")
        .states(
            """
            At a fixed point $x$, $g(x)^2 / (N \\|g\\|_2^2)$ has the law Beta$(\\frac12,
            \\frac{N-1}{2})$. So $\\Pr(|g(x)| \\ge 2t \\|g\\|_2) \\le 3 e^{-t^2/2}$ for every $t
            \\ge 0$, of which a third would do; even $e^{-2t^2}$ bounds it, attained at
            $t = 0$ and, for large $N$, in the exponent.\
            """)
        .source(
            Source.derived(
                "the exact law, from the symmetry of the coefficients; the bound is the paper's"
                    + " (147)"))
        .assuming(
            "$g = \\sum_j a_j Y_{kj}$ with independent standard normal $a_j$",
            "$x$ does not depend on $g$")
        .examining(
            """
            Compares the tail of the exact law with the bounds for $t$ up to $\\sqrt N / 2$, beyond
            which the tail is 0, and for $N$ from 2 to $10^6$; at $N = 10^6$ and $t = 10$ its
            logarithm with $-2t^2$. Tests the law on drawn harmonics (Kolmogorov and Smirnov; the
            larger p-value of two halves of the draws counts).\
            """)
        .holdsForEveryDraw("only the law is tested on draws; the tails are computed from it")
        .in("random harmonics at a fixed point", Setting.RANDOM, PointwiseTail::check)
        .control("zonal harmonics about a random axis", Setting.ZONAL)
        .control("zonal harmonics where they are largest", Setting.AT_THE_POLE)
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    SampleLaw laws = new SampleLaw();
    int draws = scale.choose(2_000, 20_000, 100_000);
    for (HarmonicSpace space : SPACES) {
      double half = (space.size() - 1) / 2;
      laws.add(
          sample(setting, space, draws, run),
          v -> Beta.regularizedBeta(Math.max(0, Math.min(1, v)), 0.5, half));
    }
    double paper = largest(setting, t -> 3 * StrictMath.exp(-t * t / 2));
    double sharp = largest(setting, t -> StrictMath.exp(-2 * t * t));
    double exponent = -StrictMath.log(tail(setting, 1e6, 10)) / 200;
    return Every.of(
        "a random harmonic at one point",
        Searched.notAbove("largest quotient of exact tail and bound", paper, 1),
        new Rounding("that quotient against 1/3", Math.abs(paper - 1.0 / 3), ROUNDING),
        Searched.notAbove("largest quotient of exact tail and exp(−2t²)", sharp, 1 + ROUNDING),
        new Approximation(
            "exponent of the tail over 2t², from 1",
            Math.abs(exponent - 1),
            0.017,
            "the factor √(2/π)/(2t) in front, ln 25.1 of 200"),
        laws.follows("law of g(x)²"));
  }

  /** The largest quotient of the exact tail and a bound. */
  private static double largest(Setting setting, DoubleUnaryOperator bound) {
    double worst = 0;
    for (double n = 2; n <= 1e6; n = Math.ceil(n * 1.5)) {
      for (int i = 0; i < STEPS; i++) {
        // The tail beyond √N/2 is 0, and beyond t = 12 it is below 1e-120.
        double t = Math.min(Math.sqrt(n) / 2, 12) * i / STEPS;
        worst = Math.max(worst, tail(setting, n, t) / bound.applyAsDouble(t));
      }
    }
    return worst;
  }

  /** Pr(|g(x)| >= 2t ‖g‖) for t below √N/2. */
  private static double tail(Setting setting, double n, double t) {
    return setting == Setting.AT_THE_POLE
        ? 1
        : Beta.regularizedBeta(1 - 4 * t * t / n, (n - 1) / 2, 0.5);
  }

  private static Function<Stream, SphereFunction> law(Setting setting, HarmonicSpace space) {
    if (setting == Setting.RANDOM) {
      return RandomHarmonics.of(space.d(), space.k())::draw;
    }
    return stream -> {
      double[] axis = new double[space.d()];
      stream.sphere(axis, 0, axis.length, 1);
      return new Zonal(space.k(), setting == Setting.ZONAL ? axis : fixed(space));
    };
  }

  /** The last unit vector. */
  private static double[] fixed(HarmonicSpace space) {
    double[] x = new double[space.d()];
    x[space.d() - 1] = 1;
    return x;
  }

  /** Draws of g(x)²/(N ‖g‖²) at the last unit vector. */
  private static double[] sample(Setting setting, HarmonicSpace space, int draws, Run run) {
    Streams streams = run.streams().child("d=" + space.d() + " k=" + space.k());
    double[] x = fixed(space);
    double[] out = new double[draws];
    Function<Stream, SphereFunction> harmonics = law(setting, space);
    run.parallel()
        .forEach(
            draws,
            i -> {
              SphereFunction g = harmonics.apply(streams.stream(i));
              double ratio = g.value(x) / g.norm();
              out[i] = ratio * ratio / space.size();
            });
    return out;
  }
}
