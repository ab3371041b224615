package org.lemmata.harmonics.claim;

import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.harmonics.polynomial.SphereMean;
import org.lemmata.harmonics.study.RatioStudy;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;

/** How large a harmonic can be. */
public final class FactTwo {

  /** Which zonal function is compared with which N. */
  private enum Setting {
    AS_STATED,
    DEGREE_BELOW,
    ALL_DEGREES
  }

  private static final HarmonicSpace[] DRAWN = {
    new HarmonicSpace(3, 2),
    new HarmonicSpace(3, 4),
    new HarmonicSpace(3, 8),
    new HarmonicSpace(3, 16),
    new HarmonicSpace(4, 5),
    new HarmonicSpace(10, 2)
  };

  private static final HarmonicSpace[] ZONAL = {
    new HarmonicSpace(2, 7),
    new HarmonicSpace(3, 1),
    new HarmonicSpace(3, 32),
    new HarmonicSpace(5, 32),
    new HarmonicSpace(10, 8),
    new HarmonicSpace(50, 4)
  };

  /** Roundings of a quadrature with up to 100 nodes of polynomials of degrees up to 32. */
  private static final double ROUNDINGS = 100 * 32;

  private FactTwo() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.fact-2", "How large a harmonic can be")
        .states(
            """
            $\\|g\\|_\\infty \\le \\sqrt N \\|g\\|_2$ for every harmonic $g$ of degree $k$,
            $N = N_{k,d}$ being the dimension of their space, with equality for zonal ones.
            """)
        .source(Source.paper("Fact 2"))
        .assuming("all of $g$ has the one degree $k$")
        .restsOn("harmonics.addition-theorem", "harmonics.certified-bracket")
        .examining(
            """
            Bounds the ratio of norms of random harmonics from above, exactly or by a net, and
            takes the largest. Compares zonal harmonics, their norm by quadrature, with $\\sqrt N$:
            a smaller bound would fail there, a larger one would not be reached.
            """)
        .holdsForEveryDraw(
            """
            The inequality holds for every harmonic. A net's upper bound exceeds the ratio by 2%,
            or by 0.1% where N < 12, and only a harmonic that is zonal as nearly as that could be
            taken for a counterexample: by the volume of such coefficients, once in 10^8 draws.
            """)
        .in("harmonics of one degree", Setting.AS_STATED, FactTwo::check)
        .control("N of the degree below", Setting.DEGREE_BELOW)
        .control("a zonal function of all degrees up to k", Setting.ALL_DEGREES)
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    int draws = scale.choose(20, 200, 1000);
    return Every.of(
        "ratios of norms",
        Searched.notAbove(
            "largest upper bound of R over √N, random harmonics",
            largest(DRAWN.length, i -> random(DRAWN[i], setting, draws, run)),
            1),
        new Rounding(
            "R of zonal functions against √N, relative",
            largest(ZONAL.length, i -> Math.abs(zonal(ZONAL[i], setting) - 1)),
            Rounding.ulps(ROUNDINGS, 1)));
  }

  private static double largest(int count, IntToDoubleFunction values) {
    return IntStream.range(0, count).mapToDouble(values).max().orElseThrow();
  }

  /** √N of the setting. */
  private static double bound(HarmonicSpace space, Setting setting) {
    int k = setting == Setting.DEGREE_BELOW ? space.k() - 1 : space.k();
    return new HarmonicSpace(space.d(), k).zonalRatio();
  }

  /** Where N is small R comes near √N, and a coarse net would bound it above that. */
  private static double kh(HarmonicSpace space) {
    return space.size() < 12 ? 0.05 : 0.2;
  }

  /** The largest upper bound of R over √N among random harmonics. */
  private static double random(HarmonicSpace space, Setting setting, int draws, Run run) {
    Table ratios =
        run.table(
            RatioStudy.STUDY,
            "d=" + space.d(),
            "k=" + space.k(),
            "draws=" + draws,
            "route=basis",
            "kh=" + kh(space));
    return DoubleStream.of(ratios.doubles("upper")).max().orElseThrow() / bound(space, setting);
  }

  /** R of sum Nₗ Pₗ over √N: the value at the pole over the norm by quadrature. */
  private static double zonal(HarmonicSpace space, Setting setting) {
    int k = space.k();
    double[] weights = new double[k + 1];
    for (int l = setting == Setting.ALL_DEGREES ? 0 : k; l <= k; l++) {
      weights[l] = new HarmonicSpace(space.d(), l).size();
    }
    Legendre legendre = new Legendre(space.d());
    double[] values = new double[k + 1];
    double square =
        new SphereMean(space.d(), 2 * k)
            .of(
                t -> {
                  double value = sum(legendre, weights, values, t);
                  return value * value;
                });
    return sum(legendre, weights, values, 1) / Math.sqrt(square) / bound(space, setting);
  }

  private static double sum(Legendre legendre, double[] weights, double[] values, double t) {
    legendre.values(Math.max(-1, Math.min(1, t)), values);
    double sum = 0;
    for (int l = 0; l < weights.length; l++) {
      sum = Math.fma(weights[l], values[l], sum);
    }
    return sum;
  }
}
