package org.lemmata.checks;

import org.lemmata.linalg.stats.Normal;
import org.lemmata.linalg.stats.Student;
import org.lemmata.study.claim.Evidence;

/**
 * Tail probabilities of estimates: Student's law, or the normal law for infinite degrees of
 * freedom.
 */
final class Tails {

  /** Beyond this many degrees of freedom Student's law is the normal law to all that matters. */
  private static final double MANY = 1e6;

  private Tails() {}

  /** Two-sided p-value of what the claim asserts; 1 when the estimate itself is asserted. */
  static double p(Evidence.Statistical estimate) {
    double distance = Band.of(estimate).distance(estimate.value());
    if (distance == 0) {
      return 1;
    }
    double z = distance / estimate.standardError();
    return estimate.degreesOfFreedom() > MANY
        ? Normal.twoSidedP(z)
        : Student.twoSidedP(z, estimate.degreesOfFreedom());
  }

  /** How many standard errors an interval of that two-sided level reaches. */
  static double critical(double level, double degreesOfFreedom) {
    return degreesOfFreedom > MANY
        ? Normal.critical(level)
        : Student.critical(level, degreesOfFreedom);
  }
}
