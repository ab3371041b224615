package org.lemmata.symboltuning.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.Step;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.home.Libraries;
import org.lemmata.linalg.random.Streams;
import org.lemmata.symboltuning.symbol.SymbolPool;
import org.lemmata.symboltuning.world.Episode;
import org.lemmata.symboltuning.world.EpisodeKind;
import org.lemmata.symboltuning.world.Labelling;
import org.lemmata.symboltuning.world.Shot;
import org.lemmata.symboltuning.world.SymbolSort;
import org.lemmata.symboltuning.world.WordWorld;

class SymbolModelTest {

  private static final WordWorld WORLD = new WordWorld(5, 9, 20, 4);
  private static final Streams STREAMS = Streams.of(5, "model");
  private static final SymbolPool POOL =
      SymbolPool.draw(STREAMS.stream(1), WORLD.tuned(), WORLD.heldOut());
  private static final SymbolModel MODEL =
      new SymbolModel(WORLD, new Size(16, 2, 2), POOL, STREAMS.child("symbols"));

  private static Device cpu;

  @BeforeAll
  static void load() {
    Libraries.need().missing().ifPresent(sentence -> Assumptions.assumeTrue(false, sentence));
    cpu = Device.choose(DeviceChoice.CPU);
  }

  private static List<Episode> episodes(int count) {
    EpisodeKind kind = new EpisodeKind(Labelling.SYMBOLS, SymbolSort.TUNED, false, true);
    return IntStream.range(0, count)
        .mapToObj(i -> kind.draw(WORLD, List.of(0, 1, 2), STREAMS.child("data").stream(i)))
        .toList();
  }

  private static float[] initial() {
    return MODEL.initial(STREAMS.child("initial").stream(0));
  }

  private static float[] answers(float[] parameters, List<Episode> episodes) {
    return Step.compute(
        () -> MODEL.answers(cpu, cpu.floats(parameters, parameters.length), episodes).floats());
  }

  /** Logits of random vectors of length 1 have variance 1, so the loss is about ln n + 1/2. */
  @Test
  void theFirstLossIsThatOfAGuess() {
    float[] parameters = initial();
    double loss =
        Step.compute(
            () -> MODEL.loss(cpu, cpu.floats(parameters, parameters.length), episodes(40)).value());
    assertEquals(Math.log(WORLD.clusters() + WORLD.tuned()) + 0.5, loss, 0.3);
  }

  @Test
  void answersAreOneLogitForEachLabel() {
    assertEquals(3 * (WORLD.tokens() - WORLD.firstLabel()), answers(initial(), episodes(3)).length);
  }

  /** The answer does not see the label that is asked, and sees every token before it. */
  @Test
  void theAnswerDependsOnAllTokensThatAreShownAndNoOther() {
    Episode episode = episodes(1).get(0);
    float[] parameters = initial();
    float[] whole = answers(parameters, List.of(episode));
    for (int i = 0; i < Episode.SHOTS; i++) {
      List<Shot> shots = new ArrayList<>(episode.shots());
      shots.set(i, new Shot(shots.get(i).word(), WORLD.naturalLabel(4)));
      float[] other =
          answers(
              parameters,
              List.of(new Episode(episode.prefix(), shots, episode.prior(), episode.other())));
      if (i == Episode.EXEMPLARS) {
        assertArrayEquals(whole, other);
      } else {
        assertNotEquals(whole[0], other[0], "label " + i);
      }
    }
  }

  /** Along the gradient the loss falls as fast as its norm says; differences in single floats. */
  @Test
  void theGradientPointsDownhill() {
    float[] parameters = initial();
    List<Episode> some = episodes(8);
    Step.run(
        () -> {
          Tensor at = cpu.floats(parameters, parameters.length).variable();
          Tensor loss = MODEL.loss(cpu, at, some);
          Tensor gradient = loss.gradient(at);
          double norm = gradient.norm().value();
          double step = 1e-2 / norm;
          double ahead = MODEL.loss(cpu, at.constant().plus(gradient.times(-step)), some).value();
          double behind = MODEL.loss(cpu, at.constant().plus(gradient.times(step)), some).value();
          assertEquals(norm, (behind - ahead) / (2 * 1e-2), 0.02 * norm);
        });
  }

  @Test
  void vectorsOfSymbolsHaveLengthAboutOneAndShareSpelling() {
    int width = 400;
    SymbolPool pool =
        new SymbolPool(List.of("1234", "1239", "baba"), List.of("9876"), List.of("12345"));
    float[] rows = FrozenVectors.of(pool, width, STREAMS);
    assertEquals(5 * width, rows.length);
    for (int i = 0; i < 5; i++) {
      assertEquals(1, product(rows, i, i, width), 0.25);
    }
    // Half of the square of the length is spelling, of which three characters of four agree.
    assertEquals(0.375, product(rows, 0, 1, width), 0.2);
    assertEquals(0, product(rows, 0, 2, width), 0.2);
    assertTrue(product(rows, 0, 4, width) > 0.2);
  }

  private static double product(float[] rows, int i, int j, int width) {
    double sum = 0;
    for (int k = 0; k < width; k++) {
      sum += (double) rows[i * width + k] * rows[j * width + k];
    }
    return sum;
  }
}
