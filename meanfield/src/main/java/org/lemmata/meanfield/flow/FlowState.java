package org.lemmata.meanfield.flow;

/**
 * The law of w at one time of the flow.
 *
 * @param setting what is learnt
 * @param t the time
 * @param particles where the mass is, in the order of the start
 * @param d2 D<sub>2</sub> = E P<sub>2</sub>(w) - γ<sub>2</sub>
 * @param d4 D<sub>4</sub> = E P<sub>4</sub>(w) - γ<sub>4</sub>
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
