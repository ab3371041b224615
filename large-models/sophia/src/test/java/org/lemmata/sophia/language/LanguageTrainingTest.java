package org.lemmata.sophia.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lemmata.contracts.OfferedStates;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.home.Libraries;
import org.lemmata.engine.shard.DataParallel;
import org.lemmata.engine.text.CharacterTokenizer;
import org.lemmata.engine.text.Sonnets;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;
import org.lemmata.study.StateBytes;

/** Trainings of a tiny model: rows, repetitions, states to go on from, and runs that fail. */
class LanguageTrainingTest {

  private static final ModelSize TINY = new ModelSize(1, 8, 2, 16, 2);
  private static final int STEPS = 23;

  private static Device cpu;
  private static LanguageTask task;

  @BeforeAll
  static void load() {
    Libraries.need().missing().ifPresent(sentence -> Assumptions.assumeTrue(false, sentence));
    cpu = Device.choose(DeviceChoice.CPU);
    String text = Sonnets.text().substring(0, 4000);
    task = LanguageTask.of(text, CharacterTokenizer.of(text), TINY);
  }

  private static Recipe recipe(Contender contender) {
    return new Recipe(contender, 3e-3, 0.8, 0.3, STEPS);
  }

  private static List<LanguageRow> rows(
      Recipe recipe, long repetition, int every, Checkpoint checkpoint) {
    return rows(DataParallel.whole(cpu), recipe, repetition, every, checkpoint);
  }

  private static List<LanguageRow> rows(
      DataParallel where, Recipe recipe, long repetition, int every, Checkpoint checkpoint) {
    Run run = new Run("test", 5, Parallel.sequential(), Progress.NONE, checkpoint);
    return new LanguageTraining(task, recipe, repetition, every).run(where, run);
  }

  @Test
  void rowsComeAtTheBeginningEverySoManyStepsAndAtTheEnd() {
    List<LanguageRow> rows = rows(recipe(Contender.SOPHIA_G), 0, 10, Checkpoint.NONE);
    assertEquals(List.of(0L, 10L, 20L, 23L), rows.stream().map(LanguageRow::step).toList());
    assertEquals(List.of(0L, 11L, 22L, 25L), rows.stream().map(LanguageRow::passes).toList());
    assertEquals(23 * 32, rows.get(3).tokens());
    assertTrue(Double.isNaN(rows.get(0).trainLoss()) && Double.isNaN(rows.get(0).winRate()));
    // The alphabet of the first 4000 characters, and a model that knows nothing yet.
    double uniform = Math.log(task.gpt().shape().vocabulary());
    assertEquals(uniform, rows.get(0).validationLoss(), 0.1);
    assertTrue(rows.get(3).validationLoss() < uniform - 0.1, () -> "learnt nothing: " + rows);
    assertTrue(rows.get(3).winRate() > 0 && rows.get(3).winRate() < 1, () -> "win rate: " + rows);
    List<LanguageRow> hutchinson = rows(recipe(Contender.SOPHIA_H), 0, 30, Checkpoint.NONE);
    assertEquals(23 + 2 * 2, hutchinson.get(1).passes());
    assertEquals(23, rows(recipe(Contender.ADAMW), 0, 30, Checkpoint.NONE).get(1).passes());
  }

  @Test
  void allOptimisersBeginAtTheSameModelWithTheSameBatch() {
    List<LanguageRow> adam = rows(recipe(Contender.ADAMW), 1, 1, Checkpoint.NONE);
    for (Contender contender : Contender.values()) {
      List<LanguageRow> rows = rows(recipe(contender), 1, 1, Checkpoint.NONE);
      assertEquals(adam.get(0).validationLoss(), rows.get(0).validationLoss(), contender.label());
      assertEquals(adam.get(1).trainLoss(), rows.get(1).trainLoss(), contender.label());
      // Before the first estimate a step of Sophia is that of the sign, whatever its curvature.
      assertEquals(
          contender == Contender.ADAMW,
          adam.get(9).validationLoss() == rows.get(9).validationLoss(),
          contender.label());
    }
    List<LanguageRow> other = rows(recipe(Contender.ADAMW), 2, 1, Checkpoint.NONE);
    assertNotEquals(adam.get(0).validationLoss(), other.get(0).validationLoss());
  }

  @Test
  void eachContenderIsAnotherOptimiserAfterTheFirstEstimate() {
    List<Double> ends = new ArrayList<>();
    for (Contender contender : Contender.values()) {
      List<LanguageRow> rows = rows(recipe(contender), 3, STEPS, Checkpoint.NONE);
      ends.add(rows.get(1).validationLoss());
    }
    assertEquals(ends.size(), ends.stream().distinct().count(), () -> "two are the same: " + ends);
  }

  /** The curvature too: its sampled labels and directions are those of the undivided batch. */
  @Test
  void sharedByTwoEveryContenderHasTheRowsOfOneAndNearlyThoseOfTheUndividedBatch() {
    DataParallel one = new DataParallel(List.of(cpu), 2);
    DataParallel two = new DataParallel(List.of(cpu, cpu), 2);
    for (Contender contender : Contender.values()) {
      Recipe short12 = new Recipe(contender, 3e-3, 0.8, 0.3, 12);
      List<LanguageRow> whole = rows(short12, 6, 4, Checkpoint.NONE);
      List<LanguageRow> alone = rows(one, short12, 6, 4, Checkpoint.NONE);
      assertEquals(alone, rows(two, short12, 6, 4, Checkpoint.NONE), contender.label());
      assertEquals(
          whole.get(3).validationLoss(), alone.get(3).validationLoss(), 1e-3, contender.label());
      assertEquals(whole.get(3).tokens(), alone.get(3).tokens());
    }
  }

  @Test
  void fromAnyStateItEndsWithTheSameRows() {
    for (Contender contender : List.of(Contender.SOPHIA_G, Contender.SHUFFLED)) {
      OfferedStates all = new OfferedStates();
      List<LanguageRow> whole = rows(recipe(contender), 4, 7, all);
      assertEquals(STEPS, all.states().size());
      for (StateBytes state : all.states()) {
        assertEquals(whole, rows(recipe(contender), 4, 7, new OfferedStates(state)));
      }
    }
  }

  @Test
  void aRunThatFailsEndsWithARowThatSaysSo() {
    Recipe wild = new Recipe(Contender.ADAMW, 1e38, 0.8, 0.3, STEPS);
    List<LanguageRow> rows = rows(wild, 0, 100, Checkpoint.NONE);
    LanguageRow last = rows.get(rows.size() - 1);
    assertTrue(last.step() > 0 && last.step() < STEPS, () -> "ended at " + last);
    assertTrue(Double.isNaN(last.validationLoss()));
    assertEquals(last.step() * 32, last.tokens());
  }
}
