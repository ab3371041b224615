package org.lemmata.hessian.flatness.sensing;

import java.util.List;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.RegularisedLoss;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.optim.DescentEnd;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.param.InvalidParameter;

/**
 * One run of a method that trains a network, begun or taken up again; for one method and one
 * thread. Its first weights may take a training of their own, which keeps its state too.
 */
final class NetworkTraining {

  /** Most steps between two offers to keep the state. */
  private static final long STRETCH = 10_000;

  private final SensingProblem problem;
  private final Widths widths;
  private final SensingProbe probe;
  private final Checkpoint checkpoint;
  private final SensingState at;

  private NetworkTraining(
      SensingProblem problem, Widths widths, Checkpoint checkpoint, SensingState at) {
    this.problem = problem;
    this.widths = widths;
    this.probe = new SensingProbe(problem, widths);
    this.checkpoint = checkpoint;
    this.at = at;
  }

  /** At weights that are packed. */
  static NetworkTraining from(
      double[] weights, SensingProblem problem, Widths widths, Checkpoint checkpoint) {
    SensingState state = SensingState.in(checkpoint, weights::clone);
    return new NetworkTraining(problem, widths, checkpoint, state);
  }

  /** At random weights, or where they lead to if networks start flat. */
  static NetworkTraining start(
      SensingProblem problem, Settings settings, Streams streams, Checkpoint checkpoint) {
    Widths widths = problem.widths(settings.depth());
    double[] random =
        LinearNetwork.random(widths, settings.scale(), streams.child("start").stream(0)).pack();
    NetworkTraining training = from(random, problem, widths, checkpoint);
    if (settings.start() == FirstWeights.FLAT) {
      training.startFlat(most(settings), FlatDescent.schedule(settings.lambda()));
    }
    return training;
  }

  private static int most(Settings settings) {
    return (int) Math.min(settings.steps(), FlatDescent.MOST_ITERATIONS);
  }

  private void startFlat(int iterations, double[] schedule) {
    while (at.stages < schedule.length) {
      at.weights =
          FlatDescent.stage(problem, widths, at.weights, iterations, schedule[at.stages]).point();
      at.stages++;
      at.keep(checkpoint);
    }
  }

  /** Looks at the start, after 1, 2, 4, ... steps, and at the end. */
  SensingTraining gradientDescent(Settings settings) {
    RegularisedLoss loss = loss();
    GradientDescent method = new GradientDescent(settings.rate());
    double enough = enough(settings);
    lookFirst();
    while (at.done < settings.steps()) {
      long last = at.path.get(at.path.size() - 1).step();
      long next = Math.min(Math.max(1, 2 * last), settings.steps());
      long more = Math.min(STRETCH, next - at.done);
      long taken = method.descend(loss, at.weights, more, enough);
      at.done += taken;
      requireFinite("rate", settings.rate());
      boolean ended = taken < more;
      if (at.done == next || (ended && at.done > last)) {
        look();
      }
      if (ended) {
        break;
      }
      at.keep(checkpoint);
    }
    return ended();
  }

  /** Looks at the start and at the end of each stage. */
  SensingTraining flat(Settings settings) {
    double[] schedule = FlatDescent.schedule(settings.lambda());
    int before = settings.start() == FirstWeights.FLAT ? schedule.length : 0;
    return flat(most(settings), schedule, before);
  }

  /**
   * The same.
   *
   * @param before how many stages led to the start
   */
  SensingTraining flat(int iterations, double[] schedule, int before) {
    lookFirst();
    while (at.stages - before < schedule.length) {
      double lambda = schedule[at.stages - before];
      DescentEnd end = FlatDescent.stage(problem, widths, at.weights, iterations, lambda);
      at.weights = end.point();
      at.done += end.evaluations();
      at.stages++;
      look();
      at.keep(checkpoint);
    }
    return ended();
  }

  /** Looks at the start, which fits the true labels, and so many times more. */
  SensingTraining labelNoise(Settings settings, int points, Streams noise) {
    if (at.path.isEmpty()) {
      fit(settings);
      lookFirst();
    }
    LabelNoise method = new LabelNoise(widths, problem.loss(), settings.eta(), settings.sigma());
    for (int i = 1; i <= points; i++) {
      long from = settings.steps() * (i - 1) / points;
      long until = settings.steps() * i / points;
      if (at.done < until) {
        Stream stream = noise.stream(i);
        method.skip(at.done - from, stream);
        while (at.done < until) {
          long more = Math.min(STRETCH, until - at.done);
          method.advance(at.weights, more, stream);
          at.done += more;
          requireFinite("eta", settings.eta());
          if (at.done == until) {
            look();
          }
          at.keep(checkpoint);
        }
      }
    }
    return ended();
  }

  /** Descends to a fit of the true labels, where label noise begins. */
  private void fit(Settings settings) {
    RegularisedLoss loss = loss();
    GradientDescent method = new GradientDescent(settings.rate());
    double enough = enough(settings);
    boolean ended = false;
    while (!ended && at.done < settings.steps()) {
      long more = Math.min(STRETCH, settings.steps() - at.done);
      long taken = method.descend(loss, at.weights, more, enough);
      at.done += taken;
      requireFinite("rate", settings.rate());
      ended = taken < more;
      at.keep(checkpoint);
    }
    at.done = 0;
  }

  private RegularisedLoss loss() {
    return new RegularisedLoss(widths, problem.loss(), problem.moments(), 0);
  }

  private double enough(Settings settings) {
    Matrix zero = new Matrix(problem.measurements().rows(), problem.measurements().cols());
    return settings.fitted() * problem.loss().at(zero);
  }

  private void lookFirst() {
    if (at.path.isEmpty()) {
      look();
    }
  }

  private void look() {
    at.path.add(probe.look(at.done, at.weights));
  }

  private SensingTraining ended() {
    return new SensingTraining(List.copyOf(at.path), probe.product(at.weights));
  }

  private void requireFinite(String size, double value) {
    for (double weight : at.weights) {
      // Large weights end in a product that overflows, whose singular values nobody can find.
      if (!(Math.abs(weight) < 1e30)) {
        throw new InvalidParameter(
            size,
            value,
            "so small that the training converges; here it diverged within " + at.done + " steps");
      }
    }
  }
}
