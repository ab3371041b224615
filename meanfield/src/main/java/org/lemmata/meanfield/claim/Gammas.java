package org.lemmata.meanfield.claim;

import org.lemmata.meanfield.flow.Setting;

/**
 * What is to be learnt, with σ2 = σ4 = 1; the setting that controls of several claims break.
 *
 * @param gamma2 γ2
 * @param gamma4 γ4
 */
record Gammas(double gamma2, double gamma4) {

  /** The setting in dimension d. */
  Setting at(int d) {
    return Setting.of(d, gamma2, gamma4);
  }
}
