package org.lemmata.hessian.sharpness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

class PathStudyTest {

  private final Study<PathStudy.Parameters> study = PathStudy.STUDY;

  private static PathStudy.Parameters set(int d, int samples, double eps, int steps) {
    return new PathStudy.Parameters(new CornerSet(d, samples), eps, steps);
  }

  /** Theorem 4.1 and Proposition 4.2: both networks fit. */
  @Test
  void bothNetworksFitTheTrainingPoints() {
    PathStudy.Parameters p = set(10, 8, 0.5, 40);
    Table table = study.run(p, Run.quiet(study.id(), 3));
    assertEquals(281, table.size());
    double[] labels = table.doubles("label");
    for (int i = 0; i < labels.length; i += 40) {
      assertEquals(1, Math.abs(labels[i]));
      assertEquals(labels[i], table.doubles("memorise")[i], 1e-12);
      assertEquals(labels[i], table.doubles("generalise")[i], 1e-12);
      assertTrue(i == 0 || Double.isNaN(labels[i - 1]));
    }
  }

  /** Halfway between two training points that differ in h places, w'x has fallen by h / √d. */
  @Test
  void theMemorisingNetworkIsSilentHalfway() {
    PathStudy.Parameters p = set(30, 20, 0.1, 2);
    Table table = study.run(p, Run.quiet(study.id(), 5));
    for (int i = 1; i < table.size(); i += 2) {
      assertEquals(0, table.doubles("memorise")[i]);
    }
  }

  /** The least reach that is legal leaves a neuron its label, up to rounding. */
  @ParameterizedTest
  @ValueSource(ints = {10, 984, 1000})
  void theLeastReachFits(int d) {
    ParameterSpec<PathStudy.Parameters> spec = ParameterSpec.of(study.parameters());
    Map<String, String> least =
        Map.of("d", String.valueOf(d), "samples", "3", "eps", "1e-4", "steps", "1");
    Table table = study.run(spec.parse(least), Run.quiet(study.id(), 3));
    for (int i = 0; i < table.size(); i++) {
      assertEquals(table.doubles("label")[i], table.doubles("memorise")[i], 1e-8);
    }
    assertThrows(InvalidParameter.class, () -> spec.parse(Map.of("eps", "0.9e-4")));
  }

  @Test
  void tooManyPointsAndTooWideNeuronsAreSaid() {
    Run run = Run.quiet(study.id(), 1);
    PathStudy.Parameters many = set(2, 5, 0.5, 1);
    assertEquals(
        "samples=5: samples must be at most 2^d = 4, the number of corners",
        assertThrows(InvalidParameter.class, () -> study.run(many, run)).getMessage());
    assertFalse(study.objections(set(4, 5, 1, 1)).isEmpty());
    assertTrue(study.objections(set(4, 5, 0.9, 1)).isEmpty());
  }
}
