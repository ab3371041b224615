package org.lemmata.harmonics.polynomial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GammaStepTest {

  @Test
  void knownValues() {
    assertEquals(1 / Math.sqrt(Math.PI), GammaStep.at(0.5), 2e-15);
    assertEquals(Math.sqrt(Math.PI) / 2, GammaStep.at(1), 2e-15);
    // Γ(3/4)/Γ(1/4), DLMF 5.4.
    assertEquals(1.2254167024651776 / 3.625609908221908, GammaStep.at(0.25), 1e-15);
  }

  /** √π x there, rounded once: 1.77 and 35.45 of the smallest double. */
  @Test
  void smallestArguments() {
    assertEquals(2 * Double.MIN_VALUE, GammaStep.at(Double.MIN_VALUE));
    assertEquals(35 * Double.MIN_VALUE, GammaStep.at(20 * Double.MIN_VALUE));
    assertEquals(1.772453850905516e-30, GammaStep.at(1e-30), 1e-45);
  }

  /** Γ(x + 1)/Γ(x) = x. */
  @Property
  void twoStepsMultiplyByTheArgument(@ForAll @DoubleRange(min = 0.01, max = 1e12) double x) {
    assertEquals(1, GammaStep.at(x) * GammaStep.at(x + 0.5) / x, 4e-15);
  }

  @Test
  void refusesWhatIsNotPositive() {
    assertThrows(IllegalArgumentException.class, () -> GammaStep.at(0));
    assertThrows(IllegalArgumentException.class, () -> GammaStep.at(Double.NaN));
  }
}
