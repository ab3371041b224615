package org.lemmata.engine.gpt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.NeedsTorch;
import org.lemmata.engine.Step;
import org.lemmata.engine.Tensor;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** The model against its definition, and its derivatives against differences, in doubles. */
@NeedsTorch
class GptTest {

  private static final GptShape SMALL = new GptShape(5, 4, 2, 6, 2);
  private static final Gpt GPT = Gpt.of(SMALL);
  private static final int[] TOKENS = {0, 1, 2, 3, 4, 3, 2, 1};
  private static final int[] TARGETS = {1, 2, 3, 4, 3, 2, 1, 0};

  private static Device cpu;

  @BeforeAll
  static void load() {
    cpu = Device.choose(DeviceChoice.CPU);
  }

  /** Larger than initial values, so that no term of a derivative is small. */
  private static double[] parameters() {
    Stream random = Streams.of(1, "gpt-test").stream(0);
    double[] at = new double[SMALL.parameters()];
    Arrays.setAll(at, i -> 0.4 * random.nextNormal());
    return at;
  }

  private static Tensor loss(Gpt gpt, Tensor parameters) {
    return gpt.loss(cpu, parameters, cpu.whole(TOKENS, 2, 4), cpu.whole(TARGETS, 2, 4));
  }

  private static double lossAt(double[] at) {
    return Step.compute(() -> loss(GPT, cpu.doubles(at, at.length)).value());
  }

  private static double[] gradientAt(Gpt gpt, double[] at) {
    return Step.compute(
        () -> {
          Tensor x = cpu.doubles(at, at.length).variable();
          return loss(gpt, x).gradient(x).doubles();
        });
  }

  private static double[] moved(double[] at, double step, double[] direction) {
    double[] to = at.clone();
    Arrays.setAll(to, i -> at[i] + step * direction[i]);
    return to;
  }

  private static double[] direction(long which) {
    Stream random = Streams.of(2, "gpt-test").stream(which);
    double[] u = new double[SMALL.parameters()];
    Arrays.setAll(u, i -> random.nextNormal());
    return u;
  }

  @Test
  void theNumberOfParametersIsThatOfTheDefinition() {
    // Layers of 12 d² + 13 d, tokens, positions and the last norm.
    assertEquals(
        2 * (12 * 64 * 64 + 13 * 64) + 96 * 64 + 64 * 64 + 2 * 64,
        new GptShape(96, 64, 2, 64, 4).parameters());
  }

  @Test
  void withoutParametersEveryTokenIsAsLikely() {
    assertEquals(Math.log(5), lossAt(new double[SMALL.parameters()]), 1e-15);
  }

  @Test
  void initialParametersHaveTheirSpreadAndAreTheSameForTheSameStream() {
    GptShape shape = new GptShape(64, 16, 2, 32, 4);
    Streams streams = Streams.of(3, "gpt-test");
    float[] all = Gpt.of(shape).initial(streams.stream(0));
    assertArrayEquals(all, Gpt.of(shape).initial(streams.stream(0)));
    double square = 0;
    for (int i = 0; i < 64 * 32; i++) {
      square += all[i] * (double) all[i];
    }
    // 2048 numbers: the standard deviation of this mean is 3%.
    assertEquals(0.02 * 0.02, square / (64 * 32), 0.2 * 0.02 * 0.02);
    int norm = 64 * 32 + 16 * 32;
    assertEquals(1, all[norm]);
    assertEquals(0, all[norm + 32]);
  }

  @Test
  void laterTokensDoNotChangeEarlierLogits() {
    double[] at = parameters();
    double[] all = logits(at, 0, 1, 2, 3);
    double[] changed = logits(at, 0, 1, 2, 4);
    int three = 3 * SMALL.vocabulary();
    assertArrayEquals(Arrays.copyOf(all, three), Arrays.copyOf(changed, three));
    assertNotEquals(all[three], changed[three]);
    // A shorter text has the same logits, up to another order of sums.
    assertArrayEquals(Arrays.copyOf(all, three), logits(at, 0, 1, 2), 1e-13);
  }

  private static double[] logits(double[] at, int... tokens) {
    return Step.compute(
        () ->
            GPT.logits(cpu, cpu.doubles(at, at.length), cpu.whole(tokens, 1, tokens.length))
                .doubles());
  }

  @Test
  void whatDoesNotFitIntoTheContextIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> logits(parameters(), 0, 1, 2, 3, 4));
  }

  @Test
  void theGradientIsTheLimitOfDifferences() {
    double[] at = parameters();
    double[] gradient = gradientAt(GPT, at);
    double eps = 1e-5;
    for (int which = 0; which < 3; which++) {
      double[] u = direction(which);
      double slope = 0;
      for (int i = 0; i < u.length; i++) {
        slope += u[i] * gradient[i];
      }
      double difference = (lossAt(moved(at, eps, u)) - lossAt(moved(at, -eps, u))) / (2 * eps);
      assertEquals(difference, slope, 1e-6 * Math.abs(slope) + 1e-8);
    }
  }

  @Test
  void fusedAndPlainAttentionAreTheSameFunction() {
    double[] at = parameters();
    assertArrayEquals(gradientAt(GPT, at), gradientAt(GPT.twiceDifferentiable(), at), 1e-13);
  }

  @Test
  void theSecondDerivativeIsTheLimitOfDifferencesOfGradients() {
    double[] at = parameters();
    double[] u = direction(7);
    Gpt gpt = GPT.twiceDifferentiable();
    double[] product =
        Step.compute(
            () -> {
              Tensor x = cpu.doubles(at, at.length).variable();
              Tensor first = loss(gpt, x).differentiableGradient(x);
              return first.dot(cpu.doubles(u, u.length)).gradient(x).doubles();
            });
    double eps = 5e-5;
    double[] up = gradientAt(gpt, moved(at, eps, u));
    double[] down = gradientAt(gpt, moved(at, -eps, u));
    double square = 0;
    double error = 0;
    for (int i = 0; i < u.length; i++) {
      double difference = (up[i] - down[i]) / (2 * eps);
      square += product[i] * product[i];
      error += (difference - product[i]) * (difference - product[i]);
    }
    // The truncation of the difference is of order ε² times a third derivative.
    assertEquals(0, Math.sqrt(error / square), 2e-5);
  }
}
