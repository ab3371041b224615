package org.lemmata.hessian.flatness.claim;

import java.util.List;
import org.lemmata.hessian.flatness.model.Network;
import org.lemmata.hessian.flatness.model.RegularisedLoss;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.hessian.flatness.param.ProblemLaw;
import org.lemmata.hessian.flatness.sensing.GradientDescent;
import org.lemmata.hessian.flatness.sensing.Probe;
import org.lemmata.hessian.flatness.sensing.Problem;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Gradient descent from small weights nearly recovers, for another reason. */
public final class SmallStart {

  private static final double NEARLY = 0.1;
  private static final double RATE = 0.02;
  private static final long STEPS = 400_000;
  private static final double FITTED = 1e-5;

  private SmallStart() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.small-start", "A small start nearly recovers without flatness")
        .states(
            "Plain gradient descent at depth 2 from weights of scale $0.05$ in place of 1 ends with"
                + " $\\|E - M^*\\|_F^2 < 0.1 \\|M^*\\|_F^2$: a bias of its own, which an experiment"
                + " on flatness has to keep out by a large start.")
        .source(Source.measured("our setting; the reason why experiments start at scale 1"))
        .assuming("weights start small")
        .examining(
            "Trains on random problems of rank 1 with $d = 10$ and $n = 60$ until the loss is"
                + " $10^{-5}$, and reports the largest error.")
        .in("the setting of the claim", 0.05, SmallStart::check)
        .control("a start of scale 1", 1.0)
        .build();
  }

  private static Evidence check(Double start, Run run, Scale scale) {
    List<Double> errors =
        run.parallel()
            .map(
                scale.choose(2, 10, 40),
                i -> error(ProblemLaw.gaussian(10, 1, 60), start, i, run.streams()));
    return Searched.notAbove(
        "largest squared relative error",
        errors.stream().mapToDouble(e -> e).max().orElse(Double.NaN),
        NEARLY);
  }

  private static double error(ProblemLaw law, double start, int replicate, Streams streams) {
    Problem problem = law.draw(streams, replicate);
    Widths widths = law.widths(2);
    double[] weights =
        Network.random(widths, start, streams.child("start").stream(replicate)).pack();
    new GradientDescent(RATE)
        .descend(
            new RegularisedLoss(widths, problem.loss(), problem.moments(), 0),
            weights,
            STEPS,
            FITTED);
    return problem.error(new Probe(problem, widths).product(weights));
  }
}
