package org.lemmata.hessian.flatness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.hessian.flatness.figure.FlatnessFigures;
import org.lemmata.hessian.flatness.param.MeasurementChoice;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.Study;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

/** The studies from their text parameters, against the notes' reference table and given files. */
class StudiesTest {

  private static final double PRINTED = 5e-11;

  @TempDir Path folder;

  private static <P extends Record> Table run(Study<P> study, Map<String, String> set) {
    return study.run(ParameterSpec.of(study.parameters()).parse(set), Run.quiet(study.id(), 1));
  }

  private static double last(Table table, String column) {
    double[] values = table.doubles(column);
    return values[values.length - 1];
  }

  private String file(String text) throws IOException {
    return "@" + Files.writeString(Files.createTempFile(folder, "matrix", ".csv"), text);
  }

  @Test
  void traceReference() {
    Study<TraceStudy.Parameters> study = TraceStudy.STUDY;
    assertEquals(44.7585755089, last(run(study, Map.of()), "trace"), PRINTED);
    assertEquals(92.1113804514, last(run(study, Map.of("dims", "3:4:4:2")), "trace"), PRINTED);
    assertEquals(
        5 * 44.7585755089, last(run(study, Map.of("normalisation", "sum")), "trace"), 5 * PRINTED);
  }

  @Test
  void regulariserReference() {
    Study<RegulariserStudy.Parameters> study = RegulariserStudy.STUDY;
    Map<Map<String, String>, Double> expected =
        Map.of(
            Map.of("depth", "2"), 65.7313901771,
            Map.of("depth", "3"), 120.5093790620,
            Map.of("depth", "2", "measurements", "4"), 31.1353374605,
            Map.of("depth", "2", "measurements", "single"), 249.0798889446,
            Map.of("depth", "3", "measurements", "single"), 500.4233730587);
    expected.forEach(
        (set, value) -> {
          Table table = run(study, set);
          assertEquals(value, last(table, "closed_form"), PRINTED, set::toString);
          assertEquals(value, last(table, "minimised"), 1e-6 * value, set::toString);
        });
    assertTrue(
        Double.isNaN(last(run(study, Map.of("depth", "3", "measurements", "4")), "closed_form")));
  }

  @Test
  void givenMatricesAndMasks() throws IOException {
    String matrix = file("2,0,1\n0,1,0\n");
    Study<RegulariserStudy.Parameters> regulariser = RegulariserStudy.STUDY;
    Table found =
        run(
            regulariser,
            Map.of("matrix", matrix, "depth", "2", "measurements", file("1,1,0\n1,0,1\n")));
    assertEquals(
        last(found, "closed_form"), last(found, "minimised"), 1e-6 * last(found, "closed_form"));
    Study<SensingStudy.Parameters> sensing = SensingStudy.STUDY;
    Table all =
        run(
            sensing,
            Map.of("truth", matrix, "family", file("1,1,1\n1,1,1\n"), "method", "min-frobenius"));
    assertEquals(0, last(all, "error"), 1e-25);
    InvalidParameter shape =
        assertThrows(
            InvalidParameter.class,
            () -> run(sensing, Map.of("truth", matrix, "family", file("1,1\n1,1\n"))));
    assertTrue(shape.getMessage().contains("2 rows and 3 columns"), shape::getMessage);
  }

  /** Of which the rest would be a matrix without the first row. */
  @Test
  void aFirstRowThatCannotBeReadIsNotSkipped() throws IOException {
    for (String first : new String[] {"nan,nan,nan", ",,", "−1,−2,−3", "1 000,2 000,3 000"}) {
      String file = file(first + "\n2,0,1\n0,1,0\n");
      InvalidParameter wrong =
          assertThrows(
              InvalidParameter.class,
              () -> run(RegulariserStudy.STUDY, Map.of("matrix", file, "depth", "2")));
      assertTrue(wrong.getMessage().startsWith("matrix=@"), wrong::getMessage);
      assertTrue(wrong.getMessage().contains("line 1, column 1 is '"), wrong::getMessage);
    }
  }

