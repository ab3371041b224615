package org.lemmata.meanfield.claim;

import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;

/**
 * The mean of a number y with the help of two others whose means are known to be 0: the intercept
 * of the regression of y on them, which has the same mean and scatters less (Glasserman, Monte
 * Carlo Methods in Financial Engineering, 4.1).
 */
final class ControlVariates {

  private ControlVariates() {}

  /**
   * The estimate.
   *
   * @param rows at least 10 observations of y and of the two numbers of mean 0
   */
  static Estimate mean(Iterable<double[]> rows) {
    Moments moments = new Moments(3);
    rows.forEach(moments::add);
    double a = moments.covariance(1, 1);
    double b = moments.covariance(1, 2);
    double c = moments.covariance(2, 2);
    double first = moments.covariance(0, 1);
    double second = moments.covariance(0, 2);
    double determinant = a * c - b * b;
    double slope1 = (c * first - b * second) / determinant;
    double slope2 = (a * second - b * first) / determinant;
    double off1 = moments.mean(1);
    double off2 = moments.mean(2);
    double n = moments.count();
    double rest = moments.covariance(0, 0) - slope1 * first - slope2 * second;
    double leverage = (c * off1 * off1 - 2 * b * off1 * off2 + a * off2 * off2) / determinant;
    double variance = rest * (n - 1) / (n - 3) * (1 / n + leverage / (n - 1));
    return new Estimate(
        moments.mean(0) - slope1 * off1 - slope2 * off2, Math.sqrt(Math.max(0, variance)), n - 3);
  }
}
