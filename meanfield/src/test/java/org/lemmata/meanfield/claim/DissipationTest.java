package org.lemmata.meanfield.claim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Preset;

class DissipationTest {

  /**
   * At d = 3 the loss is at rounding level before t = 30, where its relative change in a step is
   * noise: it was 52.6 for setting C. The size of the deviations must not show that.
   */
  @ParameterizedTest
  @EnumSource(Preset.class)
  void lossAtRoundingLevelIsNoRise(Preset preset) {
    PopulationFlow flow = PopulationFlow.of(preset.at(3));
    assertTrue(Dissipation.rise(flow) < 1e-9, () -> preset + ": " + Dissipation.rise(flow));
    assertTrue(Dissipation.rise(flow.driven(-1, -1)) > 1e-3);
  }
}
