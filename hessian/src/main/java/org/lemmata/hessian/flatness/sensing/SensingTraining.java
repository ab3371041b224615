package org.lemmata.hessian.flatness.sensing;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.RegularisedLoss;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.optim.DescentEnd;
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

  /** Most steps of descent between two offers to keep the state. */
  private static final long STRETCH = 10_000;

  /** Keeps an immutable copy of the path. */
  public SensingTraining {
    path = List.copyOf(path);
  }

  /**
   * Runs.
   *
   * @param points how many times on its way label-noise SGD is looked at, at least 1
   * @param streams where the initial weights and the noise are drawn
   * @param checkpoint where descent and label-noise SGD leave their state
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
      case GD -> gradientDescent(problem, settings, streams, checkpoint);
      case FLATNESS -> flat(problem, settings, start(problem, settings, streams));
      case LABEL_NOISE -> labelNoise(problem, settings, points, streams, checkpoint);
      case MIN_FROBENIUS -> {
        Matrix shortest = interpolators(problem).shortest();
        yield new SensingTraining(
            List.of(SensingProbe.look(problem, 0, shortest, Double.NaN)), shortest);
      }
      case MIN_NUCLEAR -> {
        int most = (int) settings.steps();
        MinimumNuclear.Found found = MinimumNuclear.solve(interpolators(problem), GAP, most);
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

  /** The last snapshot. */
  public SensingSnapshot end() {
    return path.get(path.size() - 1);
  }

  private static double[] start(SensingProblem problem, Settings settings, Streams streams) {
    Widths widths = problem.widths(settings.depth());
    double[] random =
        LinearNetwork.random(widths, settings.scale(), streams.child("start").stream(0)).pack();
    if (settings.start() == FirstWeights.RANDOM) {
      return random;
    }
    List<FlatDescent.Stage> stages = stages(problem, settings, random);
    return stages.get(stages.size() - 1).end().point();
  }

  private static List<FlatDescent.Stage> stages(
      SensingProblem problem, Settings settings, double[] weights) {
    int most = (int) Math.min(settings.steps(), FlatDescent.MOST_ITERATIONS);
    return FlatDescent.train(
        problem,
        problem.widths(settings.depth()),
        weights,
        most,
        FlatDescent.schedule(settings.lambda()));
  }

  private static Interpolators interpolators(SensingProblem problem) {
    return new Interpolators(problem.measurements(), problem.loss().labels());
  }

  private static RegularisedLoss loss(SensingProblem problem, Widths widths) {
    return new RegularisedLoss(widths, problem.loss(), problem.moments(), 0);
  }

  private static double enough(SensingProblem problem, Settings settings) {
    Matrix zero = new Matrix(problem.measurements().rows(), problem.measurements().cols());
    return settings.fitted() * problem.loss().at(zero);
  }

  /** Looks at the start, after 1, 2, 4, ... steps, and at the end. */
  private static SensingTraining gradientDescent(
      SensingProblem problem, Settings settings, Streams streams, Checkpoint checkpoint) {
    Widths widths = problem.widths(settings.depth());
    SensingProbe probe = new SensingProbe(problem, widths);
    RegularisedLoss loss = loss(problem, widths);
    GradientDescent method = new GradientDescent(settings.rate());
    double enough = enough(problem, settings);
    SensingState at =
        SensingState.in(checkpoint)
            .orElseGet(() -> begun(probe, start(problem, settings, streams)));
    double[] weights = at.weights();
    List<SensingSnapshot> path = new ArrayList<>(at.path());
    long done = at.done();
    while (done < settings.steps()) {
      long last = path.get(path.size() - 1).step();
      long next = Math.min(Math.max(1, 2 * last), settings.steps());
      long more = Math.min(STRETCH, next - done);
      long taken = method.descend(loss, weights, more, enough);
      done += taken;
      requireFinite(weights, done, "rate", settings.rate());
      boolean ended = taken < more;
      if (done == next || (ended && done > last)) {
        path.add(probe.look(done, weights));
      }
      if (ended) {
        break;
      }
      new SensingState(path, done, weights).keep(checkpoint);
    }
    return new SensingTraining(path, probe.product(weights));
  }

  private static SensingState begun(SensingProbe probe, double[] weights) {
    return new SensingState(List.of(probe.look(0, weights)), 0, weights);
  }

  /** Looks at the start and at the end of each stage. */
  private static SensingTraining flat(SensingProblem problem, Settings settings, double[] weights) {
    SensingProbe probe = new SensingProbe(problem, problem.widths(settings.depth()));
    List<SensingSnapshot> path = new ArrayList<>(List.of(probe.look(0, weights)));
    DescentEnd last = null;
    for (FlatDescent.Stage stage : stages(problem, settings, weights)) {
      last = stage.end();
      path.add(probe.look(stage.steps(), last.point()));
    }
    return new SensingTraining(path, probe.product(last.point()));
  }

  private static SensingTraining labelNoise(
      SensingProblem problem,
      Settings settings,
      int points,
      Streams streams,
      Checkpoint checkpoint) {
    Widths widths = problem.widths(settings.depth());
    SensingProbe probe = new SensingProbe(problem, widths);
    SensingState at =
        SensingState.in(checkpoint)
            .orElseGet(() -> begun(probe, fitted(problem, settings, streams)));
    double[] weights = at.weights();
    List<SensingSnapshot> path = new ArrayList<>(at.path());
    LabelNoise method = new LabelNoise(widths, problem.loss(), settings.eta(), settings.sigma());
    Streams noise = streams.child("noise");
    long done = at.done();
    for (int i = 1; i <= points; i++) {
      long until = settings.steps() * i / points;
      if (until > done) {
        method.advance(weights, until - done, noise.stream(i));
        done = until;
        requireFinite(weights, done, "eta", settings.eta());
        path.add(probe.look(done, weights));
        new SensingState(path, done, weights).keep(checkpoint);
      }
    }
    return new SensingTraining(path, probe.product(weights));
  }

  /** A fit of the true labels, where label noise begins. */
  private static double[] fitted(SensingProblem problem, Settings settings, Streams streams) {
    double[] weights = start(problem, settings, streams);
    RegularisedLoss loss = loss(problem, problem.widths(settings.depth()));
    GradientDescent method = new GradientDescent(settings.rate());
    long steps = method.descend(loss, weights, settings.steps(), enough(problem, settings));
    requireFinite(weights, steps, "rate", settings.rate());
    return weights;
  }

  private static void requireFinite(double[] weights, long step, String size, double value) {
    for (double weight : weights) {
      // Large weights end in a product that overflows, whose singular values nobody can find.
      if (!(Math.abs(weight) < 1e30)) {
        throw new InvalidParameter(
            size,
            value,
            "so small that the training converges; here it diverged within " + step + " steps");
      }
    }
  }
}
