package org.lemmata.hessian.sharpness.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.contracts.OfferedStates;
import org.lemmata.hessian.sharpness.train.StageList;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;
import org.lemmata.study.StateBytes;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

/** The studies from their text parameters. */
class TrainStudyTest {

  private static final Map<String, String> SMALL =
      Map.of(
          "d", "6", "samples", "20", "width", "20", "epochs", "60", "test", "100", "points", "7");

  @TempDir Path folder;

  private static TrainStudy.Parameters parse(Map<String, String> set) {
    Map<String, String> all = new HashMap<>(SMALL);
    all.putAll(set);
    return ParameterSpec.of(TrainStudy.Parameters.class).parse(all);
  }

  private static Table run(Study<TrainStudy.Parameters> study, Map<String, String> set) {
    return study.run(parse(set), Run.quiet(study.id(), 1));
  }

  @Test
  void rowsAreSpreadFromTheStartToTheEnd() {
    Table table = run(TrainStudy.STUDY, Map.of());
    assertArrayEquals(new double[] {0, 10, 20, 30, 40, 50, 60}, table.doubles("epoch"), 0.0);
    double[] loss = table.doubles("train_loss");
    assertTrue(loss[6] < 0.1 * loss[0]);
    // 4 √(d + 1)
    assertEquals(10.5830052443, table.doubles("bound")[0], 1e-9);
    Table longer = run(TrainStudy.STUDY, Map.of("epochs", "200", "points", "3"));
    assertArrayEquals(new double[] {0, 100, 200}, longer.doubles("epoch"), 0.0);
    assertEquals(1, run(TrainStudy.STUDY, Map.of("epochs", "0")).size());
    assertEquals(3, run(TrainStudy.STUDY, Map.of("epochs", "2")).size());
  }

  @Test
  void oneStageIsTheParametersOwn() throws IOException {
    Table own = run(TrainStudy.STUDY, Map.of());
    Table list = run(TrainStudy.STUDY, Map.of("stages", "0.01/0.05/1/0/60"));
    Path file =
        Files.writeString(
            folder.resolve("s.csv"),
            """
            rate,rho,batch,decay,epochs
            0.01,0.05,1,0,25
            0.01,0.05,1,0,35
            """);
    Table read = run(TrainStudy.STUDY, Map.of("stages", "@" + file));
    for (String column : new String[] {"train_loss", "test_accuracy", "trace", "gauss_newton"}) {
      assertArrayEquals(own.doubles(column), list.doubles(column), 0.0);
      assertArrayEquals(own.doubles(column), read.doubles(column), 0.0);
    }
  }

  /** A list of stages leaves nothing to do for what describes a single one. */
  @Test
  void whatDoesNotMatterIsCanonical() {
    Map<String, String> listed = Map.of("stages", "0.01/0.05/1/0/30");
    Map<String, String> otherwise = new HashMap<>(listed);
    otherwise.putAll(Map.of("rate", "1", "rho", "2", "batch", "3", "decay", "4", "epochs", "5"));
    assertEquals(run(TrainStudy.STUDY, listed), run(TrainStudy.STUDY, otherwise));
    assertEquals(
        TrainStudy.STUDY.canonical(parse(listed)), TrainStudy.STUDY.canonical(parse(otherwise)));
    TrainStudy.Parameters one = parse(Map.of("rate", "0.02", "points", "3"));
    assertEquals(one, TrainStudy.STUDY.canonical(one));
    assertEquals(51, OutcomeStudy.STUDY.canonical(one).points());
    assertEquals(100, OutcomeStudy.STUDY.canonical(one).experiment().test());
    assertEquals(51, FeaturesStudy.STUDY.canonical(one).points());
    assertEquals(2000, FeaturesStudy.STUDY.canonical(one).experiment().test());
    assertEquals(0.02, FeaturesStudy.STUDY.canonical(one).experiment().stage().rate());
  }

  /** Every state that is offered leads to the table of a training that was never ended. */
  @Test
  void goesOnFromAnyCheckpoint() {
    Map<String, String> set = Map.of("epochs", "200", "points", "4", "norm", "3");
    Table whole = run(TrainStudy.STUDY, set);
    OfferedStates offered = new OfferedStates();
    run(set, offered);
    assertTrue(offered.states().size() >= 4);
    for (StateBytes state : offered.states()) {
      assertEquals(whole, run(set, new OfferedStates(state)));
    }
  }

  private static Table run(Map<String, String> set, Checkpoint checkpoint) {
    Run run = new Run(TrainStudy.STUDY.id(), 1, Parallel.sequential(), Progress.NONE, checkpoint);
    return TrainStudy.STUDY.run(parse(set), run);
  }

  @Test
  void featuresAreTheFirstLayer() {
    Table table = run(FeaturesStudy.STUDY, Map.of("architecture", "no-bias", "epochs", "3"));
    assertEquals(6 * 20, table.size());
    double square = 0;
    for (int i = 0; i < 20; i++) {
      double weight = table.doubles("weight")[6 * i];
      square += weight * weight;
    }
    assertEquals(table.doubles("column_norm")[0], Math.sqrt(square), 1e-12);
  }

  @Test
  void mistakesSayWhatIsLegal() {
    Map<Map<String, String>, String> expected =
        Map.of(
            Map.of("rate", "90"), "rate must be so small",
            Map.of("stages", "0.01/0/1/0/5:90/0/1/0/500"), "here, in stage 2, it diverged",
            Map.of("stages", "0.01/0/1/0"), "rate above 0",
            Map.of("stages", "0.01/0/1.5/0/10"), "batch a whole number",
            Map.of("stages", "0.01/0/1/0/1e3"), "epochs a whole number",
            Map.of("stages", "0.01/0/٣/0/10"), "batch a whole number",
            Map.of("stages", "x"), "stages must be one",
            Map.of("d", "1"), "d must be");
    expected.forEach(
        (set, part) -> {
          InvalidParameter wrong =
              assertThrows(InvalidParameter.class, () -> run(TrainStudy.STUDY, set));
          assertTrue(wrong.getMessage().contains(part), wrong::getMessage);
        });
  }

  @Test
  void aFirstStageThatCannotBeReadIsNotSkipped() throws IOException {
    Path file = Files.writeString(folder.resolve("n.csv"), ",,,,\n0.01,0.05,1,0,25\n");
    String message =
        assertThrows(InvalidParameter.class, () -> StageList.parse("stages", "@" + file))
            .getMessage();
    assertTrue(message.contains("line 1, column 1 is ''"), message);
  }

  @Test
  void theRateOfATrainingThatDivergesIsSaidWithoutAPoint() {
    // One stage of the study's own, whose rate is a double.
    String message =
        assertThrows(InvalidParameter.class, () -> run(TrainStudy.STUDY, Map.of("rate", "90")))
            .getMessage();
    assertTrue(message.startsWith("rate=90: rate must be so small"), message);
  }

  @Test
  void stagesReadBack() {
    String text = "0.001/0.05/1/0/10:0.0005/0/0/0.1/5";
    assertEquals("0.001/0.05/1/0/10:5e-4/0/0/0.1/5", StageList.parse("stages", text).toString());
    assertEquals(
        StageList.parse("stages", text),
        StageList.parse("stages", "1e-3/.05/1/0/10:5e-4/0/0/.1/5"));
  }
}
