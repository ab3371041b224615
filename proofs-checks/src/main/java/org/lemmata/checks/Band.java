package org.lemmata.checks;

import org.lemmata.study.claim.Evidence;

/**
 * The values that support a claim, and the values that its rejection is measured from.
 *
 * @param lower smallest value that supports
 * @param upper largest value that supports
 * @param nullLower smallest value that the claim asserts
 * @param nullUpper largest value that the claim asserts
 */
record Band(double lower, double upper, double nullLower, double nullUpper) {

  static Band of(Evidence.Statistical estimate) {
    if (estimate instanceof Evidence.Agreement agreement) {
      double predicted = agreement.predicted();
      double margin = agreement.margin();
      return new Band(predicted - margin, predicted + margin, predicted, predicted);
    }
    Evidence.Within within = (Evidence.Within) estimate;
    return new Band(within.lower(), within.upper(), within.lower(), within.upper());
  }

  /** How far a value lies from what the claim asserts. */
  double distance(double value) {
    return Math.max(0, Math.max(nullLower - value, value - nullUpper));
  }
}
