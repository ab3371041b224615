package org.lemmata.meanfield.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

class FiniteStudiesTest {

  private static final Map<String, String> SMALL =
      Map.of("d", "8", "width", "80", "samples", "320", "horizon", "2", "rows", "4");

  private static <P extends Record> Table run(Study<P> study, Map<String, String> set) {
    return run(study, set, Parallel.sequential());
  }

  private static <P extends Record> Table run(
      Study<P> study, Map<String, String> set, Parallel parallel) {
    P parameters = ParameterSpec.of(study.parameters()).parse(set);
    return study.run(parameters, new Run(study.id(), 1, parallel, Progress.NONE));
  }

  private static <P extends Record> List<String> objections(
      Study<P> study, Map<String, String> set) {
    return study.objections(ParameterSpec.of(study.parameters()).parse(set));
  }

  private static String refusal(Study<?> study, Map<String, String> set) {
    return assertThrows(InvalidParameter.class, () -> run(study, set)).getMessage();
  }

  @Test
  void networkHasItsColumnsAndTimes() {
    Table table = run(new NetworkStudy(), SMALL);
    assertEquals(
        List.of("t", "loss", "e2", "e4"), table.columns().stream().map(Column::name).toList());
    assertArrayEquals(new double[] {0, 0.5, 1, 1.5, 2}, table.doubles("t"), 1e-12);
    double[] loss = table.doubles("loss");
    assertTrue(loss[4] < loss[0] / 2, "does not learn");
    for (int i = 0; i < loss.length; i++) {
      double e2 = table.doubles("e2")[i] * 0.16;
      double e4 = table.doubles("e4")[i] * 0.0625;
      assertEquals((e2 + e4) / 2, loss[i], 1e-14);
    }
  }

  @Test
  void withoutSamplesTheGradientIsThePopulations() {
    Table table =
        run(new NetworkStudy(), Map.of("d", "10", "width", "200", "samples", "0", "rows", "1"));
    // NOTES.md: L₂₀₀(10) = 7.2e-4; seeds differ by about 7%.
    assertEquals(7.2e-4, table.doubles("loss")[1], 2e-4);
  }

  @Test
  void anotherDrawIsAnotherNetworkAndTimeZeroIsTheStart() {
    Table one = run(new NetworkStudy(), SMALL);
    Map<String, String> other = new HashMap<>(SMALL);
    other.put("draw", "1");
    assertTrue(one.doubles("loss")[0] != run(new NetworkStudy(), other).doubles("loss")[0]);
    other.put("draw", "0");
    other.put("horizon", "0");
    Table start = run(new NetworkStudy(), other);
    assertEquals(1, start.size());
    assertEquals(one.doubles("loss")[0], start.doubles("loss")[0]);
  }

  @Test
  void aTargetWithoutADegreeLeavesItsErrorEmpty() {
    Map<String, String> set = new HashMap<>(SMALL);
    set.put("gamma2", "0");
    assertTrue(Double.isNaN(run(new NetworkStudy(), set).doubles("e2")[0]));
  }

  @Test
  void threadsDoNotShow() {
    Table alone = run(new NetworkStudy(), SMALL);
    Map<String, String> kernel =
        Map.of("d", "6", "samples", "150", "draws", "2", "directions", "7");
    Table kernelAlone = run(new KernelStudy(), kernel);
    for (int threads : new int[] {2, 3, 8}) {
      try (Parallel parallel = Parallel.of(threads)) {
        assertEquals(alone, run(new NetworkStudy(), SMALL, parallel));
        assertEquals(kernelAlone, run(new KernelStudy(), kernel, parallel));
      }
    }
  }

  @Test
  void kernelHasARowADraw() {
    Table table =
        run(new KernelStudy(), Map.of("d", "6", "samples", "40", "draws", "3", "directions", "50"));
    assertEquals(
        List.of("oracle", "predicted", "ridge_e4"),
        table.columns().stream().map(Column::name).toList());
    assertEquals(3, table.size());
    for (int i = 0; i < 3; i++) {
      // N₄ = 105 at d = 6.
      assertEquals(1 - 40 / 105.0, table.doubles("predicted")[i], 1e-15);
      assertEquals(table.doubles("predicted")[i], table.doubles("oracle")[i], 0.12);
      assertTrue(table.doubles("ridge_e4")[i] > table.doubles("oracle")[i]);
    }
  }

  @Test
  void stepsThatBlowUpAreRefusedWithTheirNumberAndTheNorm() {
    String message = refusal(new NetworkStudy(), Map.of("step", "1000", "horizon", "1e5"));
    assertTrue(message.startsWith("step=1000: step must be so small that neurons stay"), message);
    assertTrue(message.matches(".*in step 1 a neuron reached norm [0-9.]+ before.*"), message);
    assertTrue(
        refusal(new NetworkStudy(), Map.of("step", "20")).contains("horizon/step is at least 1"));
  }

  @Test
  void whatDoesNotFitTheMemoryIsRefused() {
    String samples = refusal(new NetworkStudy(), Map.of("samples", "100000000", "d", "1000"));
    assertTrue(samples.startsWith("samples=100000000: samples must be smaller"), samples);
    String width = refusal(new NetworkStudy(), Map.of("width", "1000000", "d", "1000"));
    assertTrue(width.startsWith("width=1000000: width must be smaller"), width);
    assertTrue(width.contains("GiB"), width);
  }

  @Test
  void gammasThatNoLawRealisesAreObjectedTo() {
    Map<String, String> set = Map.of("gamma2", "0.9", "gamma4", "0.1");
    assertEquals(1, objections(new NetworkStudy(), set).size());
    assertEquals(1, objections(new KernelStudy(), set).size());
    assertEquals(List.of(), objections(new NetworkStudy(), Map.of()));
  }
}
