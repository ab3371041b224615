package org.lemmata.lowlight.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ArmTest {

  @Test
  void parametersAreThoseOfTheLayers() {
    // 3·9·12 + 12, 12·9·20 + 20, twice 20·9·20 + 20, 20·7 + 7.
    assertEquals(336 + 2180 + 2 * 3620 + 147, Arm.ENHANCER.parameters(3));
    assertEquals(Arm.ENHANCER.parameters(3), Arm.RAW.parameters(3));
    // The guide: 9·8 + 8, and twice 8·20 + 20.
    assertEquals(Arm.ENHANCER.parameters(3) + 80 + 2 * 180, Arm.ILLUMINATION.parameters(3));
    assertEquals(Arm.ILLUMINATION.parameters(3), Arm.SHUFFLED.parameters(3));
    assertEquals(Arm.ILLUMINATION.parameters(3), Arm.CONSTANT.parameters(3));
    assertEquals(
        Arm.ILLUMINATION.parameters(3) + 3 * 3620, Arm.DECOMPOSITION_AGGREGATION.parameters(3));
    // Three convolutions of 3·3·9 + 3, and scale and shift of a norm of three channels.
    int enhancer = 3 * 84 + 6;
    assertEquals(258, enhancer);
    assertEquals(Arm.ENHANCER.parameters(3) + enhancer, Arm.SCI.parameters(3));
    assertEquals(Arm.ILLUMINATION.parameters(3) + enhancer, Arm.SCI_ILLUMINATION.parameters(3));
    assertEquals(Arm.SCI_ILLUMINATION.parameters(3), Arm.SCI_SHUFFLED.parameters(3));
  }

  @Test
  void widerDetectorsHaveAsManyParametersToAHalfPercent() {
    assertMatched(Arm.ILLUMINATION, Arm.WIDE);
    assertMatched(Arm.DECOMPOSITION_AGGREGATION, Arm.WIDE_AGGREGATION);
  }

  private static void assertMatched(Arm arm, Arm wide) {
    assertEquals(1, (double) wide.parameters(3) / arm.parameters(3), 0.005);
  }
}
