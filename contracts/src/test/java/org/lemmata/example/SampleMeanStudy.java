package org.lemmata.example;

import java.util.List;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** How the mean of n coins scatters. */
public final class SampleMeanStudy implements Study<SampleMeanStudy.Settings> {

  private static final int CHUNK = 1024;

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
          long draws) {}

  @Override
  public String id() {
    return "example.sample-mean";
  }

  @Override
  public String title() {
    return "How the mean of n coins scatters";
  }

  @Override
  public String description() {
    return "The mean square of the mean of n coins of ±σ, estimated from throws, beside σ²/n"
        + " (Theorem 1).";
  }

  @Override
  public Class<Settings> parameters() {
    return Settings.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("variance", "the estimated variance of the mean"),
        Column.real("error", "its standard error"),
        Column.real("predicted", "σ²/n"));
  }

  @Override
  public List<String> objections(Settings p) {
    return p.coins == Coins.INDEPENDENT
        ? List.of()
        : List.of("Theorem 1 assumes that the coins are independent.");
  }

  @Override
  public Table run(Settings p, Run run) {
    Estimate variance = moments(p, run).estimate(1);
    return Table.with(columns())
        .row(variance.value(), variance.standardError(), predicted(p.n, p.sigma))
        .build();
  }

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
