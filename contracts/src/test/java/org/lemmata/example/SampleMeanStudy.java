package org.lemmata.example;

import java.util.List;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;

/** How the mean of n coins scatters. */
public final class SampleMeanStudy {

  private static final int CHUNK = 1024;

  private SampleMeanStudy() {}

  /** What can be set. */
  public record Settings(
      @Param(
              value = "number n of coins",
              byDefault = "8",
              min = 1,
              max = 64,
              trial = {1, 64})
          int n,
      @Param(value = "what a coin shows, σ or −σ", byDefault = "1", min = 0, max = 1e6)
          double sigma,
      @Param(value = "how the coins are thrown", byDefault = "independent") Coins coins,
      @Param(
              value = "how often they are thrown",
              byDefault = "10000",
              min = 2,
              max = 1e9,
              trial = {2, 5000})
          long draws) {

    private List<String> objections() {
      return coins == Coins.INDEPENDENT
          ? List.of()
          : List.of("Theorem 1 assumes that the coins are independent.");
    }
  }

  /** A row. */
  private record Row(Estimate variance, double predicted) {}

  /** The study. */
  public static final Study<Settings> STUDY =
      Study.of("example.sample-mean", Settings.class)
          .title("How the mean of n coins scatters")
          .describedBy(
              """
              The mean square of the mean of n coins of ±σ, estimated from throws, beside σ²/n
              (Theorem 1).
              """)
          .objecting(Settings::objections)
          .rows(Row.class)
          .real("variance", "the estimated variance of the mean", row -> row.variance().value())
          .real("error", "its standard error", row -> row.variance().standardError())
          .real("predicted", "σ²/n", Row::predicted)
          .computedBy(
              (p, run, out) ->
                  out.accept(new Row(moments(p, run).estimate(1), predicted(p.n, p.sigma))));

  /** The variance of the mean of n independent coins: σ²/n (Theorem 1). */
  static double predicted(int n, double sigma) {
    return sigma * sigma / n;
  }

  /** Moments of the mean of the coins and of its square, over all throws. */
  static Moments moments(Settings p, Run run) {
    Streams throwsOfCoins = run.streams().child("coins");
    return run.parallel()
        .mapReduce(
            p.draws,
            CHUNK,
            (from, to) -> {
              Moments part = new Moments(2);
              for (long i = from; i < to; i++) {
                double mean = p.coins.mean(p.n, p.sigma, throwsOfCoins.stream(i));
                part.add(mean, mean * mean);
              }
              return part;
            },
            Moments::merge);
  }
}
