package org.lemmata.harmonics.bound;

import org.hipparchus.special.Gamma;
import org.lemmata.harmonics.polynomial.HarmonicSpace;

/**
 * The worst ratio of norms, √N, beside the rate min(d^{k/2}, k^{d/2}) that the paper gives for it,
 * and beside its first term alone.
 *
 * @param d dimension, at least 2
 * @param k degree, at least 1
 */
public record WorstCaseRate(int d, int k) {

  /**
   * √N/min(d^{k/2}, k^{d/2}), to about 1e-10 relative. The paper's rate needs it to stay above a
   * positive constant.
   */
  public double quotient() {
    double rate = Math.min(k * StrictMath.log(d), d * StrictMath.log(k));
    return StrictMath.exp((new HarmonicSpace(d, k).logSize() - rate) / 2);
  }

  /** √N/d^{k/2}, to about 1e-10 relative; at least 1/√(k!) for k of at least 2 (derived). */
  public double overPower() {
    return StrictMath.exp((new HarmonicSpace(d, k).logSize() - k * StrictMath.log(d)) / 2);
  }

  /** 1/√(k!), the limit of both quotients for d to infinity and fixed k of at least 2 (derived). */
  public double limit() {
    return StrictMath.exp(-Gamma.logGamma(k + 1.0) / 2);
  }
}
