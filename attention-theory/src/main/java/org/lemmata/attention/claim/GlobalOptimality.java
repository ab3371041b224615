package org.lemmata.attention.claim;

import java.util.List;
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
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** No weights are better than one step of plain gradient descent. */
public final class GlobalOptimality {

  private static final double DESCENT = 1e-10;

  /** How the law of prompts is made from d, n and the noise variance. */
  private interface Law {
    Prompt of(int d, int n, double noise);
  }

  private GlobalOptimality() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.global-optimality", "Nothing is better than one gradient step")
        .states(
            """
            $\\min L(a, b, A, c) = L^* = \\min_\\eta L(\\eta)$ over all weights: one step of
            gradient descent, $\\hat y = \\eta \\sum_i y_i x_i^\\top x_q$, is globally optimal.
            """)
        .source(Source.quoted("Theorem 1"))
        .assuming("$\\Sigma = I$", "the law of $w$ is rotation invariant")
        .restsOn(
            "attention.closed-form-loss", "attention.eta-exact", "attention.forward-equivalence")
        .examining(
            """
            For $w \\sim N(0, I)$ and three $(d, n, \\sigma^2)$ evaluates the exact population
            loss at random weights of many sizes and where local descents from random and balanced
            starts end, and reports the lowest value less that of the best gradient step, in units
            of a bound on rounding; and what a descent from $A = \\alpha I$ attains. Evidence, not a
            proof.
            """)
        .holdsForEveryDraw("the inequality holds at every point")
        .in("isotropic covariates and weights", Prompt::isotropic, GlobalOptimality::check)
        .control(
            "covariates that are not isotropic", (d, n, noise) -> diagonal(n, 0.1, 1, noise, d))
        .control("w of fixed direction", (d, n, noise) -> diagonal(n, 1, 0, noise, d))
        .build();
  }

  /** All variances 1 but the first of the covariates and all of w's but its first. */
  private static Prompt diagonal(int n, double covariate, double weight, double noise, int d) {
    double[] sigma = new double[d];
    double[] omega = new double[d];
    java.util.Arrays.fill(sigma, 1);
    java.util.Arrays.fill(omega, weight);
    sigma[0] = covariate;
    omega[0] = 1;
    return Prompt.diagonal(n, sigma, omega, noise);
  }

  private static Evidence check(Law law, Run run, Scale scale) {
    List<Prompt> prompts = List.of(law.of(2, 4, 0.25), law.of(2, 3, 0), law.of(3, 5, 0.5));
    double lowestDrawn = Double.POSITIVE_INFINITY;
    double lowestFound = Double.POSITIVE_INFINITY;
    double attained = 0;
    for (int at = 0; at < prompts.size(); at++) {
      Prompt prompt = prompts.get(at);
      int d = prompt.d();
      PopulationLoss loss = new PopulationLoss(prompt);
      double best = Optimum.plainLoss(prompt);
      // Near the optimum the terms of the loss are at most four times the loss of predicting 0.
      double bound = Rounding.ulps(d * d + 10.0 * d + 20, 4 * (prompt.signal() + prompt.noise()));
      Streams random = run.streams().child("weights").child(String.valueOf(at));
      for (int i = 0; i < scale.choose(5_000, 50_000, 500_000); i++) {
        double value = loss.value(weights(prompt, random.stream(i)));
        lowestDrawn = Math.min(lowestDrawn, (value - best) / bound);
      }
      for (Start start : Start.values()) {
        Streams starts = run.streams().child(start.name()).child(String.valueOf(at));
        for (int i = 0; i < scale.choose(15, 150, 1500); i++) {
          double end = Descent.minimise(loss, start.draw(d, starts.stream(i))).loss();
          lowestFound = Math.min(lowestFound, (end - best) / bound);
        }
      }
      double end = Descent.minimise(loss, Weights.balanced(d, 0.1)).loss();
      attained = Math.max(attained, Math.abs(end - best));
      attained = Math.max(attained, Math.abs(best - Optimum.loss(d, prompt.n(), prompt.noise())));
    }
    return Every.of(
        "the search for better weights",
        Searched.notBelow("lowest loss of random weights, over the bound", lowestDrawn, -1),
        Searched.notBelow("lowest loss after descent, over the bound", lowestFound, -1),
        new Approximation(
            "largest distance of a descent's end and of the best step from L*",
            attained,
            DESCENT,
            "descent stops where the gradient is at rounding"));
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
