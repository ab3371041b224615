package org.lemmata.attention.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lemmata.linalg.Matrix;

/** Properties of the population loss and of its optimum. */
class PopulationLossTest {

  @Provide
  Arbitrary<Laws.Drawn> laws() {
    return Laws.any();
  }

  @Property(tries = 100)
  void gradientIsThatOfTheValue(@ForAll("laws") Laws.Drawn law) {
    PopulationLoss loss = new PopulationLoss(law.prompt());
    double[] at = law.weights().pack();
    double[] gradient = loss.gradient(at);
    double size = 1 + Arrays.stream(gradient).map(Math::abs).max().orElse(0);
    double h = 1e-4;
    for (int i = 0; i < at.length; i++) {
      double[] up = at.clone();
      double[] down = at.clone();
      up[i] += h;
      down[i] -= h;
      double difference = (loss.value(up) - loss.value(down)) / (2 * h);
      assertEquals(gradient[i], difference, 1e-5 * size);
    }
  }

  @Property(tries = 100)
  void rescalingChangesNothing(@ForAll("laws") Laws.Drawn law) {
    PopulationLoss loss = new PopulationLoss(law.prompt());
    Weights w = law.weights();
    Matrix a = Matrix.of(1, w.d(), w.a()).scale(4);
    Matrix c = Matrix.of(1, w.d(), w.c()).scale(0.25);
    Weights scaled = new Weights(a.data(), 4 * w.b(), w.matrixA().scale(0.25), c.data());
    assertEquals(loss.value(w), loss.value(scaled));
  }

  @Property(tries = 100)
  void nothingIsBelowTheOptimum(@ForAll("laws") Laws.Drawn law) {
    PopulationLoss loss = new PopulationLoss(law.prompt());
    double least = Optimum.loss(law.prompt());
    Matrix k = Optimum.preconditioner(law.prompt());
    double rounding = 1e-12 * (1 + least);
    assertEquals(least, loss.ofLinear(k), rounding);
    assertEquals(least, loss.value(Weights.linear(1, k)), rounding);
    for (double size : new double[] {1e-6, 1e-3, 0.1, 1}) {
      assertTrue(loss.ofLinear(k.plus(law.matrix(size))) >= least - rounding);
    }
    assertTrue(loss.value(law.weights()) >= least - rounding);
  }

  @Property(tries = 100)
  void lossesAreOrdered(@ForAll("laws") Laws.Drawn law) {
    Prompt prompt = law.prompt();
    double least = Optimum.loss(prompt);
    double zero = prompt.noise() + prompt.signal();
    double rounding = 1e-12 * (1 + zero);
    assertTrue(prompt.noise() <= least + rounding);
    assertTrue(least <= Optimum.plainLoss(prompt) + rounding);
    assertTrue(least <= Optimum.whitened(prompt).loss() + rounding);
    assertTrue(Optimum.plainLoss(prompt) <= zero && Optimum.whitened(prompt).loss() <= zero);
  }

  @Property(tries = 50)
  void gradientVanishesAtTheOptimum(@ForAll("laws") Laws.Drawn law) {
    PopulationLoss loss = new PopulationLoss(law.prompt());
    Weights best = Weights.linear(0.7, Optimum.preconditioner(law.prompt()).scale(1 / 0.7));
    double size = 1e-10 * law.prompt().n() * (1 + law.prompt().signal());
    assertArrayEquals(new double[Weights.size(best.d())], loss.gradient(best).pack(), size);
  }
}
