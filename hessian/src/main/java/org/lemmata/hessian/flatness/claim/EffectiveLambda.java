package org.lemmata.hessian.flatness.claim;

import java.util.List;
import org.lemmata.hessian.flatness.model.LinearHessianTrace;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.RegularisedLoss;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.hessian.flatness.param.ProblemLaw;
import org.lemmata.hessian.flatness.sensing.GradientDescent;
import org.lemmata.hessian.flatness.sensing.LabelNoise;
import org.lemmata.hessian.flatness.sensing.SensingProbe;
import org.lemmata.hessian.flatness.sensing.SensingProblem;
import org.lemmata.linalg.optim.Lbfgs;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.linalg.stats.RatioEstimate;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** The λ that label noise amounts to. */
public final class EffectiveLambda {

  private static final int D = 3;
  private static final int MEASUREMENTS = 5;
  private static final int DEPTH = 2;
  private static final double SIGMA = 0.5;
  private static final double ETA = 0.016;

  /** How far the slow motion is followed: λ η times steps. */
  private static final double SLOW_TIME = 0.02;

  /** The gradient of the loss at which a start counts as fitted. */
  private static final double FITTED = 1e-9;

  private static final int PAIRS = 2;

  /** η times the largest curvature of the loss of one sample, at most; from 2 on steps diverge. */
  private static final double STABLE = 1;

  /** A problem, and a network that fits it. */
  private record Start(SensingProblem problem, LinearNetwork fitted) {}

  private EffectiveLambda() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.effective-lambda", "Label noise is worth a lambda of ησ²/2")
        .states(
            "SGD of batch 1, step $\\eta$ and label noise $\\pm\\sigma$ follows gradient descent on"
                + " $L + \\lambda \\operatorname{Tr} \\nabla^2 L$ with $\\lambda = \\eta \\sigma^2"
                + " / 2$: over a fixed $\\lambda \\eta \\cdot$ steps, the gap between the mean"
                + " traces is of order $\\eta$, so that it halves with $\\eta$.")
        .source(Source.derived("stationary covariance ησ² I of the noise across the minima"))
        .assuming(
            "$\\lambda = \\eta \\sigma^2 / 2$",
            "both start where the loss is zero, found by L-BFGS from random weights",
            "$\\eta$ is stable there: $\\eta$ times the largest curvature of the loss of one"
                + " sample is at most 1 (other draws are drawn again)")
        .restsOn("flatness.trace-formula")
        .examining(
            "On random problems with $d = 3$, $n = 5$ and depth 2, both run for $\\lambda \\eta"
                + " \\cdot$ steps $= 0.02$ with $\\sigma = 1/2$, at $\\eta = 0.016$ and half of it;"
                + " the mean trace over paths of SGD, in pairs of opposite noise, is compared with"
                + " that of the regularised descent. Reports the relative gap at $\\eta/2$ over the"
                + " gap at $\\eta$, predicted 1/2 up to $O(\\eta)$; for a wrong $\\lambda$ the gap"
                + " does not vanish.")
        .in("λ = ησ²/2", 1.0, EffectiveLambda::check)
        .control("twice that λ", 2.0)
        .build();
  }

  private static Evidence check(Double factor, Run run, Scale scale) {
    Moments gaps =
        Moments.of(
            run.parallel(),
            scale.choose(160, 600, 4000),
            1,
            2,
            i -> gaps(factor, i, run.streams()));
    return Mean.within(
        "gap at η/2 over gap at η", RatioEstimate.ratio(gaps, 1, 0), new Interval(0.3, 0.7));
  }

  /** The relative gaps of one problem at η and at half of it. */
  private static double[] gaps(double factor, long replicate, Streams streams) {
    Start start = start(replicate, streams);
    return new double[] {
      gap(ETA, factor, start, streams.child("at eta"), replicate),
      gap(ETA / 2, factor, start, streams.child("at half"), replicate)
    };
  }

  /** The first draw of the replicate at which a step of η is stable. */
  private static Start start(long replicate, Streams streams) {
    ProblemLaw law = ProblemLaw.gaussian(D, 1, MEASUREMENTS);
    for (int attempt = 0; ; attempt++) {
      Streams drawn = streams.child("attempt " + attempt);
      SensingProblem problem = law.draw(drawn, replicate);
      Widths widths = problem.widths(DEPTH);
      double[] random =
          LinearNetwork.random(widths, 1, drawn.child("start").stream(replicate)).pack();
      LinearNetwork fitted =
          LinearNetwork.unpack(
              widths, Lbfgs.USUAL.minimise(loss(widths, problem, 0), random, FITTED).point());
      if (ETA * largestCurvature(fitted, problem) <= STABLE) {
        return new Start(problem, fitted);
      }
    }
  }

  /** Of the losses of single samples where they are fitted: each has one curvature, its trace. */
  private static double largestCurvature(LinearNetwork fitted, SensingProblem problem) {
    double largest = 0;
    for (int i = 0; i < MEASUREMENTS; i++) {
      Measurements one = Measurements.of(List.of(problem.measurements().matrix(i)));
      largest = Math.max(largest, LinearHessianTrace.of(fitted, one));
    }
    return largest;
  }

  private static double gap(
      double eta, double factor, Start start, Streams streams, long replicate) {
    double lambda = eta * SIGMA * SIGMA / 2;
    long steps = Math.round(SLOW_TIME / (lambda * eta));
    SensingProblem problem = start.problem;
    Widths widths = problem.widths(DEPTH);
    SensingProbe probe = new SensingProbe(problem, widths);
    double[] explicit = start.fitted.pack();
    new GradientDescent(eta).descend(loss(widths, problem, factor * lambda), explicit, steps, 0);
    double sum = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      // The same draws with all signs turned: what is odd in the noise cancels.
      for (double sigma : new double[] {SIGMA, -SIGMA}) {
        double[] weights = start.fitted.pack();
        new LabelNoise(widths, problem.loss(), eta, sigma)
            .advance(weights, steps, streams.stream(replicate, pair));
        sum += probe.trace(weights);
      }
    }
    return sum / (2 * PAIRS) / probe.trace(explicit) - 1;
  }

  private static RegularisedLoss loss(Widths widths, SensingProblem problem, double lambda) {
    return new RegularisedLoss(widths, problem.loss(), problem.moments(), lambda);
  }
}
