package org.lemmata.hessian.flatness.sensing;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.flatness.model.RegularisedLoss;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.linalg.optim.DescentEnd;
import org.lemmata.linalg.optim.Lbfgs;

/** Training on the loss plus λ times the trace of its Hessian, with a falling λ. */
public final class FlatDescent {

  private static final double FIRST = 1e-2;
  private static final double FACTOR = 10;

  /** The gradient at which a stage ends, as a multiple of its λ. */
  private static final double GRADIENT = 1e-5;

  private static final int MEMORY = 30;

  /** Enough steps for a stage that rounding does not stop. */
  public static final int MOST_ITERATIONS = 3000;

  /**
   * The end of a stage.
   *
   * @param lambda its factor of the trace
   * @param steps evaluations of the function so far
   * @param end where it ended
   */
  public record Stage(double lambda, long steps, DescentEnd end) {}

  private FlatDescent() {}

  /** Minimises for each λ in turn, with enough steps. */
  public static List<Stage> train(
      SensingProblem problem, Widths widths, double[] start, double... schedule) {
    return train(problem, widths, start, MOST_ITERATIONS, schedule);
  }

  /** From 1e-2, or λ if that is larger, by factors of 10 down to λ. */
  public static double[] schedule(double lambda) {
    List<Double> values = new ArrayList<>();
    for (double now = FIRST; now > 1.5 * lambda; now /= FACTOR) {
      values.add(now);
    }
    values.add(lambda);
    return values.stream().mapToDouble(v -> v).toArray();
  }

  /**
   * Minimises for each λ in turn by L-BFGS, each stage from the end of the one before.
   *
   * @param start packed weights; not modified
   * @param iterations the most steps in a stage
   * @param schedule values of λ, positive
   */
  public static List<Stage> train(
      SensingProblem problem, Widths widths, double[] start, int iterations, double... schedule) {
    List<Stage> stages = new ArrayList<>();
    double[] point = start;
    long steps = 0;
    for (double lambda : schedule) {
      DescentEnd end = stage(problem, widths, point, iterations, lambda);
      point = end.point();
      steps += end.evaluations();
      stages.add(new Stage(lambda, steps, end));
    }
    return stages;
  }

  /**
   * Minimises for one λ.
   *
   * @param start packed weights; not modified
   * @param iterations the most steps
   * @param lambda positive
   */
  static DescentEnd stage(
      SensingProblem problem, Widths widths, double[] start, int iterations, double lambda) {
    RegularisedLoss function =
        new RegularisedLoss(widths, problem.loss(), problem.moments(), lambda);
    return new Lbfgs(MEMORY, iterations).minimise(function, start, GRADIENT * lambda);
  }
}
