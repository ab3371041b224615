package org.lemmata.harmonics.study;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lemmata.harmonics.field.RandomHarmonics;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.sup.Ratio;
import org.lemmata.harmonics.sup.RatioSearch;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;

/** The ratio of sup norm to L² norm of random harmonics. */
public final class RatioStudy {

  private static final int STARTS = 50;

  private RatioStudy() {}

  /** How many are drawn, how, and by which search their largest values are found. */
  public record Sampling(
      @Param(
              value = "harmonics to draw in each case",
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
              byDefault = "auto")
          RandomHarmonics.Route route,
      @Param(
              value =
                  "random points to climb from, where there is neither an exact maximum nor a net",
              byDefault = "" + STARTS,
              min = 1,
              max = 1e6,
              trial = {1, 3})
          int starts,
      @Param(
              value =
                  "degree times radius of the net for d = 3 and 4, below π/2; 0 takes 0.1 for d = 3"
                      + " and 0.3 or more for d = 4",
              byDefault = "0",
              min = 0,
              max = 1.57,
              trial = {0.3, 1.5})
          double kh) {}

  /** What is drawn. */
  public record Parameters(
      @Group(defaults = "d=3", trial = "d=2..6 k=0..6") HarmonicSpace space,
      @Group Sampling sampling) {

    private boolean exact() {
      return space.d() == 2 || space.k() < 3;
    }

    /** Without what is not read. */
    private Parameters read() {
      boolean net = !exact() && space.d() <= 4;
      boolean certain = exact() || space.d() == 3 || (net && sampling.kh > 0);
      return new Parameters(
          space,
          new Sampling(
              sampling.draws,
              sampling.route,
              certain ? STARTS : sampling.starts,
              net ? sampling.kh : RatioSearch.USUAL_KH));
    }
  }

  /** One harmonic. */
  private record Row(int draw, Ratio ratio) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("harmonics.ratio", Parameters.class)
          .title("Sup norm over L² norm of random harmonics")
          .describedBy(
              String.format(
                  Locale.ROOT,
                  """
                  Draws g = Σⱼ aⱼ Y_kj with independent standard normal aⱼ and finds R = ‖g‖∞/‖g‖₂.
                  For k up to 2, and for d = 2, R is exact. For d = 3 it is bracketed: a
                  trigonometric polynomial of degree k is at least cos(kh) times its maximum within
                  an angle h of it (M. Riesz), so R is at most the largest |g|/‖g‖₂ on a net of
                  radius h over cos(kh); kh = 0.1, unless set, is 0.5%% (derived). For d = 4 the same
                  with kh of at least 0.3, as long as %,d points suffice for kh ≤ 1. Elsewhere the
                  largest value is that of ascents from random points: a lower bound of R without an
                  upper one.
                  """,
                  RatioSearch.POINTS_IN_FOUR))
          .canonical(Parameters::read)
          .rows(Row.class)
          .whole("draw", "number of the harmonic, from 1", Row::draw)
          .real(
              "ratio",
              "largest |g(x)|/‖g‖₂ found, a lower bound of R = ‖g‖∞/‖g‖₂; R itself, to rounding,"
                  + " where upper is the same number",
              row -> row.ratio.found())
          .real(
              "upper",
              "certified upper bound of R; empty where there is none (d ≥ 4 in part)",
              row -> row.ratio.upper())
          .computedBy(RatioStudy::compute);

  private static void compute(Parameters p, Run run, Consumer<? super Row> out) {
    RatioSearch search = search(p, run);
    Drawn drawn = new Drawn(harmonics(p), p.space.d(), p.space.k(), run);
    Streams starts = run.streams().child("starts");
    AtomicInteger done = new AtomicInteger();
    int draws = p.sampling.draws;
    List<Ratio> ratios =
        run.parallel()
            .map(
                draws,
                i -> {
                  Ratio ratio =
                      search.of(drawn.random(i + 1), starts.stream(i + 1), run.parallel());
                  run.progress().report("harmonics", done.incrementAndGet(), draws);
                  return ratio;
                });
    IntStream.range(0, draws).forEach(i -> out.accept(new Row(i + 1, ratios.get(i))));
  }

  private static RatioSearch search(Parameters p, Run run) {
    try {
      return RatioSearch.of(
          p.space.d(), p.space.k(), p.sampling.kh, p.sampling.starts, run.parallel());
    } catch (IllegalArgumentException e) {
      throw new InvalidParameter("k", p.space.k(), "smaller for this dimension: " + e.getMessage());
    }
  }

  private static RandomHarmonics harmonics(Parameters p) {
    RandomHarmonics.Route route = p.sampling.route;
    try {
      return RandomHarmonics.of(p.space.d(), p.space.k(), route);
    } catch (IllegalArgumentException e) {
      throw route == RandomHarmonics.Route.AUTO
          ? new InvalidParameter("k", p.space.k(), "smaller for this dimension: " + e.getMessage())
          : new InvalidParameter(
              "route",
              route.name().toLowerCase(Locale.ROOT),
              "one that leads to these harmonics: " + e.getMessage());
    }
  }
}