  @Test
  void aNumberOfMeasurementsHasOneText() {
    assertEquals("4", MeasurementChoice.parse("measurements", "+04").toString());
    for (String text :
        new String[] {"0", "-1", "10000", "٣", "4.0", "1e3", "99999999999999999999"}) {
      assertThrows(
          InvalidParameter.class, () -> MeasurementChoice.parse("measurements", text), text);
    }
  }

  @Test
  void contradictionsSayWhatIsLegal() {
    Study<SensingStudy.Parameters> sensing = SensingStudy.STUDY;
    Map<Map<String, String>, String> expected =
        Map.of(
            Map.of("d", "3", "rank", "4"), "rank must be at most d, which is 3",
            Map.of("d", "3", "samples", "10", "family", "completion"), "samples must be at most 9",
            Map.of("rate", "9", "method", "gd"), "rate must be so small");
    expected.forEach(
        (set, part) -> {
          InvalidParameter wrong = assertThrows(InvalidParameter.class, () -> run(sensing, set));
          assertTrue(wrong.getMessage().contains(part), wrong::getMessage);
        });
    for (String text :
        new String[] {"3", "3:0", "3:x", "", "61:2", "1:2:3:4:5:6:7:8:9:1:2:3:4:5"}) {
      assertThrows(InvalidParameter.class, () -> run(TraceStudy.STUDY, Map.of("dims", text)));
    }
    assertThrows(
        InvalidParameter.class, () -> run(RegulariserStudy.STUDY, Map.of("measurements", "0")));
    assertThrows(
        InvalidParameter.class, () -> run(RecoveryRateStudy.STUDY, Map.of("samples", "20:0")));
  }

  /** A list is refused whole, as it was written, and a mask leaves no choice of n. */
  @Test
  void recoveryRefusesWhatItCannotMeasure() throws IOException {
    Map<String, String> many = Map.of("d", "2", "samples", "3:5", "family", "completion");
    InvalidParameter wrong =
        assertThrows(InvalidParameter.class, () -> run(RecoveryRateStudy.STUDY, many));
    assertTrue(wrong.getMessage().startsWith("samples=3:5: samples must be at most 4 each"));
    Map<String, String> mask = Map.of("d", "2", "family", file("1,1\n1,0\n"));
    wrong = assertThrows(InvalidParameter.class, () -> run(RecoveryRateStudy.STUDY, mask));
    assertTrue(wrong.getMessage().startsWith("family="));
  }

  @Test
  void completionRecoversAWellSpreadMatrix() throws IOException {
    String spread = file("1,1,1,1\n1,1,1,1\n1,1,1,1\n1,1,1,1\n");
    String mask = file("1,1,1,0\n1,0,1,1\n0,1,1,1\n1,1,0,1\n");
    Table table =
        run(SensingStudy.STUDY, Map.of("truth", spread, "family", mask, "method", "min-nuclear"));
    assertEquals(0, last(table, "error"), 1e-8);
    assertTrue(last(table, "gap") <= 1e-9);
    Table hasty =
        run(
            SensingStudy.STUDY,
            Map.of("truth", spread, "family", mask, "method", "min-nuclear", "steps", "1"));
    assertTrue(last(hasty, "gap") > 1e-3, "one step certifies little");
    assertTrue(Double.isNaN(last(run(SensingStudy.STUDY, Map.of("method", "gd")), "gap")));
  }

