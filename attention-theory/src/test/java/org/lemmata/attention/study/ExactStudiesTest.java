package org.lemmata.attention.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

/** Tables of the exact studies, with the notes' values in them. */
class ExactStudiesTest {

  @Test
  void optimum() {
    Table table =
        run(
            OptimumStudy.STUDY,
            Map.of("covariance", "1:1:0.25:0.0625:1", "prior", "inverse-covariance"));
    assertEquals(1.15384615385, table.doubles("loss")[0], 6e-12);
    assertEquals(2.2474277315, table.doubles("gd_loss")[0], 6e-11);
    double[] k = DoubleList.parse("k", table.texts("preconditioner").get(0)).values();
    assertEquals(16.0 / 26, k[3], 1e-14);
  }

  @Test
  void optimumFromOneExampleToABillion() {
    for (String d : List.of("1", "100", "300")) {
      for (String n : List.of("1", "1000000000")) {
        Table table = run(OptimumStudy.STUDY, Map.of("d", d, "n", n, "noise", "0"));
        double dim = Double.parseDouble(d);
        double examples = Double.parseDouble(n);
        double expected = dim * (dim + 1) / (examples + dim + 1);
        assertEquals(1, table.doubles("loss")[0] / expected, 1e-12);
        assertEquals(1, table.doubles("gd_loss")[0] / expected, 1e-12);
      }
    }
  }

  @Test
  void layers() {
    Table table = run(LayersStudy.STUDY, Map.of());
    assertEquals(3, table.size());
    assertEquals(1.714217380, table.doubles("step")[2], 6e-10);
    assertEquals(0.133608429383, table.doubles("loss")[0], 6e-13);
  }

  @Test
  void descent() {
    Table balanced = run(DescentStudy.STUDY, Map.of("start", "balanced", "restarts", "5"));
    assertTrue(Arrays.stream(balanced.doubles("gap")).allMatch(gap -> Math.abs(gap) < 1e-10));
    assertTrue(Arrays.stream(balanced.doubles("distance")).allMatch(distance -> distance < 1e-7));
    Table random = run(DescentStudy.STUDY, Map.of());
    assertEquals(0.525910263, Arrays.stream(random.doubles("gap")).max().orElse(0), 6e-9);
    assertTrue(Arrays.stream(random.doubles("distance")).max().orElse(0) > 0.1);
  }

  @Test
  void flow() {
    Table table = run(FlowStudy.STUDY, Map.of());
    double[] p = table.doubles("p");
    double[] logistic = table.doubles("logistic");
    for (int i = 0; i < p.length; i++) {
      assertEquals(1, p[i] / logistic[i], 1e-10);
    }
    assertEquals(1.0 / 26, p[p.length - 1], 1e-4);
  }

  @Test
  void matrix() {
    Table table = run(MatrixStudy.STUDY, Map.of("steps", "0:3:2000"));
    assertEquals(3 * 25, table.size());
    double[] gap = table.doubles("gap");
    assertTrue(gap[0] > gap[25] && gap[25] > gap[50] && gap[50] < 1e-6);
    assertThrows(InvalidParameter.class, () -> run(MatrixStudy.STUDY, Map.of("steps", "3:1")));
    assertThrows(InvalidParameter.class, () -> run(MatrixStudy.STUDY, Map.of("steps", "0.5")));
  }

  private static <P extends Record> Table run(Study<P> study, Map<String, String> set) {
    Table table =
        study.run(ParameterSpec.of(study.parameters()).parse(set), Run.quiet(study.id(), 20240101));
    assertEquals(study.columns(), table.columns());
    return table;
  }
}
