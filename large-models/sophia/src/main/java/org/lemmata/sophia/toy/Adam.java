package org.lemmata.sophia.toy;

/** Adam with its corrections of the averages' bias (Kingma and Ba, ICLR 2015). */
final class Adam implements Stepper {

  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final double rate;
  private final double[] m = new double[2];
  private final double[] v = new double[2];
  private double left1 = 1;
  private double left2 = 1;

  Adam(double rate) {
    this.rate = rate;
  }

  @Override
  public void step(double[] theta, double[] g, double[] h) {
    left1 *= BETA1;
    left2 *= BETA2;
    for (int i = 0; i < theta.length; i++) {
      m[i] = BETA1 * m[i] + (1 - BETA1) * g[i];
      v[i] = BETA2 * v[i] + (1 - BETA2) * g[i] * g[i];
      theta[i] -= rate * (m[i] / (1 - left1)) / (Math.sqrt(v[i] / (1 - left2)) + EPSILON);
    }
  }
}
