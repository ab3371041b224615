package org.lemmata.hessian.flatness.claim;

import java.util.List;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.RegularisedLoss;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.hessian.flatness.param.ProblemLaw;
import org.lemmata.hessian.flatness.sensing.FlatDescent;
import org.lemmata.hessian.flatness.sensing.GradientDescent;
import org.lemmata.hessian.flatness.sensing.Problem;
import org.lemmata.hessian.flatness.sensing.SensingProbe;
import org.lemmata.hessian.flatness.sensing.SensingSnapshot;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Scale;

/**
 * One random problem of recovering a matrix of rank one, and weights to start from.
 *
 * @param problem the matrix and its measurements
 * @param widths of the network
 * @param start the weights
 */
record Sensing(Problem problem, Widths widths, LinearNetwork start) {

  /** Far more steps than a stage takes where the matrix is recovered. */
  private static final int ITERATIONS = 300;

  private static final double RATE = 0.02;
  private static final long STEPS = 200_000;

  /** Side of the matrix: small at the quick scale, that of the notes otherwise. */
  static int side(Scale scale) {
    return scale.choose(6, 10, 10);
  }

  /** A number of measurements from which it is recovered. */
  static int enough(Scale scale) {
    return scale.choose(24, 60, 60);
  }

  /** A number of measurements well above that from which it is recovered. */
  static int many(Scale scale) {
    return scale.choose(30, 60, 60);
  }

  /** A number of measurements below the degrees of freedom, 2d - 1, or just above. */
  static int few(Scale scale) {
    return scale.choose(10, 20, 20);
  }

  /** Draws one. */
  static Sensing draw(int d, int n, int depth, double weights, int replicate, Streams streams) {
    ProblemLaw law = ProblemLaw.gaussian(d, 1, n);
    Widths widths = law.widths(depth);
    return new Sensing(
        law.draw(streams, replicate),
        widths,
        LinearNetwork.random(widths, weights, streams.child("start").stream(replicate, depth)));
  }

  /** Minimises loss plus λ times trace for each λ in turn. */
  List<SensingSnapshot> flat(double... lambdas) {
    SensingProbe probe = new SensingProbe(problem, widths);
    return FlatDescent.train(problem, widths, start.pack(), ITERATIONS, lambdas).stream()
        .map(stage -> probe.look(stage.steps(), stage.end().point()))
        .toList();
  }

  /** The same problem, starting where the minimisation with the trace ends. */
  Sensing fromFlat(double... lambdas) {
    List<FlatDescent.Stage> stages =
        FlatDescent.train(problem, widths, start.pack(), ITERATIONS, lambdas);
    double[] end = stages.get(stages.size() - 1).end().point();
    return new Sensing(problem, widths, LinearNetwork.unpack(widths, end));
  }

  /** Gradient descent on the loss alone, until it is low enough. */
  SensingSnapshot descent(double enough) {
    double[] weights = start.pack();
    RegularisedLoss loss = new RegularisedLoss(widths, problem.loss(), problem.moments(), 0);
    long steps = new GradientDescent(RATE).descend(loss, weights, STEPS, enough);
    return new SensingProbe(problem, widths).look(steps, weights);
  }
}
