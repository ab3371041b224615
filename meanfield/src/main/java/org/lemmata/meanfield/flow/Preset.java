package org.lemmata.meanfield.flow;

/** The settings of this project's reference values, all with σ₂ = σ₄ = 1. */
public enum Preset {
  /** γ = (0.2, 0.08), where D₄ reaches zero first (Case 2). */
  A(0.2, 0.08),
  /** γ = (0.1, 0.05), where D₂ reaches zero first (Case 1). */
  B(0.1, 0.05),
  /** γ = (0.4, 0.25), Case 2; large enough to be seen through the noise of finite networks. */
  C(0.4, 0.25);

  private final double gamma2;
  private final double gamma4;

  Preset(double gamma2, double gamma4) {
    this.gamma2 = gamma2;
    this.gamma4 = gamma4;
  }

  /** The setting in dimension d, at least 3. */
  public Setting at(int d) {
    return Setting.of(d, gamma2, gamma4);
  }
}
