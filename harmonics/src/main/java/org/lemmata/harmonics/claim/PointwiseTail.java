package org.lemmata.harmonics.claim;

import java.util.ArrayList;
import java.util.List;
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
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** A random harmonic is small at any one point: the exact law, and the bound (147) on its tail. */
public final class PointwiseTail {

  /** How a harmonic is drawn. */
  private interface Law {
    Function<Stream, SphereFunction> in(HarmonicSpace space);
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

  private PointwiseTail() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.pointwise-tail", "A random harmonic at one point")
        .states(
            "At a fixed point $x$, $g(x)^2 / (N \\|g\\|_2^2)$ has the law Beta$(\\frac12,"
                + " \\frac{N-1}{2})$. So $\\Pr(|g(x)| \\ge 2t \\|g\\|_2) \\le 3 e^{-t^2/2}$ for every"
                + " $t \\ge 0$.")
        .source(
            Source.derived(
                "the exact law, from the symmetry of the coefficients; the bound is the paper's"
                    + " (147)"))
        .assuming(
            "$g = \\sum_j a_j Y_{kj}$ with independent standard normal $a_j$",
            "$x$ does not depend on $g$")
        .examining(
            "Compares the tail of the exact law with the bound for $t$ up to $\\sqrt N / 2$, beyond"
                + " which the tail is 0, and for $N$ from 2 to $10^6$; and tests the law on drawn"
                + " harmonics (Kolmogorov and Smirnov, level $10^{-9}$).")
        .<Law>in("the setting of the claim", PointwiseTail::random, PointwiseTail::check)
        .control("zonal harmonics about a random axis", PointwiseTail::zonal)
        .build();
  }

  private static Function<Stream, SphereFunction> random(HarmonicSpace space) {
    return RandomHarmonics.of(space.d(), space.k())::draw;
  }

  private static Function<Stream, SphereFunction> zonal(HarmonicSpace space) {
    return stream -> {
      double[] axis = new double[space.d()];
      stream.sphere(axis, 0, axis.length, 1);
      return new Zonal(space.k(), axis);
    };
  }

  private static Evidence check(Law law, Run run, Scale scale) {
    List<Evidence> parts = new ArrayList<>();
    parts.add(Searched.notAbove("largest quotient of exact tail and bound", quotient(), 1));
    int draws = scale.choose(2_000, 20_000, 100_000);
    for (HarmonicSpace space : SPACES) {
      double n = space.size();
      parts.add(
          SampleLaw.follows(
              "law of g(x)² at d = " + space.d() + ", k = " + space.k(),
              sample(law, space, draws, run),
              v -> Beta.regularizedBeta(Math.max(0, Math.min(1, v)), 0.5, (n - 1) / 2)));
    }
    return Every.of("a random harmonic at one point", parts);
  }

  private static double quotient() {
    double worst = 0;
    for (double n = 2; n <= 1e6; n = Math.ceil(n * 1.5)) {
      for (int i = 0; i < STEPS; i++) {
        // The tail beyond sqrt(N)/2 is 0, and beyond t = 20 both are below 1e-80.
        double t = Math.min(Math.sqrt(n) / 2, 20) * i / STEPS;
        double tail = Beta.regularizedBeta(1 - 4 * t * t / n, (n - 1) / 2, 0.5);
        worst = Math.max(worst, tail / (3 * StrictMath.exp(-t * t / 2)));
      }
    }
    return worst;
  }

  /** Draws of g(x)^2/(N ||g||^2) at the last unit vector. */
  private static double[] sample(Law law, HarmonicSpace space, int draws, Run run) {
    Streams streams = run.streams().child("d=" + space.d() + " k=" + space.k());
    double[] x = new double[space.d()];
    x[space.d() - 1] = 1;
    double[] out = new double[draws];
    Function<Stream, SphereFunction> harmonics = law.in(space);
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
