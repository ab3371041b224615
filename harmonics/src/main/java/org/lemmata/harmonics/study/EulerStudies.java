package org.lemmata.harmonics.study;

import java.util.function.Consumer;
import org.lemmata.harmonics.euler.EulerLaw;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/** What the expected Euler characteristic predicts for the ratio of norms. */
public final class EulerStudies {

  /** The curve ends where it is exceeded with this probability. */
  private static final double LAST = 1e-4;

  private EulerStudies() {}

  /** A space whose ratios are predicted. */
  public record Predicted(
      @Group(
              defaults = "k=4",
              range = "d=2.." + EulerLaw.LARGEST_D + " k=1.." + EulerLaw.LARGEST_K,
              trial = "d=2..30 k=1..40")
          HarmonicSpace space) {}

  /** Quantiles of a ratio. */
  private record Quantiles(double median, double q99) {

    static Quantiles of(HarmonicSpace space) {
      if (space.d() == 2 || space.k() == 1) {
        return new Quantiles(space.zonalRatio(), space.zonalRatio());
      }
      EulerLaw law = new EulerLaw(space.d(), space.k());
      return new Quantiles(law.median(), law.quantile(0.99));
    }
  }

  /** The quantiles of the ratio. */
  public static final Study<Predicted> CHARACTERISTIC =
      Study.of("harmonics.euler-characteristic", Predicted.class)
          .title("The ratio of norms of a random harmonic, as the Euler characteristic predicts it")
          .describedBy(
              """
              Median and 99 per cent quantile of R = ‖g‖∞/‖g‖₂ for a random harmonic g of degree k
              under the law P(R > u) = 1 − exp(−Eχ(u)), Eχ(u) being the expected Euler
              characteristic of the set where g exceeds u‖g‖₂ (derived; a prediction, not a bound).
              In as many digits as the cancellation needs. For d = 2 and for k = 1 every harmonic
              has the same ratio √N, and that is returned.
              """)
          .rows(Quantiles.class)
          .real("median", "predicted median of R, where Eχ = ln 2", Quantiles::median)
          .real("q99", "predicted 99 per cent quantile of R, where Eχ = −ln 0.99", Quantiles::q99)
          .computedBy((p, run, out) -> out.accept(Quantiles.of(p.space)));

  /** Which space, how finely. */
  public record Curve(
      @Group(
              defaults = "k=4",
              range = "d=3.." + EulerLaw.LARGEST_D + " k=2.." + EulerLaw.LARGEST_K,
              trial = "d=3..20 k=2..30")
          HarmonicSpace space,
      @Param(
              value = "number of points, evenly spaced",
              byDefault = "200",
              min = 2,
              max = 10000,
              trial = {2, 40})
          int points) {}

  /** A point of the predicted law. */
  private record Point(double ratio, double expected, double probability, double density) {}

  /** The predicted law of the ratio, as a curve. */
  public static final Study<Curve> LAW =
      Study.of("harmonics.euler-law", Curve.class)
          .title("The predicted law of the ratio of norms of a random harmonic")
          .describedBy(
              """
              Eχ(u), the expected Euler characteristic of the set where a random harmonic g of
              degree k exceeds u‖g‖₂, and the law P(R > u) = 1 − exp(−Eχ(u)) of R = ‖g‖∞/‖g‖₂ that
              it predicts (derived). From the point on from which Eχ decreases, below which it
              predicts nothing, to where R exceeds u with probability 1e-4. At d = 2 every ratio
              would be √2, at k = 1 √d.
              """)
          .rows(Point.class)
          .real("ratio", "a value u of R", Point::ratio)
          .real("expected", "Eχ(u)", Point::expected)
          .real("probability", "predicted P(R > u) = 1 − exp(−Eχ(u))", Point::probability)
          .real("density", "predicted density of R at u", Point::density)
          .computedBy(EulerStudies::curve);

  private static void curve(Curve p, Run run, Consumer<? super Point> out) {
    EulerLaw law = new EulerLaw(p.space.d(), p.space.k());
    double first = law.least();
    double last = law.quantile(1 - LAST);
    run.parallel()
        .map(
            p.points,
            i -> {
              double u = first + (last - first) * i / (p.points - 1);
              return new Point(u, law.expected(u), law.exceedance(u), law.density(u));
            })
        .forEach(out);
  }
}
