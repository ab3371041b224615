package org.lemmata.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lemmata.checks.Checked;
import org.lemmata.checks.ErrorRate;
import org.lemmata.checks.Judged;
import org.lemmata.checks.Result;
import org.lemmata.study.Papers;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Strip;
import org.lemmata.study.claim.Verdict;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Table;

/** Reports for tests. */
final class Reports {

  /** Draws a square for everything. */
  static final Artwork SQUARES =
      new Artwork() {
        @Override
        public String figure(Figure figure, Map<String, Table> tables) {
          return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\">"
              + "<rect width=\"4\" height=\"3\" fill=\"#ccd\"/></svg>";
        }

        @Override
        public String strip(Strip strip) {
          return "<svg width=\"120\" height=\"16\"><rect width=\"120\" height=\"16\"/></svg>";
        }
      };

  private Reports() {}

  /** Two fake papers, every text of which went through {@code dress}. */
  static Report fake(UnaryOperator<String> dress) {
    return of(new Papers(List.of(new FakePaper("fake", dress), new FakePaper("twin", dress))));
  }

  static Report of(Papers papers) {
    return new ReportBuilder(papers, Runner.plain(), Scale.QUICK, 7, SQUARES).build();
  }

  /** A report that shows everything that is registered, and examined nothing. */
  static Report unexamined(Papers papers) {
    Judged nothing = new Judged(Verdict.NOT_RUN, "Not examined here.", Optional.empty(), List.of());
    List<Result> results =
        papers.claims().stream()
            .map(
                claim ->
                    new Result(
                        claim,
                        nothing,
                        List.of(),
                        false,
                        List.of(),
                        Result.Status.LEFT_OUT,
                        Duration.ZERO))
            .toList();
    List<Plate> plates =
        papers.figures().stream().map(figure -> Plate.leftOut(figure, "Not drawn here.")).toList();
    Checked checked = new Checked(results, new ErrorRate(0, 0), Scale.QUICK, 1);
    return new Report(papers, checked, plates, Map.of(), Origin.here(1));
  }
}
