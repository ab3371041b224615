package org.lemmata.hessian.flatness.claim;

import java.util.List;
import org.lemmata.hessian.flatness.model.Network;
import org.lemmata.hessian.flatness.model.RegularisedLoss;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.hessian.flatness.param.ProblemLaw;
import org.lemmata.hessian.flatness.sensing.FlatDescent;
import org.lemmata.hessian.flatness.sensing.GradientDescent;
import org.lemmata.hessian.flatness.sensing.Probe;
import org.lemmata.hessian.flatness.sensing.Problem;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Flatness recovers a low-rank matrix where gradient descent does not. */
public final class Recovers {

  private static final int D = 10;
  private static final double RECOVERED = 1e-4;
  private static final double NOT_RECOVERED = 1e-2;
  private static final double LAST_LAMBDA = 1e-6;
  private static final double RATE = 0.02;
  private static final double FITTED = 1e-10;
  private static final long STEPS = 200_000;

  /** Far more than a stage takes where the matrix is recovered. */
  private static final int ITERATIONS = 1000;

  private Recovers() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.recovers", "Flat minima recover a low-rank matrix")
        .states(
            "From $n = 60$ Gaussian measurements of a 10-by-10 matrix $M^*$ of rank 1, minimising"
                + " $L(W) + \\lambda \\operatorname{Tr} \\nabla^2 L(W)$ with $\\lambda \\to"
                + " 10^{-6}$ finds $M^*$, with $\\|E - M^*\\|_F^2 < 10^{-4} \\|M^*\\|_F^2$, while"
                + " gradient descent on $L$ from the same weights fits the measurements and stays"
                + " above $10^{-2}$.")
        .source(
            Source.measured(
                "our setting; the paper proves recovery from O~(d) measurements per unit of rank,"
                    + " as commonly quoted"))
        .assuming(
            "there are enough measurements", "weights start at scale 1: normal of variance 1/d")
        .examining(
            "Trains both ways from the same start on random problems, for several depths (2 and 3"
                + " at the quick scale, 2 to 4 otherwise; 10 problems each from standard on), and"
                + " reports the worst error with the trace and the best without.")
        .in("the setting of the claim", 60, Recovers::check)
        .control("too few measurements, n = 20", 20)
        .build();
  }

  private static Evidence check(Integer n, Run run, Scale scale) {
    int depths = scale.choose(2, 3, 3);
    int problems = scale.choose(1, 10, 10);
    List<double[]> errors =
        run.parallel()
            .map(depths * problems, i -> errors(n, 2 + i % depths, i / depths, run.streams()));
    return Every.of(
        "squared relative error",
        Searched.notAbove(
            "worst with the trace",
            errors.stream().mapToDouble(e -> e[0]).max().orElse(Double.NaN),
            RECOVERED),
        Searched.notBelow(
            "best of plain gradient descent",
            errors.stream().mapToDouble(e -> e[1]).min().orElse(Double.NaN),
            NOT_RECOVERED),
        Searched.notAbove(
            "largest loss that gradient descent leaves",
            errors.stream().mapToDouble(e -> e[2]).max().orElse(Double.NaN),
            2 * FITTED));
  }

  private static double[] errors(int n, int depth, int replicate, Streams streams) {
    ProblemLaw law = ProblemLaw.gaussian(D, 1, n);
    Problem problem = law.draw(streams, replicate);
    Widths widths = law.widths(depth);
    double[] start =
        Network.random(widths, 1, streams.child("start").stream(replicate, depth)).pack();
    Probe probe = new Probe(problem, widths);
    List<FlatDescent.Stage> stages =
        FlatDescent.train(problem, widths, start, ITERATIONS, FlatDescent.schedule(LAST_LAMBDA));
    double[] flat = stages.get(stages.size() - 1).end().point();
    new GradientDescent(RATE)
        .descend(
            new RegularisedLoss(widths, problem.loss(), problem.moments(), 0),
            start,
            STEPS,
            FITTED);
    return new double[] {
      probe.look(0, flat).error(), probe.look(0, start).error(), probe.look(0, start).loss()
    };
  }
}
