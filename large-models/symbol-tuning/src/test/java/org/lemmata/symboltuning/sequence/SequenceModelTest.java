package org.lemmata.symboltuning.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.Step;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.gpt.GptShape;
import org.lemmata.engine.home.Libraries;
import org.lemmata.engine.shard.DataParallel;
import org.lemmata.engine.shard.LossAndGradient;
import org.lemmata.engine.shard.ShardLoss;
import org.lemmata.engine.train.AdamW;
import org.lemmata.engine.train.Schedule;
import org.lemmata.engine.train.Training;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Checkpoint;
import org.lemmata.symboltuning.model.Score;

class SequenceModelTest {

  private static final int VOCABULARY = 12;
  private static final SequenceModel MODEL =
      new SequenceModel(new GptShape(VOCABULARY, 24, 1, 16, 2));
  private static final Streams STREAMS = Streams.of(7, "sequence");

  private static Device cpu;

  @BeforeAll
  static void load() {
    Libraries.need().missing().ifPresent(sentence -> Assumptions.assumeTrue(false, sentence));
    cpu = Device.choose(DeviceChoice.CPU);
  }

  private static Demonstration shot(int input, Integer... output) {
    return new Demonstration(List.of(input), List.of(output));
  }

  private static Sequence sequence(List<Integer> rival, List<Integer> prior, Demonstration... all) {
    return new Sequence(List.of(all), rival, prior);
  }

  private static final Sequence SHORT =
      sequence(List.of(5, 0), List.of(), shot(1, 4, 0), shot(2, 4, 0));
  private static final Sequence LONG =
      sequence(List.of(5, 0), List.of(6, 7, 0), shot(1, 4, 3, 0), shot(2, 4, 0), shot(3, 4, 3, 0));

  @Test
  void sequencesStandSideBySideWithPlacesBeforeTheirTargets() {
    Padded batch = Padded.of(List.of(SHORT.whole(), LONG.ending(List.of(9, 0))));
    assertEquals(9, batch.length());
    assertEquals(List.of(1, 4, 0, 2, 4, 0, 0, 0, 0, 1, 4, 3, 0, 2, 4, 0, 3, 9), batch.tokens());
    // Labels are said at the word before them, and every token of one at the token before.
    assertEquals(List.of(0, 1, 3, 4, 16, 17), batch.places());
    assertEquals(List.of(4, 0, 4, 0, 9, 0), batch.targets());
    assertEquals(List.of(4, 2), batch.counts());
    assertEquals(List.of(1, 4, 3, 0, 2, 4, 0, 3, 4, 3, 0), LONG.tokens());
    assertEquals(LONG.tokens().size() - 1, LONG.length());
  }

  @Test
  void aRivalIsNoAnswer() {
    assertThrows(
        IllegalArgumentException.class, () -> sequence(List.of(4, 0), List.of(), shot(1, 4, 0)));
    assertThrows(IllegalArgumentException.class, () -> shot(1));
  }

  /** Small initial values make nearly equal logits: the loss is that of a guess, ln 12. */
  @Test
  void theFirstLossIsThatOfAGuessAndFillingDoesNotMatter() {
    float[] parameters = MODEL.initial(STREAMS.stream(0));
    assertEquals(Math.log(VOCABULARY), loss(parameters, List.of(SHORT, LONG)), 0.05);
    double apart =
        (4 * loss(parameters, List.of(SHORT)) + 8 * loss(parameters, List.of(LONG))) / 12;
    assertEquals(apart, loss(parameters, List.of(SHORT, LONG)), 1e-6);
  }

  private static double loss(float[] parameters, List<Sequence> sequences) {
    return Step.compute(
        () -> MODEL.loss(cpu, cpu.floats(parameters, parameters.length), sequences).value());
  }

  /**
   * What always follows is learned by heart: then it is said, what it is compared with is not, and
   * where it is the prior that is said instead of what the examples imply, that is counted.
   */
  /** Of four outputs and of three, of two tokens and of three: means of unequal parts. */
  @Test
  void theMeanOverShardsIsTheMeanOverAllTokens() {
    float[] start = MODEL.initial(STREAMS.stream(3));
    List<Sequence> all = List.of(SHORT, LONG, LONG, LONG, SHORT, SHORT);
    ShardLoss loss = (device, parameters, shard) -> MODEL.loss(device, parameters, all, shard);
    Step.run(
        () -> {
          Tensor parameters = cpu.floats(start, start.length);
          LossAndGradient whole = DataParallel.whole(cpu).at(loss, parameters, 0);
          assertEquals(MODEL.loss(cpu, parameters, all).value(), whole.loss());
          for (int shards : new int[] {2, 3, 6}) {
            LossAndGradient parts =
                new DataParallel(List.of(cpu, cpu), shards).at(loss, parameters, 0);
            assertEquals(whole.loss(), parts.loss(), 1e-6);
            double apart = whole.gradient().minus(parts.gradient()).norm().value();
            assertTrue(apart < 1e-5 * whole.gradient().norm().value(), "apart by " + apart);
          }
        });
  }

  @Test
  void aModelThatKnowsTheOutputIsScoredSo() {
    List<Sequence> data = new ArrayList<>();
    for (int i = 1; i < 4; i++) {
      data.add(sequence(List.of(5, 0), List.of(4, 3, 0), shot(i, 4, 3, 0), shot(4 - i, 4, 3, 0)));
    }
    float[] end =
        new Training(
                cpu,
                (parameters, step) -> MODEL.loss(cpu, parameters, data),
                new AdamW(0.9, 0.99, 1e-8, 0),
                new Schedule(1e-2, 5, 60, 1),
                1)
            .run(MODEL.initial(STREAMS.stream(0)), Checkpoint.NONE, (step, loss, norm, p) -> {});
    assertEquals(new Score(3, 3, 3, 0), score(end, data));
    List<Sequence> flipped =
        List.of(sequence(List.of(4, 3, 0), List.of(4, 3, 0), shot(1, 4, 3, 0), shot(3, 5, 0)));
    assertEquals(new Score(1, 0, 0, 1), score(end, flipped));
    List<Sequence> nothing =
        List.of(sequence(List.of(4, 3, 0), List.of(), shot(1, 4, 3, 0), shot(3, 5, 0)));
    assertEquals(new Score(1, 0, 0, 0), score(end, nothing));
  }

  private static Score score(float[] parameters, List<Sequence> sequences) {
    return Step.compute(
        () -> {
          Tensor vector = cpu.floats(parameters, parameters.length);
          return MODEL.score(cpu, vector, sequences);
        });
  }

  @Test
  void manySequencesAreScoredAsFew() {
    float[] parameters = MODEL.initial(STREAMS.stream(3));
    List<Sequence> many = new ArrayList<>();
    double right = 0;
    for (int i = 0; i < 70; i++) {
      Sequence one =
          sequence(
              List.of(1 + i % 5, 0),
              List.of(),
              shot(6 + i % 3, 7 + i % 4, 0),
              shot(6 + i % 2, 7 + i % 4, 0));
      many.add(one);
      right += score(parameters, List.of(one)).right();
    }
    Score whole = score(parameters, many);
    assertEquals(70, whole.episodes());
    assertEquals(right, whole.right());
    assertTrue(right > 0 && right < 70);
  }
}
