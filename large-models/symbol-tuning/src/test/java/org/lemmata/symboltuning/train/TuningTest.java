package org.lemmata.symboltuning.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lemmata.engine.home.Libraries;
import org.lemmata.engine.train.FailedRun;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.symboltuning.world.Episode;
import org.lemmata.symboltuning.world.WordWorld;

/** Stages: what data they see, that they fail rather than give nonsense, and what is scored. */
class TuningTest {

  private static final Map<String, String> SMALL =
      Map.of(
          "width",
          "8",
          "layers",
          "1",
          "heads",
          "1",
          "pt",
          "3",
          "it",
          "2",
          "steps",
          "9",
          "batch",
          "4",
          "episodes",
          "6");

  @BeforeAll
  static void load() {
    Libraries.need().missing().ifPresent(sentence -> Assumptions.assumeTrue(false, sentence));
  }

  private static Protocol small() {
    return ParameterSpec.of(Protocol.class).parse(SMALL);
  }

  private static Tuning tuning(TuningArm arm) {
    return new Tuning(small(), arm, Streams.of(1, "tuning"));
  }

  @Test
  void anArmIsScoredOnFlippedLabelsOnTheWayAndOnAllAtItsEnd() {
    float[] begin = tuning(TuningArm.PT).run(null, Checkpoint.NONE).model();
    List<ScoreTaken> seen = tuning(TuningArm.ST).run(begin, Checkpoint.NONE).seen();
    assertEquals(
        List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L),
        seen.stream().map(ScoreTaken::step).filter(step -> step < 9).toList());
    assertEquals(
        Arrays.stream(Evaluation.values()).map(Evaluation::label).toList(),
        seen.stream().filter(one -> one.step() == 9).map(ScoreTaken::setting).toList());
    assertTrue(seen.stream().allMatch(one -> one.score().episodes() == 6));
  }

  @Test
  void aStageThatIsNotFiniteFails() {
    float[] broken = tuning(TuningArm.PT).run(null, Checkpoint.NONE).model();
    Arrays.fill(broken, Float.NaN);
    assertThrows(FailedRun.class, () -> tuning(TuningArm.ST).run(broken, Checkpoint.NONE));
  }

  @Test
  void replicatesDifferAndRepeat() {
    float[] one = tuning(TuningArm.PT).run(null, Checkpoint.NONE).model();
    assertArrayEquals(one, tuning(TuningArm.PT).run(null, Checkpoint.NONE).model());
    assertTrue(
        !Arrays.equals(
            one,
            new Tuning(small(), TuningArm.PT, Streams.of(2, "tuning"))
                .run(null, Checkpoint.NONE)
                .model()));
  }

  /** The labels and clusters of a stage's data. */
  @Test
  void stagesSeeTheirData() {
    WordWorld world = WordWorld.USUAL;
    for (TuningArm arm : TuningArm.values()) {
      List<Episode> data =
          arm.batch(
              ParameterSpec.of(Protocol.class).parse(Map.of("batch", "400", "fraction", "0.25")),
              world,
              Streams.of(3, "data").stream(0));
      Set<Integer> clusters =
          data.stream()
              .flatMap(e -> e.shots().stream())
              .map(shot -> world.clusterOf(shot.word()))
              .collect(Collectors.toSet());
      assertEquals(arm == TuningArm.PT ? 16 : 11, clusters.size(), arm::label);
      double symbols = data.stream().filter(e -> e.answer() >= world.firstSymbol()).count() / 400.0;
      double expected =
          switch (arm) {
            case PT -> 0.25;
            case IT, CIT -> 0;
            case ST, RANDLAB, FIXEDSYM -> 1;
            case ST_MIX -> 0.7;
          };
      double error = Math.sqrt(expected * (1 - expected) / 400);
      assertEquals(expected, symbols, within(error), arm::label);
      assertTrue(data.stream().allMatch(e -> e.answer() < world.firstUnseen()), arm::label);
      long instructed =
          data.stream().filter(e -> e.prefix().get(0) == WordWorld.INSTRUCTION).count();
      assertEquals(arm == TuningArm.IT || arm == TuningArm.CIT, instructed == 400, arm::label);
      assertEquals(
          arm == TuningArm.ST || arm == TuningArm.RANDLAB || arm == TuningArm.FIXEDSYM,
          instructed == 0,
          arm::label);
    }
  }

  @Test
  void whatDoesNotMatterToAStageIsAtItsDefault() {
    Protocol usual = ParameterSpec.of(Protocol.class).parse(Map.of());
    Protocol other = ParameterSpec.of(Protocol.class).parse(Map.of("tasks", "3", "steps", "5"));
    assertEquals(usual.canonical(TuningArm.PT), other.canonical(TuningArm.PT));
    assertEquals(usual.canonical(TuningArm.IT), other.canonical(TuningArm.IT));
    assertEquals(11, other.canonical(TuningArm.CIT).tasks());
    assertEquals(5, other.canonical(TuningArm.CIT).steps());
    assertEquals(3, other.canonical(TuningArm.ST).tasks());
  }
}
