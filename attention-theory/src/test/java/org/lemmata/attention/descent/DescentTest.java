package org.lemmata.attention.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.attention.model.Laws;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Prompt;
import org.lemmata.attention.model.Weights;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;

/** Where descents end: the optimum from balanced starts, and the notes' spurious minima. */
class DescentTest {

  private static final Streams STREAMS = Streams.of(1, "descent-test");

  @Provide
  Arbitrary<Laws.Drawn> laws() {
    return Laws.any();
  }

  @Property(tries = 30)
  void balancedStartsReachTheOptimum(@ForAll("laws") Laws.Drawn law) {
    Prompt prompt = law.prompt();
    PopulationLoss loss = new PopulationLoss(prompt);
    Weights start = Start.BALANCED.draw(prompt.d(), STREAMS.stream(law.random().nextLong()));
    Descent.End end = Descent.minimise(loss, start);
    assertEquals(Optimum.loss(prompt), end.loss(), 1e-10);
    Matrix error = end.weights().preconditioner().minus(Optimum.preconditioner(prompt));
    assertTrue(error.frobenius() < 1e-7);
  }

  @ParameterizedTest
  @CsvSource({"2, 4, 0.25, 1.672461987, 1.146551724", "2, 3, 0, 1.488253631, 1"})
  void randomStartsFindTwoMinima(int d, int n, double noise, double spurious, double least) {
    PopulationLoss loss = new PopulationLoss(Prompt.isotropic(d, n, noise));
    int stuck = 0;
    for (int i = 0; i < 20; i++) {
      double end = Descent.minimise(loss, Start.RANDOM.draw(d, STREAMS.stream(i))).loss();
      boolean worse = end > (spurious + least) / 2;
      assertEquals(worse ? spurious : least, end, 6e-10);
      stuck += worse ? 1 : 0;
    }
    assertTrue(stuck > 0 && stuck < 20);
  }

  @Test
  void steepestDescentDescends() {
    PopulationLoss loss = new PopulationLoss(Prompt.isotropic(3, 5, 0.1));
    double last = Double.POSITIVE_INFINITY;
    for (Weights w : Descent.steepest(loss, Start.RANDOM.draw(3, STREAMS.stream(7)), 50)) {
      assertTrue(loss.value(w) < last);
      last = loss.value(w);
    }
  }

  @Test
  void cubicsStopAtTheirFirstMinimum() {
    // (t - 1)(t - 2)(t - 3) turns from negative to positive first at 1.
    assertEquals(1, new CubicSlope(-6, 11, -6, 1).firstMinimum(), 1e-15);
    assertEquals(2, new CubicSlope(-4, 0, 0, 0.5).firstMinimum(), 1e-15);
    assertEquals(0.5, new CubicSlope(-1, 2, 0, 0).firstMinimum(), 1e-15);
    assertTrue(Double.isNaN(new CubicSlope(-1, 0, 0, 0).firstMinimum()));
    CubicSlope through = CubicSlope.through(t -> -6 + t * (11 + t * (-6 + t)), 0.37);
    assertEquals(1, through.firstMinimum(), 1e-13);
  }
}
