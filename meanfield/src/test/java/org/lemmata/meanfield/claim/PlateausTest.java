package org.lemmata.meanfield.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.meanfield.flow.Particles;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Setting;

/** The project's own numbers for settings that break an assumption, from NOTES.md. */
class PlateausTest {

  @ParameterizedTest
  @CsvSource({"300, 3.383e-4", "100, 2.425e-4"})
  void leastLossOfNeuronsAtOnePlace(int d, double noted) {
    assertEquals(noted, GammaFourTooSmall.least(Setting.of(d, 0.2, 0.01)), 5e-8);
  }

  @Test
  void negativeDegreeTwo() {
    double loss = PopulationFlow.of(Setting.of(30, -0.1, 0.05)).at(200).get(0).loss();
    assertEquals(3.234970e-3, loss, 5e-10);
  }

  @Test
  void noDegreeTwoIsSlow() {
    Setting setting = Setting.of(300, 0, 0.05);
    double loss = PopulationFlow.of(setting).at(20).get(0).loss();
    assertEquals(0.99981, loss / setting.initialLoss(), 5e-6);
    assertEquals(-0.0020, setting.growthRate(), 5e-5);
  }

  @ParameterizedTest
  @CsvSource({"200, 1.0228e-2", "400, 1.0693e-2", "600, 1.0880e-2", "800, 1.0646e-2"})
  void tooMuchOfDegreeFour(int nodes, double noted) {
    Setting setting = Setting.of(300, 0.1, 0.3);
    double loss = PopulationFlow.from(setting, Particles.uniform(300, nodes)).at(100).get(0).loss();
    assertEquals(noted, loss, 1e-6);
  }
}
