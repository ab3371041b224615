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
import org.lemmata.hessian.sharpness.param.StageList;
import org.lemmata.contracts.OfferedStates;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;
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

  private static TrainingParameters parse(Map<String, String> set) {
    Map<String, String> all = new HashMap<>(SMALL);
    all.putAll(set);
    return ParameterSpec.of(TrainingParameters.class).parse(all);
  }

  private static Table run(Study<TrainingParameters> study, Map<String, String> set) {
    return study.run(parse(set), Run.quiet(study.id(), 1));
  }

  @Test
  void rowsAreSpreadFromTheStartToTheEnd() {
    Table table = run(new TrainStudy(), Map.of());
    assertArrayEquals(new double[] {0, 10, 20, 30, 40, 50, 60}, table.doubles("epoch"), 0.0);
    double[] loss = table.doubles("train_loss");
    assertTrue(loss[6] < 0.1 * loss[0]);
    // 4 √(d + 1)
    assertEquals(10.5830052443, table.doubles("bound")[0], 1e-9);
    Table longer = run(new TrainStudy(), Map.of("epochs", "200", "points", "3"));
    assertArrayEquals(new double[] {0, 100, 200}, longer.doubles("epoch"), 0.0);
    assertEquals(1, run(new TrainStudy(), Map.of("epochs", "0")).size());
    assertEquals(3, run(new TrainStudy(), Map.of("epochs", "2")).size());
  }

  @Test
  void oneStageIsTheParametersOwn() throws IOException {
    Table own = run(new TrainStudy(), Map.of());
    Table list = run(new TrainStudy(), Map.of("stages", "0.01/0.05/1/0/60"));
    Path file =
        Files.writeString(
            folder.resolve("s.csv"),
            """
            rate,rho,batch,decay,epochs
            0.01,0.05,1,0,25
            0.01,0.05,1,0,35
            """);
    Table read = run(new TrainStudy(), Map.of("stages", "@" + file));
    for (String column : new String[] {"train_loss", "test_accuracy", "trace", "gauss_newton"}) {
      assertArrayEquals(own.doubles(column), list.doubles(column), 0.0);
      assertArrayEquals(own.doubles(column), read.doubles(column), 0.0);
    }
  }

  /** Every state that is offered leads to the table of a training that was never ended. */
  @Test
  void goesOnFromAnyCheckpoint() {
    Map<String, String> set = Map.of("epochs", "200", "points", "4", "norm", "3");
    Table whole = run(new TrainStudy(), set);
    OfferedStates offered = new OfferedStates();
    run(new TrainStudy(), set, offered);
    assertTrue(offered.states().size() >= 4);
    for (OfferedStates.State state : offered.states()) {
      assertEquals(whole, run(new TrainStudy(), set, new OfferedStates(state)));
    }
  }

  private static Table run(TrainStudy study, Map<String, String> set, Checkpoint checkpoint) {
    Run run = new Run(study.id(), 1, Parallel.sequential(), Progress.NONE, checkpoint);
    return study.run(parse(set), run);
  }

  @Test
  void featuresAreTheFirstLayer() {
    Table table = run(new FeaturesStudy(), Map.of("architecture", "no-bias", "epochs", "3"));
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
            Map.of("stages", "x"), "stages must be one",
            Map.of("d", "1"), "d must be");
    expected.forEach(
        (set, part) -> {
          InvalidParameter wrong =
              assertThrows(InvalidParameter.class, () -> run(new TrainStudy(), set));
          assertTrue(wrong.getMessage().contains(part), wrong::getMessage);
        });
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
