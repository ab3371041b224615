package org.lemmata.lowlight.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ArmTest {

  @Test
  void parametersAreThoseOfTheLayers() {
    // 3·9·12 + 12, 12·9·20 + 20, twice 20·9·20 + 20, 20·7 + 7.
    assertEquals(336 + 2180 + 2 * 3620 + 147, Arm.ENHANCER.parameters());
    assertEquals(Arm.ENHANCER.parameters(), Arm.RAW.parameters());
    // The guide: 9·8 + 8, and twice 8·20 + 20.
    assertEquals(Arm.ENHANCER.parameters() + 80 + 2 * 180, Arm.ILLUMINATION.parameters());
    assertEquals(Arm.ILLUMINATION.parameters(), Arm.SHUFFLED.parameters());
    assertEquals(Arm.ILLUMINATION.parameters(), Arm.CONSTANT.parameters());
    assertEquals(
        Arm.ILLUMINATION.parameters() + 3 * 3620, Arm.DECOMPOSITION_AGGREGATION.parameters());
  }

  @Test
  void widerDetectorsHaveAsManyParametersToAHalfPercent() {
    assertMatched(Arm.ILLUMINATION, Arm.WIDE);
    assertMatched(Arm.DECOMPOSITION_AGGREGATION, Arm.WIDE_AGGREGATION);
  }

  private static void assertMatched(Arm arm, Arm wide) {
    assertEquals(1, (double) wide.parameters() / arm.parameters(), 0.005);
  }
}
