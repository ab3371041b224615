package org.lemmata.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.checks.Checked;
import org.lemmata.checks.Checker;
import org.lemmata.checks.Result;
import org.lemmata.study.Papers;
import org.lemmata.study.Request;
import org.lemmata.study.Scale;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Provenance;

/**
 * Runs everything that a report shows.
 *
 * <pre>{@code
 * Report report = new ReportBuilder(Papers.load(), runner, Scale.QUICK, 1).build();
 * Files.write(file, report.html());
 * exitCode = report.checked().status() ...
 * }</pre>
 */
public final class ReportBuilder {

  /** Beyond, a table would make the page heavy; its command still stands there. */
  private static final int LARGEST_CSV = 20_000;

  private final Papers papers;
  private final Runner runner;
  private final Scale scale;
  private final long seed;
  private final Artwork artwork;

  /**
   * A report to be made.
   *
   * @param papers what it is about
   * @param runner examines the claims and runs the tables of the figures, with its threads and
   *     cache; its progress hears of examinations, tables and drawings
   * @param scale how much work is done; what needs more is listed as not run
   * @param seed the seed of every claim and every figure
   */
  public ReportBuilder(Papers papers, Runner runner, Scale scale, long seed) {
    this(papers, runner, scale, seed, Artwork.DRAWN);
  }

  ReportBuilder(Papers papers, Runner runner, Scale scale, long seed, Artwork artwork) {
    this.papers = papers;
    this.runner = runner;
    this.scale = scale;
    this.seed = seed;
    this.artwork = artwork;
  }

  /**
   * Examines all claims, then makes all figures. An examination or a figure that breaks down is
   * shown as such and does not stop the others.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public Report build() {
    Checked checked = new Checker(runner).check(papers.claims(), seed, scale);
    List<Plate> plates = new Plates(papers, runner, artwork, scale, seed).make();
    return new Report(
        papers, checked, plates, csv(checked), Origin.here(runner.parallel().threads()));
  }

  /** The tables that verdicts rest on, where they are small; the runner has them ready. */
  private Map<String, String> csv(Checked checked) {
    Map<String, String> csv = new HashMap<>();
    for (Result result : checked.results()) {
      for (Provenance source : result.tables()) {
        if (!csv.containsKey(source.contentHash())) {
          String text =
              Csv.write(runner.table(papers.study(source.study()), Request.again(source)));
          if (text.length() <= LARGEST_CSV) {
            csv.put(source.contentHash(), text);
          }
        }
      }
    }
    return csv;
  }
}
