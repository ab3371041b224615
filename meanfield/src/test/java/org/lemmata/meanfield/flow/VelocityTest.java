package org.lemmata.meanfield.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VelocityTest {

  @Property(tries = 200)
  void theSplitIsTheWhole(
      @ForAll @IntRange(min = 3, max = 100_000_000) int d,
      @ForAll @DoubleRange(min = -2, max = 2) double d2,
      @ForAll @DoubleRange(min = -2, max = 2) double d4,
      @ForAll @DoubleRange(min = 0, max = 1) double w) {
    Setting setting = new Setting(d, 0.1, 0.1, 0.7, 1.3);
    EvenPolynomials p = setting.polynomials();
    double direct = 0.49 * d2 * p.slope2(w) + 1.69 * d4 * p.slope4(w);
    double whole = Velocity.of(setting, d2, d4).at(w);
    double split =
        Velocity.leading(setting, d2, d4).plus(Velocity.remainder(setting, d2, d4)).at(w);
    assertEquals(direct, whole, 1e-13);
    assertEquals(whole, split, 1e-13);
  }

  /** The derivative of w along the flow, from the state alone. */
  @Test
  void movesTheParticles() {
    Setting setting = Preset.A.at(20);
    PopulationFlow flow = PopulationFlow.of(setting);
    double h = 1e-4;
    FlowState before = flow.at(3 - h).get(0);
    FlowState now = flow.at(3).get(0);
    FlowState after = flow.at(3 + h).get(0);
    for (int i = 0; i < 400; i += 37) {
      double w = now.particles().places()[i];
      double slope = (after.particles().places()[i] - before.particles().places()[i]) / (2 * h);
      assertEquals(-(1 - w * w) * now.velocity().at(w), slope, 1e-8);
    }
  }
}
