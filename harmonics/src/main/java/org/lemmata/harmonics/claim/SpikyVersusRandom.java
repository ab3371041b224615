package org.lemmata.harmonics.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.lemmata.harmonics.study.RecoveryStudy;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;

/** A spike is recovered as well as a random function in L², and far worse in L-infinity. */
public final class SpikyVersusRandom {

  private static final int D = 5;
  private static final int LARGEST = 10;
  private static final double SIGMA = 1;
  private static final double SAME = 0.1;
  private static final double AT_THE_TIP = 0.15;
  private static final double FAR = 3;

  /**
   * The spiky truth.
   *
   * @param truth its kind
   * @param taller what its norms are multiplied by
   * @param fewer what repetitions are divided by; fewer make it harder to refute, not easier
   */
  private record Setting(String truth, double taller, int fewer) {}

  /**
   * An estimator and its data.
   *
   * @param degree largest degree of least squares, 0 for kernel ridge
   * @param samples how many
   * @param repetitions for the errors in L²
   * @param runs how many of them also for the errors in L-infinity
   */
  private record Case(int degree, int samples, int repetitions, int runs) {

    String[] recoveries(int repetitions, String... more) {
      List<String> settings =
          new ArrayList<>(
              List.of(
                  "d=" + D,
                  "largest=" + LARGEST,
                  "sigma=" + SIGMA,
                  "method=" + (degree == 0 ? "kernel-ridge" : "least-squares"),
                  "degree=" + degree,
                  "samples=" + samples,
                  "repetitions=" + repetitions));
      settings.addAll(List.of(more));
      return settings.toArray(String[]::new);
    }

    String named() {
      return (degree == 0 ? "kernel ridge" : "least squares to degree " + degree)
          + ", n = "
          + samples;
    }
  }

  private static final List<Case> QUICK = List.of(new Case(4, 1000, 60, 16));
  private static final List<Case> STANDARD =
      List.of(new Case(4, 1000, 400, 64), new Case(0, 1000, 100, 16));
  private static final List<Case> FULL =
      List.of(
          new Case(4, 1000, 4000, 400), new Case(0, 1000, 400, 100), new Case(4, 10_000, 400, 100));

  private SpikyVersusRandom() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.spiky-versus-random", "The same error in L2, not in L-infinity")
        .states(
            String.format(
                Locale.ROOT,
                """
                A spike, in each degree a zonal harmonic at one axis $\\xi$, is recovered by a
                linear estimator with the same mean square error in $L_2$ as a random function with
                the same norms. In $L_\\infty$ least squares up to degree $K$ leaves at its tip on
                average what lies above $K$ there, $\\sum_{k > K} \\sqrt{N_k}\\, \\|\\Pi_k f\\|_2$,
                and that is at least %.0f times the random function's error.
                """,
                FAR))
        .source(
            Source.derived(
                "at a random axis both truths have uncorrelated coefficients of equal variance; the"
                    + " tip by the addition theorem and Schur's lemma, as the mean fit to what lies"
                    + " above K commutes with rotations; the factor is measured"))
        .assuming(
            "degrees of the truth stand in one place: one axis for all",
            "both truths have the same norms in every degree",
            "$d = 5$, $\\alpha = 1$, degrees to 10, noise of deviation $\\sigma = 1$")
        .restsOn("harmonics.addition-theorem")
        .examining(
            """
            Recovers both from the same points and noise by least squares, at larger scales also by
            kernel ridge. Averages the difference of the squares of their errors in L2, exact from
            coefficients, over their mean; and the spike's error at its tip over the formula. In
            L-infinity the spike's error is taken at its tip, a lower bound, and the random
            function's is the largest value that ascents find, which lacks 0.4% on average.
            """)
        .chosen(
            """
            The factor 3 was set after another program's single draws, so that it lies below their
            3.7 and 7.3 at n = 1000.
            """)
        .in("one axis", new Setting("zonal", 1, 1), SpikyVersusRandom::examine)
        .control("an independent axis for each degree", new Setting("scattered", 1, 2))
        .control("a spike of twice the norms", new Setting("zonal", 2, 2))
        .build();
  }

  private static Evidence examine(Setting setting, Run run, Scale scale) {
    List<Evidence> parts = new ArrayList<>();
    for (Case c : scale.choose(QUICK, STANDARD, FULL)) {
      parts.addAll(compare(c, setting, run));
    }
    return Every.of("errors of spiky truths and of random ones", parts);
  }

  private static List<Evidence> compare(Case c, Setting setting, Run run) {
    int repetitions = c.repetitions() / setting.fewer();
    Table spikes =
        run.table(
            RecoveryStudy.STUDY,
            c.recoveries(
                repetitions, "truth=" + setting.truth(), "norms=" + setting.taller(), "tests=0"));
    Table fields = run.table(RecoveryStudy.STUDY, c.recoveries(repetitions, "tests=0"));
    Table searched = run.table(RecoveryStudy.STUDY, c.recoveries(Math.min(c.runs(), repetitions)));
    List<Evidence> parts = new ArrayList<>();
    parts.add(
        Mean.near(
            "difference of squares in L2, " + c.named(),
            difference(spikes.doubles("l2"), fields.doubles("l2")),
            0,
            SAME));
    double[] tips = spikes.doubles("tip");
    double[] formula = spikes.doubles("tallest");
    if (c.degree() > 0) {
      parts.add(
          Mean.near(
              "tip over the formula, " + c.named(),
              mean(tips.length, r -> tips[r] / formula[r]),
              1,
              AT_THE_TIP));
    }
    double[] random = searched.doubles("linf");
    parts.add(
        Runs.mean(
            "ln ratio in L-infinity, " + c.named(),
            IntStream.range(0, random.length)
                .mapToDouble(r -> StrictMath.log(Math.abs(tips[r]) / random[r]))
                .toArray(),
            Interval.atLeast(StrictMath.log(FAR))));
    return parts;
  }

  /** The mean difference of squares, over the mean of all squares. */
  private static Estimate difference(double[] spikes, double[] fields) {
    double sum = 0;
    for (int r = 0; r < spikes.length; r++) {
      sum += spikes[r] * spikes[r] + fields[r] * fields[r];
    }
    double unit = sum / (2 * spikes.length);
    return mean(spikes.length, r -> (spikes[r] * spikes[r] - fields[r] * fields[r]) / unit);
  }

  private static Estimate mean(int count, IntToDoubleFunction values) {
    Moments moments = new Moments(1);
    for (int i = 0; i < count; i++) {
      moments.add(values.applyAsDouble(i));
    }
    return moments.estimate(0);
  }
}
