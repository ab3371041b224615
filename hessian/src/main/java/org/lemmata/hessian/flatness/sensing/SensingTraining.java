package org.lemmata.hessian.flatness.sensing;

import java.util.List;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.param.InvalidParameter;

/**
 * One run of a method on a problem.
 *
 * @param path where it stood on its way, the end last
 * @param product the matrix it ended with
 */
public record SensingTraining(List<SensingSnapshot> path, Matrix product) {

  private static final double GAP = 1e-9;

  /** Keeps an immutable copy of the path. */
  public SensingTraining {
    path = List.copyOf(path);
  }

  /**
   * Runs.
   *
   * @param points how many times on its way label-noise SGD is looked at, at least 1
   * @param streams where the initial weights and the noise are drawn
   * @param checkpoint where what takes steps leaves its state
   * @throws InvalidParameter if a step size is too large
   */
  public static SensingTraining run(
      Approach approach,
      SensingProblem problem,
      int points,
      Streams streams,
      Checkpoint checkpoint) {
    Settings settings = approach.settings();
    return switch (approach.method()) {
      case GD ->
          NetworkTraining.start(problem, settings, streams, checkpoint).gradientDescent(settings);
      case FLATNESS -> NetworkTraining.start(problem, settings, streams, checkpoint).flat(settings);
      case LABEL_NOISE ->
          NetworkTraining.start(problem, settings, streams, checkpoint)
              .labelNoise(settings, points, streams.child("noise"));
      case MIN_FROBENIUS -> {
        Matrix shortest = interpolators(problem).shortest();
        yield new SensingTraining(
            List.of(SensingProbe.look(problem, 0, shortest, Double.NaN)), shortest);
      }
      case MIN_NUCLEAR -> {
        int most = (int) settings.steps();
        MinimumNuclear.Found found =
            MinimumNuclear.solve(interpolators(problem), GAP, most, checkpoint);
        SensingSnapshot end =
            SensingProbe.look(problem, found.iterations(), found.x(), found.gap());
        yield new SensingTraining(List.of(end), found.x());
      }
    };
  }

  /** Runs, keeping no state; see the other. */
  public static SensingTraining run(
      Approach approach, SensingProblem problem, int points, Streams streams) {
    return run(approach, problem, points, streams, Checkpoint.NONE);
  }

  /**
   * Minimises the loss plus λ times the trace for each λ in turn; {@link #path} has the start and
   * the end of each stage.
   *
   * @param start packed weights; not modified
   * @param iterations the most steps in a stage
   * @param schedule values of λ, positive
   * @param checkpoint where the end of each stage is left
   */
  public static SensingTraining flat(
      SensingProblem problem,
      Widths widths,
      double[] start,
      int iterations,
      double[] schedule,
      Checkpoint checkpoint) {
    return NetworkTraining.from(start, problem, widths, checkpoint).flat(iterations, schedule, 0);
  }

  /** The last snapshot. */
  public SensingSnapshot end() {
    return path.get(path.size() - 1);
  }

  private static Interpolators interpolators(SensingProblem problem) {
    return new Interpolators(problem.measurements(), problem.loss().labels());
  }
}