  /** What a method never does is not said to be allowed: a table says the steps it may make. */
  @ParameterizedTest
  @CsvSource({
    "flatness, 3001, 3000",
    "flatness, 1000000000, 3000",
    "flatness, 2999, 2999",
    "min-nuclear, 20001, 20000",
    "min-nuclear, 19999, 19999",
    "gd, 1000000000, 1000000000",
    "label-noise, 1000000000, 1000000000"
  })
  void stepsAreThoseThatAMethodMayMake(String method, String steps, String kept) {
    Map<String, String> set = Map.of("method", method, "steps", steps);
    for (Study<?> study : List.of(SensingStudy.STUDY, RecoveryRateStudy.STUDY)) {
      assertEquals(kept, formatted(study, set).get("steps"), study.id());
      assertEquals(
          steps.equals(kept)
              ? Optional.empty()
              : Optional.of(
                  String.format(
                      "steps=%s: steps must be %s, which another parameter sets, or left out",
                      steps, kept)),
          ParameterSpec.of(study.parameters()).overruled(set).map(Throwable::getMessage));
    }
  }

  private static <P extends Record> Map<String, String> formatted(
      Study<P> study, Map<String, String> set) {
    ParameterSpec<P> spec = ParameterSpec.of(study.parameters());
    return spec.format(spec.parse(set));
  }

  /** What figures ask for is what their tables say. */
  @Test
  void figuresAskForStepsThatAreMade() {
    int asked = 0;
    for (Study<?> study : List.of(SensingStudy.STUDY, RecoveryRateStudy.STUDY)) {
      for (Figure figure : FlatnessFigures.all()) {
        for (Input input : figure.inputs()) {
          for (Scale scale : input.study().equals(study.id()) ? Scale.values() : new Scale[0]) {
            Map<String, String> set = input.settingsAt(scale);
            assertEquals(
                Optional.empty(),
                ParameterSpec.of(study.parameters()).overruled(set),
                figure.id() + ", " + input.name());
            asked++;
          }
        }
      }
    }
    assertEquals(3 * 8, asked);
  }

  /** Notes: the error is proportional to λ, and the rank-one range brackets the ratio. */
  @Test
  void lambdaAndRip() {
    double[] scaled = run(LambdaStudy.STUDY, Map.of("depth", "2")).doubles("error_over_lambda");
    assertEquals(1, scaled[3] / scaled[4], 2e-2);
    Table rip = run(RipStudy.STUDY, Map.of("samples", "400"));
    for (int i = 0; i < 3; i++) {
      double ratio = rip.doubles("ratio")[i];
      assertTrue(rip.doubles("lower")[i] < ratio && ratio < rip.doubles("upper")[i]);
    }
    assertEquals(1, last(rip, "ratio"), 0.15);
  }

  /** Draw 0 is the study's own; others are other problems, measured ranges and starts. */
  @Test
  void drawsDiffer() {
    Map<String, String> few = Map.of("d", "3", "samples", "20", "starts", "2");
    Table own = run(RipStudy.STUDY, few);
    assertEquals(own, run(RipStudy.STUDY, with(few, "draw", "0")));
    Table other = run(RipStudy.STUDY, with(few, "draw", "1"));
    assertTrue(last(own, "lower") != last(other, "lower"));
    assertTrue(last(own, "ratio") != last(other, "ratio"));
    Map<String, String> small = Map.of("d", "3", "samples", "5", "depth", "2", "steps", "50");
    assertTrue(
        run(SensingStudy.STUDY, small).doubles("error")[0]
            != run(SensingStudy.STUDY, with(small, "draw", "1")).doubles("error")[0]);
    assertTrue(
        last(run(LambdaStudy.STUDY, small), "error")
            != last(run(LambdaStudy.STUDY, with(small, "draw", "1")), "error"));
  }

  /** A loss that measures more strongly than the range supposes leaves the range. */
  @Test
  void aStretchedRowLeavesTheRange() {
    Map<String, String> many = Map.of("samples", "2000", "starts", "3", "stretch", "3");
    Table table = run(RipStudy.STUDY, many);
    assertTrue(last(table, "ratio") > last(table, "upper"));
    RipStudy.Parameters stretched = ParameterSpec.of(RipStudy.Parameters.class).parse(many);
    assertEquals(1, RipStudy.STUDY.objections(stretched).size());
  }

  private static Map<String, String> with(Map<String, String> set, String name, String value) {
    Map<String, String> more = new HashMap<>(set);
    more.put(name, value);
    return more;
  }
}
