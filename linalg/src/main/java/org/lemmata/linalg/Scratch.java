package org.lemmata.linalg;

import java.lang.ref.SoftReference;

/**
 * Arrays for packing, one idle array per thread, given up when memory is short. An array is taken
 * and given back, not just looked up, so that no two products can ever share one.
 */
final class Scratch {
  private final int length;

  // One for each length in use, and those belong to backends, which are never collected.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<SoftReference<double[]>> idle = new ThreadLocal<>();

  Scratch(int length) {
    this.length = length;
  }

  /** An array of unknown content. */
  double[] take() {
    SoftReference<double[]> reference = idle.get();
    double[] array = reference == null ? null : reference.get();
    idle.remove();
    return array == null ? new double[length] : array;
  }

  void give(double[] array) {
    idle.set(new SoftReference<>(array));
  }
}
