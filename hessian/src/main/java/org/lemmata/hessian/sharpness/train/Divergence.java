package org.lemmata.hessian.sharpness.train;

/** Tells numbers that a training can still come back from. */
final class Divergence {

  private static final double LARGEST = 1e100;

  private Divergence() {}

  /** Whether an array holds, from an entry on, finite numbers of at most 1e100 in size. */
  static boolean isFinite(double[] a, int from) {
    boolean finite = true;
    for (int i = from; i < a.length; i++) {
      finite &= Math.abs(a[i]) <= LARGEST;
    }
    return finite;
  }
}
