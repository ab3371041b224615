package org.lemmata.cli;

import picocli.CommandLine.Option;

/** The option {@code --seed}. */
final class Seed {

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "the seed, any whole number of 64 bits (default: " + Effort.DEFAULT_SEED + ")")
  private String seed = Long.toString(Effort.DEFAULT_SEED);

  long value() {
    return Arguments.whole(
        "--seed",
        seed,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE);
  }
}
