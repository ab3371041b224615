package org.lemmata.harmonics.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.recovery.MaximumCorrelation;
import org.lemmata.harmonics.recovery.ZonalTrial;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** How often one estimator recovers a spike of Lemma 7's class. */
public final class ZonalRecoveryStudy implements Study<ZonalRecoveryStudy.Parameters> {

  private static final double MOST_FUNCTIONS = 1e5;
  private static final double MOST_SAMPLES = 1e7;

  /**
   * What to recover from how many samples.
   *
   * @param d dimension
   * @param k degree
   * @param beta height
   * @param ratios n/N
   * @param repetitions how often
   */
  public record Parameters(
      @Param(
              value = "dimension d of the surrounding space",
              byDefault = "5",
              min = 2,
              max = 1000,
              trial = {2, 4})
          int d,
      @Param(
              value = "degree k of the function",
              byDefault = "6",
              min = 1,
              max = 1000,
              trial = {1, 4})
          int k,
      @Param(
              value = "height β of the function β P_k(x·ξ); the noise has deviation 1",
              byDefault = "1",
              min = 0,
              aboveMin = true,
              max = 1e6,
              trial = {0.5, 2})
          double beta,
      @Param(
              value = "numbers of samples over N, the dimension of the harmonics of degree k",
              byDefault = "0.5:1:5:20:40",
              examples = {"0.5:1:5:20:40", "1", "0.25:8"})
          DoubleList ratios,
      @Param(
              value = "repetitions, each with an axis, points and noise of its own",
              byDefault = "20",
              min = 1,
              max = 1e6,
              trial = {1, 3})
          int repetitions) {}

  @Override
  public String id() {
    return "harmonics.zonal-recovery";
  }

  @Override
  public String title() {
    return "How many samples it takes to find a spike";
  }

  @Override
  public String description() {
    return "Draws f = β P_k(x·ξ) with ξ uniform on the sphere and labels f(x) + z with standard"
        + " normal z at uniform points, and takes for ξ the u with the largest Σ yᵢ P_k(u·xᵢ)."
        + " A try succeeds when the error of β P_k(x·u) is below β/2 everywhere. Lemma 7 says that"
        + " no algorithm recovers this class from n < N/β² samples; this table shows one algorithm,"
        + " which proves nothing about others.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("ratio", "samples over the dimension of the harmonics, n/N"),
        Column.whole("samples", "number n of samples"),
        Column.real("success", "share of the repetitions that recovered f to an error below β/2"),
        Column.real("standard_error", "standard error of the share, √(p(1 − p)/repetitions)"),
        Column.whole(
            "missed",
            "repetitions where the search ended lower than a climb from the true axis ξ, which the"
                + " estimator does not know: failures of the search"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    double size = new HarmonicSpace(p.d, p.k).size();
    requireRoom(p, size);
    Streams streams = run.streams();
    MaximumCorrelation estimator = new MaximumCorrelation(p.d, p.k, streams.child("net").stream(0));
    Table.Builder table = Table.with(columns());
    double[] ratios = p.ratios.values();
    for (int i = 0; i < ratios.length; i++) {
      int samples = (int) Math.max(1, Math.rint(ratios[i] * size));
      List<ZonalTrial> trials =
          run.parallel()
              .map(
                  p.repetitions,
                  r -> ZonalTrial.run(p.d, p.k, p.beta, samples, estimator, streams, r));
      double success =
          trials.stream().filter(ZonalTrial::succeeded).count() / (double) p.repetitions;
      table.row(
          ratios[i],
          samples,
          success,
          Math.sqrt(success * (1 - success) / p.repetitions),
          trials.stream().filter(ZonalTrial::missed).count());
      run.progress().report("numbers of samples", i + 1, ratios.length);
    }
    return table.build();
  }

  private static void requireRoom(Parameters p, double size) {
    double upTo = new HarmonicSpace(p.d, p.k).upTo().doubleValue();
    if (!(upTo <= MOST_FUNCTIONS)) {
      throw new InvalidParameter(
          "k",
          p.k,
          String.format(
              Locale.ROOT,
              "so small that there are at most 100000 harmonics of degrees 0 to k; with d = %d"
                  + " there are %.0f",
              p.d,
              upTo));
    }
    double[] ratios = p.ratios.values();
    if (Arrays.stream(ratios).anyMatch(ratio -> !(ratio > 0 && ratio * size <= MOST_SAMPLES))) {
      throw new InvalidParameter(
          "ratios",
          p.ratios,
          String.format(
              Locale.ROOT,
              "positive and at most %.4g, which makes 10000000 samples",
              MOST_SAMPLES / size));
    }
  }
}
