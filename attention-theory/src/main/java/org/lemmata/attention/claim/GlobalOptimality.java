package org.lemmata.attention.claim;

import org.lemmata.attention.descent.Descent;
import org.lemmata.attention.descent.Start;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Prompt;
import org.lemmata.attention.model.Weights;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** No weights are better than one step of plain gradient descent. */
public final class GlobalOptimality {

  private static final double ROUNDING = 1e-12;

  private GlobalOptimality() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.global-optimality", "Nothing is better than one gradient step")
        .states(
            "$L(a, b, A, c) \\ge \\min_\\eta L(\\eta)$ for all weights: one step of gradient"
                + " descent, $\\hat y = \\eta \\sum_i y_i x_i^\\top x_q$, is globally optimal.")
        .source(Source.quoted("Theorem 1"))
        .assuming("$\\Sigma = I$", "the law of $w$ is rotation invariant")
        .examining(
            "For $w \\sim N(0, I)$, $d = 2$, $n = 4$, $\\sigma^2 = 1/4$ evaluates the exact"
                + " population loss at random weights of many sizes and where local"
                + " descents from random and balanced starts end, and reports the lowest value"
                + " relative to the best gradient step. Evidence, not a proof.")
        .in("the setting of the claim", Prompt.isotropic(2, 4, 0.25), GlobalOptimality::check)
        .control(
            "covariates that are not isotropic",
            Prompt.diagonal(4, new double[] {1, 0.1}, new double[] {1, 1}, 0.25))
        .control(
            "w of fixed direction",
            Prompt.diagonal(4, new double[] {1, 1}, new double[] {1, 0}, 0.25))
        .build();
  }

  private static Evidence check(Prompt prompt, Run run, Scale scale) {
    PopulationLoss loss = new PopulationLoss(prompt);
    double best = Optimum.plainLoss(prompt);
    Streams random = run.streams().child("weights");
    double lowestDrawn = Double.POSITIVE_INFINITY;
    for (int i = 0; i < scale.choose(20_000, 200_000, 2_000_000); i++) {
      lowestDrawn = Math.min(lowestDrawn, loss.value(weights(prompt, random.stream(i))) - best);
    }
    double lowestFound = Double.POSITIVE_INFINITY;
    for (Start start : Start.values()) {
      Streams starts = run.streams().child(start.name());
      for (int i = 0; i < scale.choose(30, 300, 3000); i++) {
        double end = Descent.minimise(loss, start.draw(prompt.d(), starts.stream(i))).loss();
        lowestFound = Math.min(lowestFound, end - best);
      }
    }
    return Every.of(
        "the search for better weights",
        Searched.notBelow(
            "lowest loss of random weights less the best step's", lowestDrawn, -ROUNDING),
        Searched.notBelow(
            "lowest loss after descent less the best step's", lowestFound, -ROUNDING));
  }

  /** All blocks normal, at a random distance from the best step between 1e-4 and 1. */
  private static Weights weights(Prompt prompt, Stream stream) {
    int d = prompt.d();
    double size = Math.sqrt(Optimum.plainStep(prompt));
    Weights best = Weights.linear(size, Matrix.identity(d).scale(size));
    double[] packed = best.pack();
    double distance = StrictMath.pow(10, -4 * stream.nextDouble());
    for (int i = 0; i < packed.length; i++) {
      packed[i] += distance * stream.nextNormal();
    }
    return Weights.unpack(d, packed);
  }
}
