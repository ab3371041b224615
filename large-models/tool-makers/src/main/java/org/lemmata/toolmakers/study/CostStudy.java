package org.lemmata.toolmakers.study;

import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.toolmakers.cost.Ledger;

/** Cumulative costs with a tool and without. */
public final class CostStudy {

  static final double MOST = 1e9;

  private CostStudy() {}

  /**
   * What can be set.
   *
   * @param make M
   * @param use c
   * @param dispatch d
   * @param direct C
   * @param requests how many
   */
  public record Parameters(
      @Param(value = "tokens M to make the tool", byDefault = "10000", min = 0, max = MOST)
          long make,
      @Param(value = "tokens c of a use", byDefault = "60", min = 0, max = MOST) long use,
      @Param(value = "tokens d of a dispatch", byDefault = "20", min = 0, max = MOST) long dispatch,
      @Param(
              value = "tokens C, in the cheap model's, of the strong model's answer",
              byDefault = "300",
              min = 0,
              max = MOST)
          long direct,
      @Param(
              value = "number of requests",
              byDefault = "100",
              min = 1,
              max = 1e6,
              trial = {1, 200})
          int requests) {}

  /**
   * A row.
   *
   * @param request from 1
   * @param latm cumulative
   * @param direct cumulative
   */
  public record Cumulative(long request, long latm, long direct) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("tool-makers.cost", Parameters.class)
          .title("Cumulative cost with a tool and without")
          .describedBy(
              """
              After n requests M + n (c + d) with a tool that is made once, and n C when the strong
              model answers each. They cross at n* = M / (C - c - d) (derived). Costs of different
              models are to be given in one unit.
              """)
          .rows(Cumulative.class)
          .whole("request", "requests so far, from 1", Cumulative::request)
          .whole("latm", "cumulative cost with the tool", Cumulative::latm)
          .whole("direct_total", "cumulative cost of the strong model", Cumulative::direct)
          .computedBy(
              (p, run, out) -> {
                Ledger ledger = new Ledger(p.make, p.use, p.dispatch, p.direct);
                for (int n = 1; n <= p.requests; n++) {
                  out.accept(new Cumulative(n, ledger.latm(n), ledger.direct(n)));
                }
              });
}
