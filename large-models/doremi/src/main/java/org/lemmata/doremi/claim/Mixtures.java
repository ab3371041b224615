package org.lemmata.doremi.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lemmata.doremi.mixture.SmoothedFrequencies;
import org.lemmata.doremi.published.PileTables;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;

/** The example of Appendix D, and the paper's table. */
public final class Mixtures {

  private static final double[][] DOMAINS = {
    {1, 0, 0}, {0.7, 0.2, 0.1}, {1.0 / 3, 1.0 / 3, 1.0 / 3}
  };
  private static final double SMOOTHING = 1;

  /** Of two sizes, since every power of 1 is 1. */
  private static final double[] SMOOTHINGS = {SMOOTHING, 2.5};

  private static final double DRAWS = 500;
  private static final int FEW = 6;

  private Mixtures() {}

  /** The claim on the error of smoothed frequencies; its setting is the true smoothing over s. */
  public static Claim error() {
    return Claim.of("doremi.lemma-1", "The error of smoothed frequencies")
        .states(
            """
            $\\mathbb{E}\\|\\hat p - p\\|^2 = \\frac{nH + s^2\\Delta}{(n+s)^2}$ for $\\hat p =
            (\\mathrm{count} + s/v)/(n + s)$ from $n$ draws, $H = 1 - \\sum p^2$, $\\Delta =
            \\sum(p - 1/v)^2$.
            """)
        .source(Source.paper("Appendix D, Lemma 1"))
        .assuming("draws are independent")
        .examining(
            """
            For the paper's three domains with $s = 1$ and with $s = 2.5$, over all outcomes of %d
            draws, and over simulated draws of 40.
            """
                .formatted(FEW))
        .holdsForEveryDraw("the sum over all outcomes draws nothing")
        .in("the smoothing that the formula is told", 1.0, Mixtures::errors)
        .control("ten times the smoothing, of which the formula is not told", 10.0)
        .build();
  }

  private static Evidence errors(double times, Run run, Scale scale) {
    double worst = 0;
    for (double smoothing : SMOOTHINGS) {
      for (double[] p : DOMAINS) {
        double told = new SmoothedFrequencies(smoothing, p).error(FEW);
        double truth = new SmoothedFrequencies(times * smoothing, p).exactError(FEW);
        worst = Math.max(worst, Math.abs(truth - told));
      }
    }
    List<Evidence> parts = new ArrayList<>();
    parts.add(
        new Rounding("over all outcomes", worst, Rounding.ulps(StrictMath.pow(3, FEW) * 12, 1)));
    for (double smoothing : SMOOTHINGS) {
      parts.add(drawn(smoothing, times, run, scale));
    }
    return Every.of("the mean squared error", parts);
  }

  private static Evidence drawn(double smoothing, double times, Run run, Scale scale) {
    long tries = scale.choose(20_000L, 200_000L, 2_000_000L);
    Moments moments = new Moments(1);
    Stream stream = run.streams().child("s " + smoothing).stream(0);
    SmoothedFrequencies drawn = new SmoothedFrequencies(times * smoothing, DOMAINS[1]);
    for (long n = 0; n < tries; n++) {
      moments.add(drawn.drawnError(40, stream));
    }
    double predicted = new SmoothedFrequencies(smoothing, DOMAINS[1]).error(40);
    // The squared error scatters by about its own mean.
    double margin = 14 * predicted / Math.sqrt((double) tries);
    return Mean.near(
        "over draws, domain 2, s = " + smoothing, moments.estimate(0), predicted, margin);
  }

  /** The claim on weights without a tradeoff; its setting is the weights. */
  public static Claim noTradeoff() {
    return Claim.of("doremi.no-tradeoff", "Weights that are better for every domain")
        .states(
            """
            With $500$ draws in all, $s = 1$, the weights $(0.39, 0.61, 0)$ give each of the three
            domains of Appendix D a smaller error than uniform weights do.
            """)
        .source(Source.paper("Appendix D"))
        .assuming("errors are those of Lemma 1")
        .restsOn("doremi.lemma-1")
        .examining("Compares the errors of the formula; the largest ratio.")
        .in("the paper's weights", new double[] {0.39, 0.61, 0}, Mixtures::tradeoff)
        .control("the same weights for other domains", new double[] {0, 0.39, 0.61})
        .build();
  }

  private static Evidence tradeoff(double[] weights, Run run, Scale scale) {
    double worst = 0;
    for (int i = 0; i < DOMAINS.length; i++) {
      SmoothedFrequencies domain = new SmoothedFrequencies(SMOOTHING, DOMAINS[i]);
      worst = Math.max(worst, domain.error(DRAWS * weights[i]) / domain.error(DRAWS / 3));
    }
    return Searched.notAbove("largest error over that of uniform weights", worst, 0.99);
  }

  /** The claim on the paper's table; its setting is which column is whose. */
  public static Claim table() {
    return Claim.of("doremi.table", "The table of perplexities says what the text says")
        .states(
            """
            In the paper's table of log-perplexities of the 8B models the means are $1.64$ and
            $1.40$, the largest $1.71$ and $1.46$, and DoReMi is below the baseline in all $22$
            domains.
            """)
        .source(Source.paper("the tables of log-perplexities; recomputed, not measured"))
        .assuming("the table is copied rightly")
        .published(PileTables.DOMAINS)
        .examining("Recomputes from the table as it is shipped; it says nothing of the models.")
        .in("as printed", false, Mixtures::recomputed)
        .control("the two columns exchanged", true)
        .build();
  }

  private static Evidence recomputed(boolean exchanged, Run run, Scale scale) {
    Table table = PileTables.DOMAINS.table();
    double[] baseline = table.doubles(exchanged ? "doremi_loss" : "baseline_loss");
    double[] doremi = table.doubles(exchanged ? "baseline_loss" : "doremi_loss");
    int below = 0;
    for (int i = 0; i < baseline.length; i++) {
      below += doremi[i] < baseline[i] ? 1 : 0;
    }
    return Every.of(
        "log-perplexities",
        quoted("mean of the baseline", mean(baseline), 1.64),
        quoted("mean of DoReMi", mean(doremi), 1.40),
        quoted("largest of the baseline", largest(baseline), 1.71),
        quoted("largest of DoReMi", largest(doremi), 1.46),
        new Rounding("domains in which DoReMi is not below", baseline.length - below, 0));
  }

  private static Approximation quoted(String what, double value, double printed) {
    return new Approximation(what, Math.abs(value - printed), 0.005, "two digits are printed");
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }
}
