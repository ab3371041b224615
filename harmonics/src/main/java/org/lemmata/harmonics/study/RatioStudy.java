package org.lemmata.harmonics.study;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.lemmata.harmonics.field.RandomHarmonics;
import org.lemmata.harmonics.sup.Ratio;
import org.lemmata.harmonics.sup.RatioSearch;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** The ratio of sup norm to L² norm of random harmonics. */
public final class RatioStudy implements Study<RatioStudy.Parameters> {

  /**
   * What to draw.
   *
   * @param d dimension
   * @param k degree
   * @param draws how many harmonics
   * @param route how they are drawn
   * @param starts random points to climb from
   */
  public record Parameters(
      @Param(
              value = "dimension d of the surrounding space",
              byDefault = "3",
              min = 2,
              max = 1000,
              trial = {2, 6})
          int d,
      @Param(
              value = "degree k",
              byDefault = "8",
              min = 0,
              max = 1000,
              trial = {0, 6})
          int k,
      @Param(
              value = "harmonics to draw",
              byDefault = "20",
              min = 1,
              max = 1e6,
              trial = {1, 3})
          int draws,
      @Param(
              value =
                  "how they are drawn, each way exact in law: by coefficients in the orthonormal"
                      + " basis, by values at N points, by a symmetric tensor (k = 1, 2 or 4), or"
                      + " auto, the cheapest",
              byDefault = "auto",
              examples = {"auto", "basis", "points", "tensor"})
          RandomHarmonics.Route route,
      @Param(
              value =
                  "random points to climb from, where there is neither an exact maximum nor a net",
              byDefault = "50",
              min = 1,
              max = 1e6,
              trial = {1, 3})
          int starts) {}

  @Override
  public String id() {
    return "harmonics.ratio";
  }

  @Override
  public String title() {
    return "Sup norm over L² norm of random harmonics";
  }

  @Override
  public String description() {
    return "Draws g = Σⱼ aⱼ Y_kj with independent standard normal aⱼ and finds R = ‖g‖∞/‖g‖₂. For k"
        + " up to 2, and for d = 2, R is exact. For d = 3 it is bracketed: a trigonometric"
        + " polynomial of degree k is at least cos(kh) times its maximum within an angle h of it"
        + " (M. Riesz), so R is at most the largest |g|/‖g‖₂ on a net of radius h over cos(kh);"
        + " here kh = 0.1, which is 0.5% (derived). For d = 4 the same with kh of at least 0.3, as"
        + " long as "
        + String.format(Locale.ROOT, "%,d", RatioSearch.POINTS_IN_FOUR)
        + " points suffice for kh ≤ 1. Elsewhere the largest value is that of ascents from random"
        + " points: a lower bound of R without an upper one.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("draw", "number of the harmonic, from 1"),
        Column.real(
            "ratio",
            "largest |g(x)|/‖g‖₂ found, a lower bound of R = ‖g‖∞/‖g‖₂; R itself, to rounding,"
                + " where upper is the same number"),
        Column.real(
            "upper", "certified upper bound of R; empty where there is none (d ≥ 4 in part)"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    RatioSearch search = search(p, run);
    Drawn drawn = new Drawn(harmonics(p), p.d, p.k, run);
    Streams starts = run.streams().child("starts");
    AtomicInteger done = new AtomicInteger();
    List<Ratio> ratios =
        run.parallel()
            .map(
                p.draws,
                i -> {
                  Ratio ratio =
                      search.of(drawn.random(i + 1), starts.stream(i + 1), run.parallel());
                  run.progress().report("harmonics", done.incrementAndGet(), p.draws);
                  return ratio;
                });
    Table.Builder table = Table.with(columns());
    for (int i = 0; i < p.draws; i++) {
      table.row(i + 1, ratios.get(i).found(), ratios.get(i).upper());
    }
    return table.build();
  }

  private static RatioSearch search(Parameters p, Run run) {
    try {
      return RatioSearch.of(p.d, p.k, p.starts, run.parallel());
    } catch (IllegalArgumentException e) {
      throw new InvalidParameter("k", p.k, "smaller for this dimension: " + e.getMessage());
    }
  }

  private static RandomHarmonics harmonics(Parameters p) {
    try {
      return RandomHarmonics.of(p.d, p.k, p.route);
    } catch (IllegalArgumentException e) {
      boolean auto = p.route == RandomHarmonics.Route.AUTO;
      throw auto
          ? new InvalidParameter("k", p.k, "smaller for this dimension: " + e.getMessage())
          : new InvalidParameter(
              "route",
              p.route.name().toLowerCase(Locale.ROOT),
              "one that leads to these harmonics: " + e.getMessage());
    }
  }
}
