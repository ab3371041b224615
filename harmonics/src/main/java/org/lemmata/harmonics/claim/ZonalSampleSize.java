package org.lemmata.harmonics.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.recovery.SeparatedSpikes;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Proportion;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Lemma 7: a spike cannot be found from fewer than N/β² samples. */
public final class ZonalSampleSize {

  private static final int D = 5;
  private static final int K = 6;
  private static final int SPIKES = 40;
  private static final double[] HEIGHTS = {1, 2};

  /**
   * How many samples and tries.
   *
   * @param units samples in units of N/β²
   * @param taller what the height is multiplied by
   * @param low tries at quick scale for the lower of the heights, where information scatters less
   * @param high for the higher; fewer make it harder to refute, not easier
   */
  private record Setting(double units, double taller, int low, int high) {}

  private ZonalSampleSize() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.lemma-7", "A spike is not found from fewer than N samples")
        .states(
            String.format(
                Locale.ROOT,
                """
                No algorithm recovers every $f = \\beta P_k(\\langle \\cdot, \\xi\\rangle)$ in
                $L_\\infty$ to an error below $%.1f \\beta$, with a probability above 1/2, from $n <
                N_{k,d}/\\beta^2$ samples with noise of variance 1. About which of %d axes $\\xi$ is,
                the samples hold at most $n\\beta^2/(2N)$ nats of information, and at least this
                less $\\ln \\mathbb{E} L^2$, where $L$ is the mean of all likelihoods over that of noise
                alone and $\\mathbb{E}$ is over noise.
                """,
                SeparatedSpikes.SEPARATION / 2,
                SPIKES))
        .source(
            Source.paper(
                "Lemma 7; the error, and the information, from which it follows by Fano's"
                    + " inequality, are derived, with $\\mathbb{E} P_k^2 = 1/N$, and what it is at"
                    + " least by Jensen's"))
        .assuming("$n < N/\\beta^2$", "$\\xi$ is any of several axes, equally likely")
        .examining(
            String.format(
                Locale.ROOT,
                """
                At $d = %d$, $k = %d$, for %d functions whose differences are somewhere at least
                $%.1f \\beta$: whoever recovers one of them to less than half of that knows which it
                is, and nobody knows more often than the largest likelihood does. Counts how often
                that is right at $n = 0.95\\, N/\\beta^2$, and estimates the mutual information of
                function and samples, the mean logarithm of the true likelihood over the mean of
                all, in units of $n\\beta^2/(2N)$: it must be below 1 and above the bound, with
                $\\mathbb{E} L^2$ by quadrature for each pair of axes. This covers all algorithms, at
                these $d$ and $k$.
                """,
                D,
                K,
                SPIKES,
                SeparatedSpikes.SEPARATION))
        .holdsForEveryDraw("Axes are drawn until enough are separated.")
        .in("n = 0.95 N/β²", new Setting(0.95, 1, 1000, 2500), ZonalSampleSize::examine)
        .control("n = 40 N/β²", new Setting(40, 1, 40, 40))
        .control("spikes three times as high as β", new Setting(0.95, 3, 200, 200))
        .build();
  }

  private static Evidence examine(Setting setting, Run run, Scale scale) {
    double size = new HarmonicSpace(D, K).size();
    Streams streams = run.streams();
    SeparatedSpikes spikes = SeparatedSpikes.draw(D, K, SPIKES, streams.child("axes").stream(0));
    List<Evidence> parts = new ArrayList<>();
    for (double beta : HEIGHTS) {
      int tries = (beta == HEIGHTS[0] ? setting.low : setting.high) * scale.choose(1, 4, 20);
      int samples = (int) Math.rint(setting.units * size / (beta * beta));
      double nats = samples * beta * beta / (2 * size);
      Streams own = streams.child("beta=" + beta);
      List<SeparatedSpikes.Told> told =
          run.parallel().map(tries, r -> spikes.tell(setting.taller * beta, samples, own, r));
      Moments shares = new Moments(1);
      told.forEach(one -> shares.add((one.information() - one.companion()) / nats));
      long found = told.stream().filter(SeparatedSpikes.Told::found).count();
      String name = String.format(Locale.ROOT, "β = %.0f", beta);
      parts.add(new Proportion("function found, " + name, found, tries, new Interval(0, 0.5)));
      Interval allowed = new Interval(1 - spikes.mostLacking(beta, samples) / nats, 1);
      parts.add(Mean.within("information over nβ²/2N, " + name, shares.estimate(0), allowed));
    }
    return Every.of("what the samples tell", parts)
        .rig(
            Searched.notBelow(
                "least separation over β", spikes.separation(), SeparatedSpikes.SEPARATION));
  }
}
