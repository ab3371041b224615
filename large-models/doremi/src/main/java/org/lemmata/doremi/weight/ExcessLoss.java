package org.lemmata.doremi.weight;

/** How much worse the proxy is than the reference, on the tokens of a domain. */
public final class ExcessLoss {

  private ExcessLoss() {}

  /**
   * The paper's excess: each token's difference is clipped at 0, then averaged.
   *
   * @param proxy losses of the proxy, at least one; not modified
   * @param reference losses of the reference on the same tokens; not modified
   */
  public static double perToken(double[] proxy, double[] reference) {
    double sum = 0;
    for (int i = 0; i < proxy.length; i++) {
      sum += Math.max(0, proxy[i] - reference[i]);
    }
    return sum / proxy.length;
  }

  /** The mean of the differences, clipped at 0: smaller where tokens differ in sign. */
  public static double perDomain(double[] proxy, double[] reference) {
    double sum = 0;
    for (int i = 0; i < proxy.length; i++) {
      sum += proxy[i] - reference[i];
    }
    return Math.max(0, sum / proxy.length);
  }
}
