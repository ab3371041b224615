package org.lemmata.example;

import org.lemmata.linalg.random.Stream;

/** How n coins are thrown, each of which shows σ or −σ. */
enum Coins {
  /** Each for itself. */
  INDEPENDENT(1),
  /** In pairs of which both show the same. */
  IN_EQUAL_PAIRS(2);

  private final int together;

  Coins(int together) {
    this.together = together;
  }

  /** The mean of n coins, thrown once. */
  double mean(int n, double sigma, Stream random) {
    return mean(n, sigma, random.nextLong());
  }

  /**
   * The variance of the mean, as the average of its square over all outcomes.
   *
   * @param n from 1 to 20
   */
  double exactVariance(int n, double sigma) {
    long outcomes = 1L << throwsOf(n);
    double sum = 0;
    for (long outcome = 0; outcome < outcomes; outcome++) {
      double mean = mean(n, sigma, outcome);
      sum += mean * mean;
    }
    return sum / outcomes;
  }

  private int throwsOf(int n) {
    return (n + together - 1) / together;
  }

  /** Each throw is a bit. */
  private double mean(int n, double sigma, long outcome) {
    int heads = 0;
    for (int i = 0; i < n; i++) {
      heads += (int) (outcome >> (i / together)) & 1;
    }
    return sigma * (2 * heads - n) / n;
  }
}
