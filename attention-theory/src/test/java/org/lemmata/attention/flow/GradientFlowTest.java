package org.lemmata.attention.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.attention.descent.Start;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Prompt;
import org.lemmata.attention.model.Weights;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;

/** The integrated flow against what is known of it in closed form. */
class GradientFlowTest {

  private static final Matrix LAMBDA = Matrix.of(3, 3, 2, .5, .1, .5, 1, -.2, .1, -.2, .6);

  @Test
  void gammaIsTheOptimalPreconditioner() {
    Matrix k = Optimum.preconditioner(new Prompt(10, LAMBDA, Matrix.identity(3), 0));
    Matrix product = k.times(ZhangFlow.gamma(LAMBDA, 10)).scale(10);
    assertTrue(product.minus(Matrix.identity(3)).frobenius() < 1e-14);
    Weights limit = ZhangFlow.limit(LAMBDA, 10);
    assertTrue(limit.preconditioner().minus(k).frobenius() < 1e-15);
    assertEquals(0, GradientFlow.conserved(limit), 1e-15);
  }

  @Test
  void flowReachesItsLimit() {
    PopulationLoss loss = new PopulationLoss(new Prompt(10, LAMBDA, Matrix.identity(3), 0));
    Weights end = new GradientFlow(loss).at(Weights.balanced(3, 0.05), 5).get(0);
    Weights limit = ZhangFlow.limit(LAMBDA, 10);
    assertEquals(limit.b(), end.b(), 1e-12);
    assertTrue(end.matrixA().minus(limit.matrixA()).frobenius() < 1e-12);
  }

  @Test
  void flowIsLogisticFromABalancedStart() {
    Weights start = Weights.balanced(5, 0.03);
    double p0 = start.b() * 0.03;
    double[] times = {0, 0.01, 0.03, 0.06, 0.1};
    PopulationLoss loss = new PopulationLoss(Prompt.isotropic(5, 20, 0.5));
    List<Weights> path = new GradientFlow(loss).at(start, times);
    for (int i = 0; i < times.length; i++) {
      double p = path.get(i).b() * path.get(i).matrixA().get(2, 2);
      assertEquals(1, p / ZhangFlow.logistic(5, 20, 0.5, p0, times[i]), 1e-11);
    }
  }

  @Test
  void flowConservesTheBalance() {
    Weights start = Start.RANDOM.draw(3, Streams.of(1, "flow-test").stream(0));
    PopulationLoss loss = new PopulationLoss(Prompt.isotropic(3, 6, 0.3));
    GradientFlow flow = new GradientFlow(loss);
    double before = GradientFlow.conserved(start);
    for (Weights w : flow.at(start, 0.1, 0.5, 2)) {
      assertEquals(before, GradientFlow.conserved(w), 1e-12);
    }
    assertThrows(IllegalArgumentException.class, () -> flow.at(start, 1, 0.5));
  }

  /** Times that no step of the integrator leads to from the time before. */
  @Test
  void timesMayBeAsNearAsDoubles() {
    Weights start = Weights.balanced(2, 0.1);
    GradientFlow flow = new GradientFlow(new PopulationLoss(Prompt.isotropic(2, 5, 0.5)));
    double later = 0.1 + 900 * Math.ulp(0.1);
    List<Weights> path = flow.at(start, 1e-322, 1e-300, 0.1, Math.nextUp(0.1), later, 0.2);
    assertEquals(start.b(), path.get(0).b(), 1e-16);
    assertEquals(start.b(), path.get(1).b(), 1e-16);
    assertEquals(path.get(2).b(), path.get(3).b(), 1e-13);
    assertEquals(path.get(2).b(), path.get(4).b(), 1e-12);
    assertEquals(flow.at(start, 0.2).get(0).b(), path.get(5).b(), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> flow.at(start, 0.1, later, 0.1));
    for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1}) {
      assertThrows(IllegalArgumentException.class, () -> flow.at(start, none));
    }
  }
}
