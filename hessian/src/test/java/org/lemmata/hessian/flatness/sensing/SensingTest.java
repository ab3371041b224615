package org.lemmata.hessian.flatness.sensing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.RegularisedLoss;
import org.lemmata.hessian.flatness.model.SecondMoments;
import org.lemmata.hessian.flatness.model.SensingLoss;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.hessian.flatness.regulariser.Reference;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Svd;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;

/** Interpolators and trainings against the notes, other solvers and first principles. */
class SensingTest {

  private static SensingProblem problem(int d, int rank, int n, long seed) {
    Streams streams = Streams.of(seed, "sensing test");
    return new SensingProblem(
        LowRank.random(d, d, rank, streams.stream(0)),
        Measurements.gaussian(n, d, d, streams.stream(1)));
  }

  private static Interpolators interpolators(SensingProblem problem) {
    return new Interpolators(problem.measurements(), problem.loss().labels());
  }

  /** Reference table of the notes: the residual of M3 from its 4 reference measurements. */
  @Test
  void leastFrobeniusReference() {
    SensingProblem problem = new SensingProblem(Reference.m3(), Measurements.reference(4, 3, 3));
    Matrix shortest = interpolators(problem).shortest();
    double residual = shortest.minus(Reference.m3()).frobenius();
    assertEquals(6.6150617687, residual * residual, 5e-11);
  }

  @Test
  void leastFrobeniusIsThePseudoInverse() {
    SensingProblem problem = problem(5, 2, 11, 1);
    double[] expected = Svd.of(problem.measurements().flat()).solve(problem.loss().labels());
    assertArrayEquals(expected, interpolators(problem).shortest().data(), 1e-12);
  }

  @Test
  void dependentMeasurementsAddNothing() {
    SensingProblem problem = problem(3, 1, 4, 2);
    Measurements some = problem.measurements();
    Measurements twice =
        Measurements.of(
            List.of(
                some.matrix(0), some.matrix(1), some.matrix(0).plus(some.matrix(1)).scale(0.5)));
    Interpolators found = new Interpolators(twice, twice.of(problem.truth()));
    assertEquals(2, found.rank());
    assertArrayEquals(twice.of(problem.truth()), twice.of(found.shortest()), 1e-12);
  }

  /** By hand: the second label asks for x₂ = 1, as far as its measurement is another one. */
  @Test
  void measurementsThatAreNearlyDependent() {
    for (double s : new double[] {5e-11, 2e-10}) {
      Measurements close = Measurements.of(List.of(Matrix.of(1, 2, 1, 0), Matrix.of(1, 2, 1, s)));
      Interpolators found = new Interpolators(close, new double[] {0, s});
      assertEquals(s < 1e-10 ? 1 : 2, found.rank());
      assertArrayEquals(new double[] {0, s < 1e-10 ? 0 : 1}, found.shortest().data(), 1e-5);
    }
  }

  @Test
  void noIterationIsRefused() {
    Interpolators some = interpolators(problem(3, 1, 4, 2));
    assertThrows(IllegalArgumentException.class, () -> MinimumNuclear.solve(some, 1e-9, 0));
    assertEquals(1, MinimumNuclear.solve(some, 1e-9, 1).iterations());
  }

  /** A certificate is checked from scratch: feasibility of both sides, and the gap. */
  @Test
  void leastNuclearNormIsCertified() {
    for (int n : new int[] {12, 30}) {
      SensingProblem problem = problem(6, 1, n, 3);
      MinimumNuclear.Found found = MinimumNuclear.solve(interpolators(problem), 1e-9, 20_000);
      assertTrue(found.gap() <= 1e-9, () -> "gap " + found.gap());
      assertTrue(problem.loss().at(found.x()) < 1e-25);
      double norm = ClosedForm.nuclear(found.x());
      assertTrue(norm <= ClosedForm.nuclear(problem.truth()) * (1 + 1e-9));
      assertTrue(norm <= ClosedForm.nuclear(interpolators(problem).shortest()));
      // No small feasible move lowers the norm by more than the gap allows.
      Stream stream = Streams.of(4, "moves").stream(n);
      for (int i = 0; i < 50; i++) {
        Matrix move = new Matrix(6, 6);
        stream.normals(move.data(), 0, 36);
        Matrix feasible = move.minus(interpolators(problem).inSpan(move)).scale(1e-3);
        assertTrue(ClosedForm.nuclear(found.x().plus(feasible)) >= norm * (1 - 1e-9));
      }
    }
    assertEquals(
        0,
        problem(6, 1, 30, 3)
            .error(MinimumNuclear.solve(interpolators(problem(6, 1, 30, 3)), 1e-9, 20_000).x()),
        1e-12);
  }

  @Test
  void lowRankMatricesHaveUnitSingularValues() {
    double[] values = Svd.of(LowRank.random(7, 4, 3, Streams.of(1, "rank").stream(0))).values();
    assertArrayEquals(new double[] {1, 1, 1, 0}, values, 1e-13);
    assertThrows(
        IllegalArgumentException.class,
        () -> LowRank.random(3, 4, 4, Streams.of(1, "rank").stream(0)));
  }

