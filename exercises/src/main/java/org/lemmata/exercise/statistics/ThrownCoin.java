package org.lemmata.exercise.statistics;

import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** A coin of a known law, which counts its throws. */
final class ThrownCoin implements MakeTheControlFailExercise.Coin {

  private static final int MOST = 50_000;

  private final Stream stream;
  private final double probability;
  private final boolean[] last;
  private int thrown;

  /**
   * Independent throws.
   *
   * @param probability of heads
   */
  ThrownCoin(int seed, double probability) {
    this(seed, 0, probability);
  }

  /**
   * Throws that repeat earlier ones; each is heads with probability 1/2.
   *
   * @param back how many throws before, at least 1
   * @param probability of the same
   */
  ThrownCoin(int seed, int back, double probability) {
    this.stream = Streams.of(seed, "coin").stream(0);
    this.probability = probability;
    this.last = new boolean[back];
    for (int i = 0; i < back; i++) {
      last[i] = stream.nextDouble() < 0.5;
    }
  }

  @Override
  public boolean heads() {
    if (thrown == MOST) {
      throw new IllegalStateException("the coin was thrown " + MOST + " times already");
    }
    boolean drawn = stream.nextDouble() < probability;
    if (last.length == 0) {
      thrown++;
      return drawn;
    }
    int place = thrown++ % last.length;
    last[place] = drawn == last[place];
    return last[place];
  }

  @Override
  public String toString() {
    return "coin";
  }
}
