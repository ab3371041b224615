package org.lemmata.study.param;

import java.util.Locale;

/** The memory that a run may take. Runs that would not fit are refused before they begin. */
public final class HeapRoom {

  /** The most entries of one array. */
  public static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8L;

  /** The part of the memory that a study's arrays may take; the rest is the command's own. */
  private static final double PART = 0.7;

  private HeapRoom() {}

  /** How many bytes all arrays that are alive at a time may take. */
  public static double bytes() {
    return PART * Runtime.getRuntime().maxMemory();
  }

  /**
   * Checks that arrays of doubles fit.
   *
   * @param name the parameter to blame
   * @param value its value
   * @param largest entries of the largest array
   * @param bytes of all arrays that are alive at a time
   * @throws InvalidParameter if they do not fit
   */
  public static void require(String name, long value, long largest, double bytes) {
    if (largest > LARGEST_ARRAY) {
      throw refusal(name, value, "one array of %.1f GiB", 8.0 * largest, 8.0 * LARGEST_ARRAY);
    }
    if (bytes > bytes()) {
      throw refusal(name, value, "%.1f GiB of memory", bytes, bytes());
    }
  }

  private static InvalidParameter refusal(
      String name, long value, String need, double bytes, double room) {
    return new InvalidParameter(
        name,
        value,
        String.format(
            Locale.ROOT,
            "smaller: with the other parameters as they are the run needs "
                + need
                + ", and it may have %.1f GiB",
            bytes / (1 << 30),
            room / (1 << 30)));
  }
}
