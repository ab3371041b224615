package org.lemmata.sandbox;

import java.time.Duration;

/**
 * What a tool may use.
 *
 * @param cpu of its thread for each piece, the tool itself or one call; positive
 * @param wall on the clock for each piece; more than {@code cpu}, since other work may keep the
 *     machine busy
 * @param megabytes of memory for the worker's objects, at least 128
 * @param characters of one answer, and of all that is printed, which is cut there; at least 1. As
 *     Java counts them, a character beyond the first 65,536 is two; none is cut in two
 */
public record Limits(Duration cpu, Duration wall, int megabytes, int characters) {

  /** For tools that solve a puzzle. */
  public static final Limits USUAL =
      new Limits(Duration.ofSeconds(5), Duration.ofSeconds(60), 320, 10_000);

  private static final int LEAST_MEGABYTES = 128;

  /** Checks the ranges. */
  public Limits {
    if (cpu.isNegative() || cpu.isZero() || wall.compareTo(cpu) < 0) {
      throw new IllegalArgumentException(
          "a limit of " + cpu + " of work within " + wall + " cannot be");
    }
    if (megabytes < LEAST_MEGABYTES || characters < 1) {
      throw new IllegalArgumentException(
          "limits of %d MB and %d characters cannot be".formatted(megabytes, characters));
    }
  }
}
