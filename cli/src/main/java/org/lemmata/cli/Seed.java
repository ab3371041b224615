package org.lemmata.cli;

import java.security.SecureRandom;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.lemmata.study.Run;
import picocli.CommandLine.Option;

/** The option {@code --seed}. */
final class Seed {

  private static final int MOST = 1_000_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "the seed, any whole number of 64 bits (default: " + Run.USUAL_SEED + ")")
  private String seed;

  long value() {
    return seed == null ? Run.USUAL_SEED : read(seed);
  }

  /** The seed that was asked for; empty if none was. */
  OptionalLong given() {
    return seed == null ? OptionalLong.empty() : OptionalLong.of(read(seed));
  }

  /**
   * That many seeds: from a given one on, or fresh ones, which nobody can have chosen.
   *
   * @param text how many, from 1 to a million
   */
  static long[] many(String option, String text, OptionalLong first) {
    int count = (int) Arguments.whole(option, text, 1, MOST, "a whole number from 1 to " + MOST);
    SecureRandom fresh = new SecureRandom();
    return first.isPresent()
        ? LongStream.range(0, count).map(i -> first.getAsLong() + i).toArray()
        : LongStream.range(0, count).map(i -> fresh.nextLong() >>> 1).toArray();
  }

  private static long read(String text) {
    return Arguments.whole(
        "--seed",
        text,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE);
  }
}
