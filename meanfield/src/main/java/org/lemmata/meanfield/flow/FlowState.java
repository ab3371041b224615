package org.lemmata.meanfield.flow;

/**
 * The law of w at one time of the flow.
 *
 * @param setting what is learnt
 * @param t the time
 * @param particles where the mass is, in the order of the start
 * @param d2 D₂ = E P₂(w) - γ₂
 * @param d4 D₄ = E P₄(w) - γ₄
 */
public record FlowState(Setting setting, double t, Particles particles, double d2, double d4) {

  /** The population loss. */
  public double loss() {
    return setting.loss(d2, d4);
  }

  /** V', which moves the neurons. */
  public Velocity velocity() {
    return Velocity.of(setting, d2, d4);
  }

  /** The rate at which the flow dissipates loss, E[(1 - w²) V'(w)²]. */
  public double dissipation() {
    Velocity v = velocity();
    return particles.mean(w -> (1 - w) * (1 + w) * v.at(w) * v.at(w));
  }
}
