package org.lemmata.harmonics.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
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

  @Test
  void funkHeckeAtTheEndsOfItsRanges() {
    for (String kernel : new String[] {"relu", "exp"}) {
      for (String d : new String[] {"2", "100000"}) {
        for (String k : new String[] {"0", "1", "99999", "100000"}) {
          Table table = run(SpaceStudies.FUNK_HECKE, Map.of("kernel", kernel, "d", d, "k", k));
          assertTrue(Math.abs(table.doubles("lambda")[0]) < 2);
          assertTrue(Math.abs(table.doubles("tau")[0]) < 2);
        }
      }
    }
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
