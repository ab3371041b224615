package org.lemmata.harmonics.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

/** Tables of the studies of closed forms, with the notes' values in them. */
class ClosedFormStudiesTest {

  /** NOTES.md, reference values. */
  @Test
  void funkHecke() {
    Table relu = run(SpaceStudies.FUNK_HECKE, Map.of());
    assertEquals(-5.320648688766e-5, relu.doubles("lambda")[0], 1e-17);
    assertEquals(-0.0073926387993, relu.doubles("tau")[0], 1e-13);
    Table exp = run(SpaceStudies.FUNK_HECKE, Map.of("kernel", "exp", "d", "5", "k", "2"));
    assertEquals(0.03019527157221, exp.doubles("lambda")[0], 1e-14);
  }

  /**
   * For the ReLU 1/π, 1/4 and (−1)^{k/2+1}/(π(k²−1)) on the circle, λ₀ = Γ(d/2)/(2√π Γ((d+1)/2))
   * and λ₁ = 1/(2d) elsewhere; for the exponential Bessel functions: I₀(1) and I₁(1) on the circle.
   * τ is √N λ. Digits are those of mpmath with 40.
   */
  @ParameterizedTest
  @CsvSource({
    "relu, 2, 0, 0.318309886183790672, 0.318309886183790672",
    "relu, 2, 1, 0.25, 0.353553390593273762",
    "relu, 2, 99998, 3.18322618993053608e-11, 4.50176164990099789e-11",
    "relu, 2, 99999, 0, 0",
    "relu, 2, 100000, -3.1830988621562166e-11, -4.50158158123568851e-11",
    "relu, 100000, 0, 0.00126156941492967489, 0.00126156941492967489",
    "relu, 100000, 1, 5e-6, 0.00158113883008418967",
    "relu, 100000, 99999, 0, 0",
    "relu, 100000, 100000, 0, -4.61484885710216296e-10",
    "exp, 2, 0, 1.26606587775200834, 1.26606587775200834",
    "exp, 2, 1, 0.565159103992485027, 0.799255669764798735",
    "exp, 2, 99999, 0, 0",
    "exp, 2, 100000, 0, 0",
    "exp, 100000, 0, 1.00000500001249977, 1.00000500001249977",
    "exp, 100000, 1, 0.0000100000499991250127, 0.0031622934712799849",
    "exp, 100000, 99999, 0, 0",
    "exp, 100000, 100000, 0, 0"
  })
  void funkHeckeAtTheEndsOfItsRanges(String kernel, String d, String k, double lambda, double tau) {
    Table table = run(SpaceStudies.FUNK_HECKE, Map.of("kernel", kernel, "d", d, "k", k));
    assertEquals(lambda, table.doubles("lambda")[0], 1e-13 * Math.abs(lambda));
    assertEquals(tau, table.doubles("tau")[0], 1e-13 * Math.abs(tau));
  }

  /** NOTES.md, the table of ratios. */
  @Test
  void eulerCharacteristic() {
    Table table = run(EulerStudies.CHARACTERISTIC, Map.of("d", "50", "k", "2"));
    assertEquals(9.734, table.doubles("median")[0], 0.0005);
    assertEquals(10.79, table.doubles("q99")[0], 0.005);
  }

  /** Where every harmonic has the same ratio: √2 for d = 2, √d for k = 1. */
  @Test
  void eulerCharacteristicWhereTheRatioIsNotRandom() {
    Table circle = run(EulerStudies.CHARACTERISTIC, Map.of("d", "2", "k", "7"));
    assertEquals(Math.sqrt(2), circle.doubles("median")[0]);
    assertEquals(Math.sqrt(2), circle.doubles("q99")[0]);
    Table linear = run(EulerStudies.CHARACTERISTIC, Map.of("d", "30", "k", "1"));
    assertEquals(Math.sqrt(30), linear.doubles("median")[0]);
  }

  @Test
  void eulerLaw() {
    Table table = run(EulerStudies.LAW, Map.of("d", "10", "k", "2", "points", "2001"));
    double[] u = table.doubles("ratio");
    double[] probability = table.doubles("probability");
    double[] density = table.doubles("density");
    double integral = 0;
    for (int i = 1; i < u.length; i++) {
      assertTrue(probability[i] < probability[i - 1]);
      integral += (u[i] - u[i - 1]) * (density[i] + density[i - 1]) / 2;
    }
    assertEquals(probability[0] - probability[2000], integral, 1e-5);
    assertEquals(1e-4, probability[2000], 1e-9);
    int at = 0;
    while (probability[at] > 0.5) {
      at++;
    }
    assertEquals(4.123, u[at], 0.003);
    assertEquals(Math.log(2), table.doubles("expected")[at], 0.01);
  }

  @Test
  void refusesWhatIsNotLegal() {
    assertThrows(InvalidParameter.class, () -> run(EulerStudies.CHARACTERISTIC, Map.of("d", "1")));
    assertThrows(InvalidParameter.class, () -> run(EulerStudies.LAW, Map.of("k", "1")));
    assertThrows(InvalidParameter.class, () -> run(SpaceStudies.FUNK_HECKE, Map.of("k", "-1")));
  }

  private static <P extends Record> Table run(Study<P> study, Map<String, String> set) {
    return study.run(ParameterSpec.of(study.parameters()).parse(set), Run.quiet(study.id(), 1));
  }
}
