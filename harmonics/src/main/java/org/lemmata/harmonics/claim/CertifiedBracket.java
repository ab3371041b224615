package org.lemmata.harmonics.claim;

import java.util.List;
import org.lemmata.harmonics.field.PlaneWave;
import org.lemmata.harmonics.field.RandomHarmonics;
import org.lemmata.harmonics.field.SphereFunction;
import org.lemmata.harmonics.field.Zonal;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.sup.Ascent;
import org.lemmata.harmonics.sup.Bracket;
import org.lemmata.harmonics.sup.NetCertificate;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** A net brackets the sup norm of a harmonic on S²; a search alone does not find it. */
public final class CertifiedBracket {

  private static final double KH = 0.1;
  private static final double FINER = 0.07;
  private static final double COARSE = 1.2;
  private static final int FEW = 3;
  private static final int AXES = 200;

  /** How the two ends are found. */
  private enum Method {
    /** As claimed. */
    NET,
    /** The lower end from a few ascents from random points. */
    FEW_STARTS,
    /** A net much coarser than is said. */
    COARSE_NET;

    /** kh of the net that is laid. */
    double laid(double said) {
      return this == COARSE_NET ? COARSE : said;
    }

    /** What is said of kh. */
    double said(double laid) {
      return this == COARSE_NET ? KH : laid;
    }
  }

  /** What was seen of one harmonic. */
  private record Seen(double overUpper, double overFiner) {}

  private CertifiedBracket() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.certified-bracket", "A net brackets the sup norm")
        .states(
            """
            If every point of the sphere, or its opposite, is within an angle $h$ of a net and $kh
            < \\pi/2$, then $\\|g\\|_\\infty \\le \\max_{\\mathrm{net}} |g| / \\cos(kh)$ for
            harmonics $g$ of degree $k$, and plane waves show that no smaller factor does. A search
            from a few points falls short of what the net of $kh = %s$ finds."""
                .formatted(KH))
        .source(Source.derived("M. Riesz's theorem along great circles"))
        .assuming("all of $g$ has the one degree $k$", "$d = 3$")
        .examining(
            """
            Brackets random harmonics with $kh = %s$; neither the lower end nor the largest value on
            a net with $kh = %s$ may exceed the upper end, and the lower end may not fall below
            $\\cos(kh)$ times that value. Brackets zonal harmonics about %d axes with $kh = %s$;
            their maximum may not exceed the upper end. Compares the factor of the upper end with
            what a plane wave loses within the angle $h$ of its maximum."""
                .formatted(KH, FINER, AXES, COARSE))
        .holdsForEveryDraw("the inequality holds for every harmonic")
        .in("nets as fine as they say", Method.NET, CertifiedBracket::check)
        .control("the lower end by ascent from 3 random points", Method.FEW_STARTS)
        .control("a net twelve times as coarse as its radius says", Method.COARSE_NET)
        .build();
  }

  private static Evidence check(Method method, Run run, Scale scale) {
    int[] degrees = scale.choose(new int[] {8, 32}, new int[] {8, 16, 32}, new int[] {16, 32, 64});
    int draws = scale.choose(8, 40, 40);
    double overUpper = 0;
    double overFiner = Double.POSITIVE_INFINITY;
    for (int k : degrees) {
      for (Seen seen : random(method, k, draws, run)) {
        overUpper = Math.max(overUpper, seen.overUpper);
        overFiner = Math.min(overFiner, seen.overFiner);
      }
    }
    return Every.of(
        "brackets of harmonics",
        Searched.notAbove("largest value found over the upper end", overUpper, 1),
        Searched.notBelow(
            "least lower end over the largest value on a finer net", overFiner, StrictMath.cos(KH)),
        Searched.notAbove(
            "largest maximum of zonal harmonics over the upper end", zonal(method, run), 1),
        new Approximation(
            "plane wave at the angle h times the factor, from its maximum",
            Math.abs(planeWave(method, run) - 1),
            2 * NetCertificate.ROUNDING,
            "the upper end is raised by " + NetCertificate.ROUNDING + " for rounding"));
  }

  private static List<Seen> random(Method method, int k, int draws, Run run) {
    RandomHarmonics harmonics = RandomHarmonics.of(3, k);
    NetCertificate net = NetCertificate.of(3, k, method.laid(KH), run.parallel());
    NetCertificate finer = NetCertificate.of(3, k, FINER, run.parallel());
    double factor = factor(method, KH);
    Streams streams = run.streams().child("k=" + k);
    return run.parallel()
        .map(
            draws,
            i -> {
              SphereFunction g = harmonics.draw(streams.stream(i));
              Bracket bracket = net.bracket(g, Parallel.sequential());
              double lower =
                  method == Method.FEW_STARTS
                      ? Ascent.fromRandomPoints(g, FEW, streams.child("starts").stream(i)).value()
                      : bracket.lower();
              double onFiner = finer.onNet(g, Parallel.sequential()).value();
              return new Seen(
                  Math.max(lower, onFiner) / (bracket.upper() * factor), lower / onFiner);
            });
  }

  /** What a false word on the radius makes of the upper end. */
  private static double factor(Method method, double said) {
    double laid = method.laid(said);
    return StrictMath.cos(laid) / StrictMath.cos(method.said(laid));
  }

  /** The largest maximum over the upper end, on a coarse net and about axes in a spiral. */
  private static double zonal(Method method, Run run) {
    int k = 8;
    NetCertificate net = NetCertificate.of(3, k, COARSE, run.parallel());
    double factor = factor(method, COARSE);
    double worst = 0;
    for (int i = 0; i < AXES; i++) {
      SphereFunction g = new Zonal(k, Spiral.point(i, AXES));
      double largest = new HarmonicSpace(3, k).zonalRatio();
      worst = Math.max(worst, largest / (net.upper(g, run.parallel()) * factor));
    }
    return worst;
  }

  /** The value of a plane wave, of maximum 1, at the angle h from it, times the factor. */
  private static double planeWave(Method method, Run run) {
    int k = 8;
    NetCertificate net = NetCertificate.of(3, k, COARSE, run.parallel());
    SphereFunction g = PlaneWave.along(3, k);
    double h = COARSE / k;
    double there = g.value(new double[] {StrictMath.cos(h), StrictMath.sin(h), 0});
    double upper = net.upper(g, run.parallel()) * factor(method, COARSE);
    return there * upper / net.onNet(g, run.parallel()).value();
  }
}
