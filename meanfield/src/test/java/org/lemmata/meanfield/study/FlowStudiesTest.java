package org.lemmata.meanfield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.run.Objected;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Table;

class FlowStudiesTest {

  private static Table run(Study<?> study, Map<String, String> set) {
    return Runner.plain().run(study, Request.of(set, 0));
  }

  private static double value(Table table, String column) {
    assertEquals(1, table.size());
    return table.doubles(column)[0];
  }

  /** The notes' deviations of setting A at d = 100 and t = 5, the defaults but for the time. */
  @Test
  void populationOfSettingA() {
    Table table = run(FlowStudies.POPULATION, Map.of("times", "5"));
    assertEquals(2.265429392e-3, value(table, "loss"), 1e-10);
    assertEquals(-0.059510081, value(table, "d2"), 1e-9);
    assertEquals(-0.031454873, value(table, "d4"), 1e-9);
    assertEquals(5, value(table, "t"));
  }

  @Test
  void theLossStartsAtItsClosedForm() {
    Table table = run(FlowStudies.POPULATION, Map.of("times", "0", "sigma2", "2", "sigma4", "0.5"));
    assertEquals((4 * 0.04 + 0.25 * 0.0064) / 2, value(table, "loss"), 1e-13);
  }

  @ParameterizedTest
  @CsvSource({"100, 2, true", "10000, 2, false"})
  void phasesOfSettingA(String d, String which, boolean empty) {
    Table table = run(FlowStudies.PHASES, Map.of("d", d));
    assertEquals(List.of(which), table.texts("case"));
    assertEquals(empty, table.texts("t1").equals(List.of("")));
  }

  @Test
  void aPhaseThatDoesNotEndHasEmptyCells() {
    Table table = run(FlowStudies.PHASES, Map.of("horizon", "2"));
    assertEquals(List.of("1.461"), List.of(table.texts("t10").get(0).substring(0, 5)));
    assertEquals(List.of(""), table.texts("thalf"));
    assertEquals(List.of(""), table.texts("tz"));
    assertEquals(List.of("none"), table.texts("case"));
  }

  /** A landmark's row holds what it is defined by. */
  @Test
  void landmarksHoldTheirDefinitions() {
    Table table = run(FlowStudies.LANDMARKS, Map.of("d", "10000"));
    assertEquals(List.of("t10", "thalf", "tz", "t1"), table.texts("landmark"));
    assertEquals(-0.9 * 0.2, table.doubles("d2")[0], 1e-9);
    assertEquals(-0.5 * 0.2, table.doubles("d2")[1], 1e-9);
    assertEquals(0, table.doubles("d4")[2], 1e-9);
    assertEquals(0.4122, table.doubles("t")[3], 5e-5);
    double d2 = table.doubles("d2")[2];
    assertEquals(d2 * d2 / 2, table.doubles("loss")[2], 1e-12);
    Table none = run(FlowStudies.LANDMARKS, Map.of("horizon", "1"));
    assertEquals(List.of("", "", "", ""), none.texts("loss"));
  }

  @Test
  void gammasThatNoLawRealisesNeedForce() {
    Map<String, String> set = Map.of("gamma2", "0.2", "gamma4", "0.01");
    for (Study<?> study :
        List.of(
            FlowStudies.POPULATION,
            FlowStudies.PHASES,
            FlowStudies.LANDMARKS,
            FlowStudies.TRAJECTORIES,
            FlowStudies.LAW,
            HittingTimeStudy.STUDY)) {
      String message = assertThrows(Objected.class, () -> run(study, set)).getMessage();
      assertTrue(message.contains("(E w²)² ≤ E w⁴ fails"), message);
      assertTrue(message.endsWith("Add --force to run it anyway."), message);
    }
    Table forced = Runner.plain().run(FlowStudies.POPULATION, new Request(set, Map.of(), 0, true));
    assertTrue(forced.provenance().orElseThrow().command().endsWith(" --force"));
  }

  /** With one degree alone the other's γ does not matter, and the loss vanishes. */
  @ParameterizedTest
  @CsvSource({"1, 0, 0.2, -0.5, 1000", "0, 1, -0.9, -0.04, 10000"})
  void oneDegreeAloneIsLearnt(
      String sigma2, String sigma4, String gamma2, String gamma4, String time) {
    Map<String, String> set =
        Map.of("sigma2", sigma2, "sigma4", sigma4, "gamma2", gamma2, "gamma4", gamma4, "d", "10");
    Map<String, String> timed = new HashMap<>(set);
    timed.put("times", time);
    assertEquals(0, value(run(FlowStudies.POPULATION, timed), "loss"), 1e-18);
    timed.put(sigma2.equals("0") ? "gamma4" : "gamma2", "-1");
    assertThrows(Objected.class, () -> run(FlowStudies.POPULATION, timed));
  }

