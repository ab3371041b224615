package org.lemmata.hessian.flatness.sensing;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.RegularisedLoss;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.optim.DescentEnd;
import org.lemmata.linalg.random.Streams;

/**
 * One run of a method on a problem.
 *
 * @param path where it stood on its way, the end last
 * @param product the matrix it ended with
 */
public record SensingTraining(List<SensingSnapshot> path, Matrix product) {

  /**
   * Mean squared residual, relative to that of the zero matrix, at which gradient descent stops.
   */
  private static final double FITTED = 1e-13;

  private static final double GAP = 1e-9;
  private static final int MOST_SPLITTINGS = 20_000;

  /** Keeps an immutable copy of the path. */
  public SensingTraining {
    path = List.copyOf(path);
  }

  /**
   * Runs.
   *
   * @param widths of the network, for the methods that have one
   * @param streams where the initial weights and the noise are drawn
   * @throws DescentDiverged if a step size is too large
   */
  public static SensingTraining run(
      Method method, Problem problem, Widths widths, Settings settings, Streams streams) {
    return switch (method) {
      case GD -> gradientDescent(problem, widths, settings, start(widths, settings, streams));
      case FLATNESS -> flat(problem, widths, settings, start(widths, settings, streams));
      case LABEL_NOISE -> labelNoise(problem, widths, settings, streams);
      case MIN_FROBENIUS -> {
        Matrix shortest = interpolators(problem).shortest();
        yield new SensingTraining(
            List.of(SensingProbe.look(problem, 0, shortest, Double.NaN)), shortest);
      }
      case MIN_NUCLEAR -> {
        int most = (int) Math.min(settings.steps(), MOST_SPLITTINGS);
        MinimumNuclear.Found found = MinimumNuclear.solve(interpolators(problem), GAP, most);
        SensingSnapshot end =
            SensingProbe.look(problem, found.iterations(), found.x(), found.gap());
        yield new SensingTraining(List.of(end), found.x());
      }
    };
  }

  /** The last snapshot. */
  public SensingSnapshot end() {
    return path.get(path.size() - 1);
  }

  private static double[] start(Widths widths, Settings settings, Streams streams) {
    return LinearNetwork.random(widths, settings.scale(), streams.child("start").stream(0)).pack();
  }

  private static Interpolators interpolators(Problem problem) {
    return new Interpolators(problem.measurements(), problem.loss().labels());
  }

  /** Looks at the start, after 1, 2, 4, ... steps, and at the end. */
  private static SensingTraining gradientDescent(
      Problem problem, Widths widths, Settings settings, double[] weights) {
    SensingProbe probe = new SensingProbe(problem, widths);
    RegularisedLoss loss = new RegularisedLoss(widths, problem.loss(), problem.moments(), 0);
    GradientDescent method = new GradientDescent(settings.rate());
    Matrix zero = new Matrix(widths.outputs(), widths.inputs());
    double enough = FITTED * problem.loss().at(zero);
    List<SensingSnapshot> path = new ArrayList<>(List.of(probe.look(0, weights)));
    long done = 0;
    while (done < settings.steps()) {
      long more = Math.min(Math.max(1, done), settings.steps() - done);
      long taken = method.descend(loss, weights, more, enough);
      done += taken;
      requireFinite(weights, done, false);
      if (taken > 0) {
        path.add(probe.look(done, weights));
      }
      if (taken < more) {
        break;
      }
    }
    return new SensingTraining(path, probe.product(weights));
  }

  /** Looks at the start and at the end of each stage. */
  private static SensingTraining flat(
      Problem problem, Widths widths, Settings settings, double[] weights) {
    SensingProbe probe = new SensingProbe(problem, widths);
    List<SensingSnapshot> path = new ArrayList<>(List.of(probe.look(0, weights)));
    double[] schedule = FlatDescent.schedule(settings.lambda());
    int most = (int) Math.min(settings.steps(), FlatDescent.MOST_ITERATIONS);
    DescentEnd last = null;
    for (FlatDescent.Stage stage : FlatDescent.train(problem, widths, weights, most, schedule)) {
      last = stage.end();
      path.add(probe.look(stage.steps(), last.point()));
    }
    return new SensingTraining(path, probe.product(last.point()));
  }

  private static SensingTraining labelNoise(
      Problem problem, Widths widths, Settings settings, Streams streams) {
    double[] weights = start(widths, settings, streams);
    RegularisedLoss loss = new RegularisedLoss(widths, problem.loss(), problem.moments(), 0);
    Matrix zero = new Matrix(widths.outputs(), widths.inputs());
    long fitted =
        new GradientDescent(settings.rate())
            .descend(loss, weights, settings.steps(), FITTED * problem.loss().at(zero));
    requireFinite(weights, fitted, false);
    SensingProbe probe = new SensingProbe(problem, widths);
    List<SensingSnapshot> path = new ArrayList<>(List.of(probe.look(0, weights)));
    LabelNoise method = new LabelNoise(widths, problem.loss(), settings.eta(), settings.sigma());
    Streams noise = streams.child("noise");
    long done = 0;
    for (int i = 1; i <= settings.points(); i++) {
      long until = settings.steps() * i / settings.points();
      if (until > done) {
        method.advance(weights, until - done, noise.stream(i));
        done = until;
        requireFinite(weights, done, true);
        path.add(probe.look(done, weights));
      }
    }
    return new SensingTraining(path, probe.product(weights));
  }

  private static void requireFinite(double[] weights, long step, boolean noisy) {
    for (double weight : weights) {
      // Large weights end in a product that overflows, whose singular values nobody can find.
      if (!(Math.abs(weight) < 1e30)) {
        throw new DescentDiverged(step, noisy);
      }
    }
  }
}
