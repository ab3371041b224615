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
  private final ThreadLocal<Idle> idle = ThreadLocal.withInitial(Idle::new);

  /** A thread's array. To let go of a thread's value costs more than a small product. */
  private static final class Idle {
    private SoftReference<double[]> array = new SoftReference<>(null);
    private boolean isTaken;
  }

  Scratch(int length) {
    this.length = length;
  }

  /** An array of unknown content. */
  double[] take() {
    Idle own = idle.get();
    double[] array = own.isTaken ? null : own.array.get();
    own.isTaken = true;
    return array == null ? new double[length] : array;
  }

  void give(double[] array) {
    Idle own = idle.get();
    if (own.array.get() != array) {
      own.array = new SoftReference<>(array);
    }
    own.isTaken = false;
  }
}