  @Test
  void dimensionTwoIsRefused() {
    String message =
        assertThrows(InvalidParameter.class, () -> run(FlowStudies.POPULATION, Map.of("d", "2")))
            .getMessage();
    assertEquals("d=2: d must be a whole number from 3 to 100000000", message);
  }

  @Test
  void trajectoriesAreOdd() {
    Table table =
        run(FlowStudies.TRAJECTORIES, Map.of("starts", "-0.2:-0.1:0:0.1:0.2:1", "times", "0:9"));
    double[] w = table.doubles("w");
    assertEquals(12, w.length);
    for (int i = 0; i < 12; i += 6) {
      assertEquals(-w[i + 4], w[i]);
      assertEquals(-w[i + 3], w[i + 1]);
      assertEquals(0, w[i + 2]);
      assertEquals(1, w[i + 5]);
    }
    assertEquals(0.2, w[4]);
    assertTrue(w[10] > 0.5, "a start of two standard deviations has been caught up");
  }

  /**
   * Every row has the same mass: means over rows are means under the law. D₂ at the second time is
   * from a program of its own in NumPy: 4000 nodes in √d w, Runge-Kutta of order 4 in steps of
   * 1/200.
   */
  @ParameterizedTest
  @CsvSource({
    "3, 12, -6.6263539e-7",
    "4, 12, -2.127368e-5",
    "100, 12, 0.0011624563155",
    "100000000, 21, -0.1017678743783"
  })
  void rowsOfTheLawHaveEqualMass(int d, String time, double expected) {
    Map<String, String> set = Map.of("d", String.valueOf(d), "times", "0:" + time, "gamma4", "0.1");
    Map<String, String> massed = new HashMap<>(set);
    massed.put("neurons", "4000");
    double[] w = run(FlowStudies.LAW, massed).doubles("w");
    double[] d2 = {-0.2, expected};
    for (int i = 0; i < 2; i++) {
      double m2 =
          Arrays.stream(w, i * 8000, (i + 1) * 8000).map(x -> x * x).average().orElseThrow();
      assertEquals(d2[i], (d * m2 - 1) / (d - 1) - 0.2, 3e-4);
      assertEquals(d2[i], run(FlowStudies.POPULATION, set).doubles("d2")[i], 1e-11);
      assertTrue(w[i * 8000] < 0 && w[i * 8000] == -w[(i + 1) * 8000 - 1]);
    }
    double atFirst = Arrays.stream(w, 0, 8000).map(x -> x * x).average().orElseThrow();
    assertEquals(1, d * atFirst, 3e-4);
  }

  @Test
  void halfOfTheUniformLawIsBelowItsMedian() {
    // On the sphere of R^3 a coordinate is uniform.
    Table table = run(FlowStudies.LAW, Map.of("d", "3", "times", "0", "neurons", "2"));
    double[] expected = {-0.75, -0.25, 0.25, 0.75};
    double[] w = table.doubles("w");
    for (int i = 0; i < 4; i++) {
      assertEquals(expected[i], w[i], 1e-14);
    }
  }

  /** The notes' slope between 1e4 and 1e8 for A is 1.2502, where 1.25 is predicted. */
  @Test
  void timesGrowWithTheLogarithm() {
    Table table = run(HittingTimeStudy.STUDY, Map.of("dimensions", "10000:100000000"));
    assertEquals(1.2502, table.doubles("slope")[1], 5e-5);
    assertEquals(1.25, table.doubles("limit")[1]);
    assertEquals(table.doubles("thalf")[1], table.doubles("predicted")[1]);
    assertEquals(8.458, table.doubles("t1_predicted")[1], 5e-4);
    assertTrue(Double.isNaN(table.doubles("slope")[0]));
  }

  @Test
  void anUnknownLastTimeAnchorsNothing() {
    Table table =
        run(HittingTimeStudy.STUDY, Map.of("dimensions", "100:1000:100000000", "horizon", "10"));
    assertEquals(table.doubles("thalf")[1], table.doubles("predicted")[1]);
    assertTrue(Double.isNaN(table.doubles("thalf")[2]));
  }
}