  /** One step of SGD against the gradient of that one squared residual. */
  @Test
  void aStepOfLabelNoiseIsAGradientStep() {
    for (int[] dims : new int[][] {{3, 2}, {3, 4, 2}, {2, 3, 4, 3}, {3, 2, 2, 3, 2}}) {
      Widths widths = Widths.of(dims);
      Stream stream = Streams.of(5, "step").stream(dims.length);
      Measurements one = Measurements.gaussian(1, widths.outputs(), widths.inputs(), stream);
      double sigma = 0.25;
      double[] start = LinearNetwork.random(widths, 1, stream).pack();
      Stream draws = Streams.of(6, "draws").stream(0);
      draws.nextInt(1);
      double sign = (draws.nextLong() & 1) == 0 ? 1 : -1;
      RegularisedLoss loss =
          new RegularisedLoss(
              widths, new SensingLoss(one, 0.5 + sign * sigma), new SecondMoments(one), 0);
      double[] gradient = new double[start.length];
      loss.at(start, gradient);
      double[] stepped = start.clone();
      new LabelNoise(widths, new SensingLoss(one, 0.5), 0.01, sigma)
          .advance(stepped, 1, Streams.of(6, "draws").stream(0));
      for (int i = 0; i < start.length; i++) {
        assertEquals(start[i] - 0.01 * gradient[i], stepped[i], 1e-14);
      }
    }
  }

  /** The notes' setting at depth 2, in distribution: recovery, trace near 4 d times the norm. */
  @Test
  void flatnessRecoversInTheNotesSetting() {
    SensingProblem problem = problem(10, 1, 60, 7);
    Streams streams = Streams.of(8, "training");
    SensingTraining flat =
        SensingTraining.run(new Approach(Method.FLATNESS, settings(Map.of())), problem, 1, streams);
    assertTrue(flat.end().error() < 1e-7, () -> "error " + flat.end().error());
    assertEquals(1, flat.end().nuclear(), 1e-3);
    // At depth 2 the trace of the flattest factorisation is known in closed form.
    double closed = ClosedForm.depthTwo(flat.product(), problem.measurements());
    assertEquals(closed, flat.end().trace(), 1e-5 * closed);
    SensingTraining plain =
        SensingTraining.run(new Approach(Method.GD, settings(Map.of())), problem, 1, streams);
    assertTrue(plain.end().error() > 0.1);
    assertTrue(plain.end().loss() < 1e-10);
  }

  /** Settings at depth 2 but for what is set. */
  private static Settings settings(Map<String, String> set) {
    Map<String, String> all = new HashMap<>(Map.of("depth", "2"));
    all.putAll(set);
    return ParameterSpec.of(Settings.class).parse(all);
  }

  private static String refusal(Method method, Map<String, String> set) {
    Approach approach = new Approach(method, settings(set));
    return assertThrows(
            InvalidParameter.class,
            () -> SensingTraining.run(approach, problem(4, 1, 8, 9), 5, Streams.of(1, "diverges")))
        .getMessage();
  }

  @Test
  void divergenceIsSaid() {
    Map<String, String> steep = Map.of("depth", "3", "rate", "5", "steps", "1000");
    assertTrue(refusal(Method.GD, steep).startsWith("rate=5"));
    assertTrue(refusal(Method.LABEL_NOISE, steep).startsWith("rate=5"));
    Map<String, String> noisy =
        Map.of("depth", "3", "rate", "0.01", "eta", "1", "sigma", "50", "steps", "1000");
    assertTrue(refusal(Method.LABEL_NOISE, noisy).startsWith("eta=1"));
  }

  /** Where descent with the trace recovers, plain descent from its end stays there. */
  @Test
  void aFlatStartStaysWherePlainDescentLeaves() {
    SensingProblem problem = problem(6, 1, 30, 7);
    Streams streams = Streams.of(8, "starts");
    Map<String, String> fit = Map.of("fitted", "1e-6");
    SensingTraining random =
        SensingTraining.run(new Approach(Method.GD, settings(fit)), problem, 1, streams);
    Map<String, String> atFlat = Map.of("fitted", "1e-6", "start", "flat");
    SensingTraining flat =
        SensingTraining.run(new Approach(Method.GD, settings(atFlat)), problem, 1, streams);
    assertTrue(random.path().get(0).error() > 0.1);
    assertTrue(flat.path().get(0).error() < 1e-6);
    assertEquals(0, flat.end().step(), "a flat minimum fits");
    double zero = problem.loss().at(new Matrix(6, 6));
    assertTrue(random.end().loss() <= 1e-6 * zero);
    assertTrue(random.end().loss() > 0.5e-6 * zero, "it stops where it fits");
  }

  @Test
  void schedules() {
    assertArrayEquals(
        new double[] {1e-2, 1e-3, 1e-4, 1e-5, 1e-6}, FlatDescent.schedule(1e-6), 1e-17);
    assertArrayEquals(new double[] {0.5}, FlatDescent.schedule(0.5));
    assertArrayEquals(new double[] {1e-2, 4e-3}, FlatDescent.schedule(4e-3));
  }
}
