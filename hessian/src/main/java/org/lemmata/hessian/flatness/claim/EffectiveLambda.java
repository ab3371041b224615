package org.lemmata.hessian.flatness.claim;

import org.lemmata.hessian.flatness.model.LinearNetwork;
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
            "both start where the loss is zero, found by L-BFGS from random weights")
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
            scale.choose(100, 600, 4000),
            1,
            2,
            i -> gaps(factor, i, run.streams()));
    return Mean.within(
        "gap at η/2 over gap at η", RatioEstimate.ratio(gaps, 1, 0), new Interval(0.3, 0.7));
  }

  /** The relative gaps of one problem at η and at half of it. */
  private static double[] gaps(double factor, long replicate, Streams streams) {
    ProblemLaw law = ProblemLaw.gaussian(D, 1, MEASUREMENTS);
    SensingProblem problem = law.draw(streams, replicate);
    Widths widths = problem.widths(DEPTH);
    double[] random =
        LinearNetwork.random(widths, 1, streams.child("start").stream(replicate)).pack();
    double[] start = Lbfgs.USUAL.minimise(loss(widths, problem, 0), random, FITTED).point();
    return new double[] {
      gap(ETA, factor, problem, widths, start, streams.child("at eta"), replicate),
      gap(ETA / 2, factor, problem, widths, start, streams.child("at half"), replicate)
    };
  }

  private static double gap(
      double eta,
      double factor,
      SensingProblem problem,
      Widths widths,
      double[] start,
      Streams streams,
      long replicate) {
    double lambda = eta * SIGMA * SIGMA / 2;
    long steps = Math.round(SLOW_TIME / (lambda * eta));
    SensingProbe probe = new SensingProbe(problem, widths);
    double[] explicit = start.clone();
    new GradientDescent(eta).descend(loss(widths, problem, factor * lambda), explicit, steps, 0);
    double sum = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      // The same draws with all signs turned: what is odd in the noise cancels.
      for (double sigma : new double[] {SIGMA, -SIGMA}) {
        double[] weights = start.clone();
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
