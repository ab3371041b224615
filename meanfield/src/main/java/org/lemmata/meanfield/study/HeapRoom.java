package org.lemmata.meanfield.study;

import java.util.Locale;
import org.lemmata.study.param.InvalidParameter;

/** Refuses runs that would not fit the memory, before they begin. */
final class HeapRoom {

  /** The part of the memory that a study's arrays may take; the rest is the command's own. */
  private static final double PART = 0.8;

  /** The most entries of one array. */
  private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8L;

  private HeapRoom() {}

  /**
   * Checks that arrays fit.
   *
   * @param name the parameter to blame
   * @param value its value
   * @param largest entries of the largest array
   * @param bytes of all arrays that are alive at a time
   * @throws InvalidParameter if they do not fit
   */
  static void require(String name, long value, long largest, double bytes) {
    double room = PART * Runtime.getRuntime().maxMemory();
    if (largest > LARGEST_ARRAY) {
      throw refusal(name, value, "one array of %.1f GiB", 8.0 * largest, 8.0 * LARGEST_ARRAY);
    }
    if (bytes > room) {
      throw refusal(name, value, "%.1f GiB of memory", bytes, room);
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
