package org.lemmata.hessian.flatness.study;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.lemmata.hessian.flatness.param.Measured;
import org.lemmata.hessian.flatness.param.ProblemLaw;
import org.lemmata.hessian.flatness.sensing.Approach;
import org.lemmata.hessian.flatness.sensing.SensingSnapshot;
import org.lemmata.hessian.flatness.sensing.SensingTraining;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.WholeList;

/** How often a method recovers, against the number of measurements. */
public final class RecoveryRateStudy {

  private RecoveryRateStudy() {}

  /** What can be set. */
  public record Parameters(
      @Group(trial = "d=1..4") Measured measured,
      @Param(
              value = "numbers n of measurements, with colons between",
              byDefault = "20:30:40:50:60:80",
              min = 1,
              max = 10_000,
              most = 1000,
              examples = {"2:5", "9"})
          WholeList samples,
      @Group(trial = "depth=1..3 steps=1..100") Approach approach,
      @Param(
              value = "random problems for each n",
              byDefault = "10",
              min = 2,
              max = 100_000,
              trial = {2, 3})
          int repetitions,
      @Param(
              value = "squared relative error below which M* counts as recovered",
              byDefault = "1e-4",
              min = 1e-12,
              max = 1,
              trial = {1e-6, 0.1})
          double below) {

    /**
     * Refuses a mask, which leaves no choice of n.
     *
     * @throws InvalidParameter if the measurements are given, or there are not so many
     */
    public Parameters {
      if (measured.family().isGiven()) {
        throw new InvalidParameter(
            "family", measured.family(), "gaussian or completion in this study");
      }
      int most = measured.mostSamples();
      if (Arrays.stream(samples.values()).anyMatch(n -> n > most)) {
        throw new InvalidParameter(
            "samples", samples, "at most " + most + " each, the number of entries");
      }
    }
  }

  /** The problems with n measurements: success, error and nuclear norm. */
  private record Row(int n, Moments ends) {

    Estimate success() {
      return ends.estimate(0);
    }
  }

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("flatness.recovery", Parameters.class)
          .title("How often a method recovers, against the number of measurements")
          .describedBy(
              """
              Runs a method of flatness.sensing on several random problems for each n. All methods
              and depths see the same problems. Our setting: the paper's own is not known to us.
              """)
          .rows(Row.class)
          .whole("n", "number n of measurements", Row::n)
          .real(
              "success", "share of problems in which M* is recovered", row -> row.success().value())
          .real(
              "standard_error",
              "standard error of that share",
              row -> row.success().standardError())
          .real("error", "mean squared relative error", row -> row.ends().mean(1))
          .real("nuclear", "mean nuclear norm over that of M*", row -> row.ends().mean(2))
          .computedBy(RecoveryRateStudy::compute);

  private static void compute(Parameters p, Run run, Consumer<? super Row> out) {
    List<ProblemLaw> laws =
        Arrays.stream(p.samples.values()).mapToObj(n -> new ProblemLaw(p.measured, n)).toList();
    int each = p.repetitions;
    Streams streams = run.streams();
    Repetitions repetitions = new Repetitions(run.checkpoint());
    List<double[]> ends =
        run.parallel()
            .map(
                laws.size() * each,
                i -> repetitions.end(i, own -> end(laws.get(i / each), p, streams, i % each, own)));
    for (int k = 0; k < laws.size(); k++) {
      Moments moments = new Moments(3);
      ends.subList(k * each, (k + 1) * each).forEach(moments::add);
      out.accept(new Row(laws.get(k).samples(), moments));
    }
  }

  private static double[] end(
      ProblemLaw law, Parameters p, Streams streams, int replicate, Checkpoint checkpoint) {
    Streams own = streams.child("n = " + law.samples());
    SensingSnapshot end =
        SensingTraining.run(
                p.approach,
                law.draw(own, replicate),
                1,
                own.child("training " + replicate),
                checkpoint)
            .end();
    return new double[] {end.error() < p.below ? 1 : 0, end.error(), end.nuclear()};
  }
}
