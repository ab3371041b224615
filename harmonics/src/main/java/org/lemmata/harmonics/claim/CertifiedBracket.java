package org.lemmata.harmonics.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.harmonics.field.RandomHarmonics;
import org.lemmata.harmonics.field.SphereFunction;
import org.lemmata.harmonics.sup.Ascent;
import org.lemmata.harmonics.sup.Bracket;
import org.lemmata.harmonics.sup.NetCertificate;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** A net brackets the sup norm of a harmonic on S<sup>2</sup>; a search alone does not find it. */
public final class CertifiedBracket {

  private static final double KH = 0.1;
  private static final double FINER = 0.07;
  private static final double WIDTH = 0.0051;
  private static final int FEW = 3;

  /** How the two ends are found. */
  private enum Method {
    /** As claimed. */
    NET(KH),
    /** The lower end from a few ascents from random points. */
    FEW_STARTS(KH),
    /** Points that are too far apart, with the upper end of the net that was claimed. */
    COARSE_NET(1.2);

    private final double kh;

    Method(double kh) {
      this.kh = kh;
    }

    /** The bracket of one harmonic. */
    Bracket of(SphereFunction g, NetCertificate net, Stream stream) {
      Bracket bracket = net.bracket(g, Parallel.sequential());
      return switch (this) {
        case NET -> bracket;
        case FEW_STARTS -> new Bracket(Ascent.fromRandomPoints(g, FEW, stream), bracket.upper());
        case COARSE_NET ->
            new Bracket(bracket.found(), bracket.upper() * StrictMath.cos(kh) / StrictMath.cos(KH));
      };
    }
  }

  /** What was seen of one harmonic. */
  private record Seen(double width, double overNet, double finer) {}

  private CertifiedBracket() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.certified-bracket", "A net brackets the sup norm")
        .states(
            "If every point of the sphere, or its opposite, is within an angle $h$ of a net and $kh"
                + " < \\pi/2$, then $\\|g\\|_\\infty \\le \\max_{\\mathrm{net}} |g| / \\cos(kh)$ for"
                + " harmonics $g$ of degree $k$. At $kh = 0.1$ and after an ascent from the best"
                + " point, the bracket is at most 0.51% wide.")
        .source(Source.derived("M. Riesz's theorem along great circles"))
        .assuming("all of $g$ has the one degree $k$", "$d = 3$")
        .examining(
            "Brackets random harmonics and looks at each on a net with $kh = 0.07$ as well: its"
                + " largest value may not exceed the upper end. The lower end may neither exceed"
                + " the upper one nor fall below the largest value on the net itself.")
        .in("the setting of the claim", Method.NET, CertifiedBracket::check)
        .control("the lower end by ascent from 3 random points", Method.FEW_STARTS)
        .control("a net twelve times as coarse as its radius says", Method.COARSE_NET)
        .build();
  }

  private static Evidence check(Method method, Run run, Scale scale) {
    int[] degrees = scale.choose(new int[] {8, 32}, new int[] {8, 16, 32}, new int[] {16, 32, 64});
    int draws = scale.choose(8, 40, 40);
    List<Seen> all = new ArrayList<>();
    for (int k : degrees) {
      RandomHarmonics harmonics = RandomHarmonics.of(3, k);
      NetCertificate net = NetCertificate.of(3, k, method.kh, run.parallel());
      NetCertificate finer = NetCertificate.of(3, k, FINER, run.parallel());
      Streams streams = run.streams().child("k=" + k);
      all.addAll(
          run.parallel()
              .map(
                  draws,
                  i -> {
                    SphereFunction g = harmonics.draw(streams.stream(i));
                    Bracket bracket = method.of(g, net, streams.child("starts").stream(i));
                    return new Seen(
                        bracket.width(),
                        bracket.lower() / net.onNet(g, Parallel.sequential()).value(),
                        finer.onNet(g, Parallel.sequential()).value() / bracket.upper());
                  }));
    }
    return evidence(all);
  }

  private static Evidence evidence(List<Seen> all) {
    double narrowest = Double.POSITIVE_INFINITY;
    double widest = 0;
    double overNet = Double.POSITIVE_INFINITY;
    double finer = 0;
    for (Seen seen : all) {
      narrowest = Math.min(narrowest, seen.width);
      widest = Math.max(widest, seen.width);
      overNet = Math.min(overNet, seen.overNet);
      finer = Math.max(finer, seen.finer);
    }
    return Every.of(
        "brackets of " + all.size() + " harmonics",
        Searched.notAbove("greatest width, relative to the lower end", widest, WIDTH),
        Searched.notBelow("least width", narrowest, 0),
        Searched.notBelow(
            "least lower end over the largest value on the net",
            overNet,
            1 - NetCertificate.ROUNDING),
        Searched.notAbove("largest value on a finer net over the upper end", finer, 1));
  }
}
