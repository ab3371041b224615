package org.lemmata.harmonics.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.recovery.MaximumCorrelation;
import org.lemmata.harmonics.recovery.ZonalTrial;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;

/** How often one estimator recovers a spike of Lemma 7's class. */
public final class ZonalRecoveryStudy {

  private static final double MOST_FUNCTIONS = 1e5;
  private static final double MOST_SAMPLES = 1e7;

  private ZonalRecoveryStudy() {}

  /** What to recover from how many samples. */
  public record Parameters(
      @Group(defaults = "d=5 k=6", range = "k=1..1000", trial = "d=2..4 k=1..4")
          HarmonicSpace space,
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

  /** The tries at a number of samples. */
  private record Row(double ratio, int samples, List<ZonalTrial> trials) {

    double success() {
      return trials.stream().filter(ZonalTrial::succeeded).count() / (double) trials.size();
    }

    double standardError() {
      return Math.sqrt(success() * (1 - success()) / trials.size());
    }

    long missed() {
      return trials.stream().filter(ZonalTrial::missed).count();
    }
  }

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("harmonics.zonal-recovery", Parameters.class)
          .title("How many samples it takes to find a spike")
          .describedBy(
              """
              Draws f = β P_k(x·ξ) with ξ uniform on the sphere and labels f(x) + z with standard
              normal z at uniform points, and takes for ξ the u with the largest Σ yᵢ P_k(u·xᵢ). A
              try succeeds when the error of β P_k(x·u) is below β/2 everywhere. Lemma 7 says that no
              algorithm recovers this class from n < N/β² samples; this table shows one algorithm,
              which proves nothing about others.
              """)
          .rows(Row.class)
          .real("ratio", "samples over the dimension of the harmonics, n/N", Row::ratio)
          .whole("samples", "number n of samples", Row::samples)
          .real(
              "success",
              "share of the repetitions that recovered f to an error below β/2",
              Row::success)
          .real(
              "standard_error",
              "standard error of the share, √(p(1 − p)/repetitions)",
              Row::standardError)
          .whole(
              "missed",
              "repetitions where the search ended lower than a climb from the true axis ξ, which the"
                  + " estimator does not know: failures of the search",
              Row::missed)
          .computedBy(ZonalRecoveryStudy::compute);

  private static void compute(Parameters p, Run run, Consumer<? super Row> out) {
    int d = p.space.d();
    int k = p.space.k();
    double size = p.space.size();
    requireRoom(p, size);
    Streams streams = run.streams();
    MaximumCorrelation estimator = new MaximumCorrelation(d, k, streams.child("net").stream(0));
    double[] ratios = p.ratios.values();
    for (int i = 0; i < ratios.length; i++) {
      int samples = (int) Math.max(1, Math.rint(ratios[i] * size));
      List<ZonalTrial> trials =
          run.parallel()
              .map(
                  p.repetitions, r -> ZonalTrial.run(d, k, p.beta, samples, estimator, streams, r));
      out.accept(new Row(ratios[i], samples, trials));
      run.progress().report("numbers of samples", i + 1, ratios.length);
    }
  }

  private static void requireRoom(Parameters p, double size) {
    double upTo = p.space.upTo().doubleValue();
    if (!(upTo <= MOST_FUNCTIONS)) {
      throw new InvalidParameter(
          "k",
          p.space.k(),
          String.format(
              Locale.ROOT,
              "so small that there are at most 100000 harmonics of degrees 0 to k; with d = %d"
                  + " there are %.0f",
              p.space.d(),
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
