package org.lemmata.sophia.claim;

import java.util.function.ToLongFunction;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.SlopeFit;
import org.lemmata.sophia.convex.SignDescent;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Descent by signs takes the square root of the condition number. */
public final class SignBound {

  private static final double[] RATIOS = {1e2, 1e3, 1e4, 1e5, 1e6};

  private SignBound() {}

  /** The claim; its setting is whose fewest steps are counted. */
  public static Claim claim() {
    return Claim.of("sophia.sign-bound", "Signs alone pay for the condition number")
        .states(
            """
            On $\\tfrac12\\theta_1^2 + \\tfrac{\\kappa}{2}\\theta_2^2$ descent by signs from
            $(\\sqrt{2\\Delta}, \\eta/2)$ takes at least $\\tfrac12(\\sqrt{\\Delta/\\varepsilon} -
            1)\\sqrt\\kappa$ steps to $\\varepsilon$ at every rate, and at the best one a number
            that grows like $\\sqrt\\kappa$.
            """)
        .source(Source.derived("the second coordinate jumps between $\\pm\\eta/2$ for ever"))
        .assuming("$\\Delta = 1$, $\\varepsilon = 0.01$")
        .examining(
            """
            Takes the best of 4001 rates for $\\kappa$ from $100$ to $10^6$, in equal parts of the
            largest with which the method can reach $\\varepsilon$ (of $1$ for clipped Newton), and
            the slope of the logarithm of its steps.
            """)
        .in("descent by signs", SignDescent::best, SignBound::check)
        .control("clipped Newton on this loss from this start", SignDescent::bestOfNewton)
        .control("the second coordinate starts at 0", SignDescent::bestAlongAxis)
        .build();
  }

  private static Evidence check(ToLongFunction<SignDescent> fewest, Run run, Scale scale) {
    double[] x = new double[RATIOS.length];
    double[] y = new double[RATIOS.length];
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < RATIOS.length; i++) {
      SignDescent descent = new SignDescent(RATIOS[i]);
      long steps = fewest.applyAsLong(descent);
      least = Math.min(least, (double) steps / descent.bound());
      x[i] = StrictMath.log(RATIOS[i]);
      y[i] = StrictMath.log((double) steps);
    }
    return Every.of(
        "steps of descent by signs",
        new Searched("least steps over the bound", least, Interval.atLeast(1)),
        new Approximation(
            "the slope of log steps in log κ, from 1/2",
            Math.abs(SlopeFit.of(x, y).slope() - 0.5),
            0.01,
            "whole steps, of which there are 50 at least"));
  }
}
