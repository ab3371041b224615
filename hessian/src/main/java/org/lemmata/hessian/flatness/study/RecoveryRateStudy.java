package org.lemmata.hessian.flatness.study;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.flatness.param.MeasurementFamily;
import org.lemmata.hessian.flatness.param.ProblemLaw;
import org.lemmata.hessian.flatness.param.TruthMatrix;
import org.lemmata.hessian.flatness.sensing.DescentDiverged;
import org.lemmata.hessian.flatness.sensing.Method;
import org.lemmata.hessian.flatness.sensing.SensingTraining;
import org.lemmata.hessian.flatness.sensing.Settings;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.WholeList;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** How often a method recovers, against the number of measurements. */
public final class RecoveryRateStudy implements Study<RecoveryRateStudy.Parameters> {

  /** What can be set. */
  public record Parameters(
      @Param(
              value = "side d of the random M*, and width of the network",
              byDefault = "10",
              min = 1,
              max = 40,
              trial = {1, 4})
          int d,
      @Param(
              value = "rank of M*, whose singular values are 1",
              byDefault = "1",
              min = 1,
              max = 40,
              trial = {1, 2})
          int rank,
      @Param(
              value = "numbers n of measurements, with colons between",
              byDefault = "20:30:40:50:60:80",
              min = 1,
              max = 10_000,
              most = 1000,
              examples = {"2:5", "9"})
          WholeList samples,
      @Param(
              value = "depth L",
              byDefault = "3",
              min = 1,
              max = 12,
              trial = {1, 3})
          int depth,
      @Param(value = "method, as in flatness.sensing", byDefault = "flatness") Method method,
      @Param(
              value = "measurements: gaussian or completion (random entries)",
              byDefault = "gaussian",
              examples = {"gaussian", "completion"})
          MeasurementFamily family,
      @Param(
              value = "random problems for each n",
              byDefault = "10",
              min = 2,
              max = 100_000,
              trial = {2, 3})
          int repetitions,
      @Param(
              value = "most steps of a descent; of flatness, in each stage of λ",
              byDefault = "200000",
              min = 1,
              max = 1e9,
              trial = {1, 100})
          long steps,
      @Param(
              value = "squared relative error below which M* counts as recovered",
              byDefault = "1e-4",
              min = 1e-12,
              max = 1,
              trial = {1e-6, 0.1})
          double below) {}

  @Override
  public String id() {
    return "flatness.recovery";
  }

  @Override
  public String title() {
    return "How often a method recovers, against the number of measurements";
  }

  @Override
  public String description() {
    return "Runs a method of flatness.sensing, with its default settings, on several random"
        + " problems for each n. All methods and depths see the same problems. Our setting: the"
        + " paper's own is not known to us.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("samples", "number n of measurements"),
        Column.real("success", "share of problems in which M* is recovered"),
        Column.real("standard_error", "standard error of that share"),
        Column.real("error", "mean squared relative error"),
        Column.real("nuclear", "mean nuclear norm over that of M*"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    if (p.family.file().isPresent()) {
      throw new InvalidParameter("family", p.family, "gaussian or completion in this study");
    }
    List<ProblemLaw> laws = new ArrayList<>();
    for (int n : p.samples.values()) {
      laws.add(new ProblemLaw(TruthMatrix.parse("truth", "random"), p.family, p.d, p.rank, n));
    }
    Settings usual = Settings.NOTES;
    Settings settings =
        new Settings(
            usual.scale(), usual.rate(), usual.eta(), usual.sigma(), usual.lambda(), p.steps, 1);
    Streams streams = run.streams();
    List<double[]> ends;
    try {
      ends =
          run.parallel()
              .map(
                  laws.size() * p.repetitions,
                  i -> end(laws.get(i / p.repetitions), p, settings, streams, i % p.repetitions));
    } catch (DescentDiverged e) {
      throw new InvalidParameter(
          "depth", p.depth, "such that the default step sizes converge; " + e.getMessage());
    }
    Table.Builder table = Table.with(columns());
    for (int k = 0; k < laws.size(); k++) {
      Moments moments = new Moments(3);
      ends.subList(k * p.repetitions, (k + 1) * p.repetitions).forEach(moments::add);
      Estimate success = moments.estimate(0);
      table.row(
          laws.get(k).samples(),
          success.value(),
          success.standardError(),
          moments.mean(1),
          moments.mean(2));
    }
    return table.build();
  }

  private static double[] end(
      ProblemLaw law, Parameters p, Settings settings, Streams streams, int replicate) {
    Streams own = streams.child("n = " + law.samples());
    SensingTraining training =
        SensingTraining.run(
            p.method,
            law.draw(own, replicate),
            law.widths(p.depth),
            settings,
            own.child("training " + replicate));
    double error = training.end().error();
    return new double[] {error < p.below ? 1 : 0, error, training.end().nuclear()};
  }
}
