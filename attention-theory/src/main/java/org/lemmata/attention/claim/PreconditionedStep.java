package org.lemmata.attention.claim;

import org.lemmata.attention.descent.Descent;
import org.lemmata.attention.descent.Start;
import org.lemmata.attention.model.Inverses;
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

/** With covariates N(0, Σ) and prior N(0, Σ⁻¹) the step is preconditioned. */
public final class PreconditionedStep {

  private static final double DISTANCE = 1e-8;
  private static final double LOSS = 1e-10;
  private static final String DESCENT = "descent stops where the gradient is at rounding";
  private static final double STRICTLY = 1e-3;

  /** Random weights for each covariance. */
  private static final int DRAWN = 50;

  /** How the law of prompts is made from a random covariance. */
  private interface Law {
    Prompt of(int n, Matrix sigma, double noise);
  }

  private PreconditionedStep() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.preconditioned", "Preconditioned gradient descent")
        .states(
            """
            For $x \\sim N(0, \\Sigma)$ and $w \\sim N(0, \\Sigma^{-1})$ the minimiser over all
            weights $(a, b, A, c)$ implements $\\hat y = \\eta^* \\sum_i y_i x_i^\\top \\Sigma^{-1}
            x_q$. (Derived here: $\\eta^* =
            1/(n+d+1+\\sigma^2)$ and $L^*$ are those of $\\Sigma = I$, and the best plain step has
            the loss $\\sigma^2 + d - n(\\operatorname{tr}\\Sigma)^2 / ((n+d+1+\\sigma^2)
            \\operatorname{tr}\\Sigma^2)$, strictly worse unless $\\Sigma$ is a multiple of $I$.)
            """)
        .source(Source.quoted("Theorem 2, with closed forms derived"))
        .assuming("the prior is $N(0, \\Sigma^{-1})$", "$\\Sigma$ is not a multiple of $I$")
        .restsOn("attention.closed-form-loss", "attention.eta-exact")
        .examining(
            """
            Draws full covariance matrices, minimises the exact population loss by descent from a
            balanced start, where $a$ and $c$ stay 0, and compares $K\\Sigma$ with $\\eta^* I$ and
            the loss with $L^*$. Evaluates the loss at random weights of all blocks about $K =
            \\eta^* \\Sigma^{-1}$ and where descents from random starts of all blocks end: none may
            be below $L^*$, in units of a bound on rounding. And minimises the loss along multiples
            of $I$, a parabola through three values, for the best plain step. Evidence, not a proof.
            """)
        .holdsForEveryDraw(
            """
            with a = c = 0 the loss is a strictly convex quadratic in K = bA', and its minimum the
            only point at which descent can stop, but for starts of probability zero; that nothing
            is below L* holds at every point; and covariances are drawn so far from multiples of I,
            no two eigenvalues nearer than 8/3 to one, that plain descent exceeds L* by at least
            0.026 of it
            """)
        .in("prior N(0, Σ⁻¹)", Prompt::inversePrior, PreconditionedStep::check)
        .control(
            "prior N(0, I)",
            (n, sigma, noise) -> new Prompt(n, sigma, Matrix.identity(sigma.rows()), noise))
        .control(
            "isotropic covariates: plain gradient descent is no worse",
            (n, sigma, noise) -> Prompt.isotropic(sigma.rows(), n, noise))
        .build();
  }

  private static Evidence check(Law law, Run run, Scale scale) {
    Streams streams = run.streams();
    double distance = 0;
    double loss = 0;
    double plain = 0;
    double advantage = Double.POSITIVE_INFINITY;
    double lowestDrawn = Double.POSITIVE_INFINITY;
    double lowestFound = Double.POSITIVE_INFINITY;
    for (int i = 0; i < scale.choose(30, 300, 3000); i++) {
      Stream stream = streams.stream(i);
      int d = 2 + stream.nextInt(3);
      int n = 1 + stream.nextInt(20);
      double noise = stream.nextDouble();
      Matrix sigma = RandomLaws.covariance(d, stream);
      PopulationLoss population = new PopulationLoss(law.of(n, sigma, noise));
      Descent.End end = Descent.minimise(population, Start.BALANCED.draw(d, stream));
      Matrix whitened =
          end.weights()
              .preconditioner()
              .times(population.prompt().sigma())
              .scale(n + d + 1 + noise);
      double optimum = Optimum.loss(d, n, noise);
      // As for Σ = I, times the condition of Σ, which its inverse loses.
      double bound =
          Rounding.ulps(d * d + 10.0 * d + 20, 4 * (d + noise)) * RandomLaws.condition(4);
      for (int j = 0; j < DRAWN; j++) {
        double value =
            population.value(about(sigma, n, noise, streams.child("weights").stream(i, j)));
        lowestDrawn = Math.min(lowestDrawn, (value - optimum) / bound);
      }
      Stream starts = streams.child("starts").stream(i);
      double found = Descent.minimise(population, Start.RANDOM.draw(d, starts)).loss();
      lowestFound = Math.min(lowestFound, (found - optimum) / bound);
      distance = Math.max(distance, whitened.minus(Matrix.identity(d)).frobenius());
      loss = Math.max(loss, Math.abs(end.loss() / optimum - 1));
      double best = bestPlain(population);
      plain = Math.max(plain, Math.abs(best / formula(n, sigma, noise) - 1));
      advantage = Math.min(advantage, best / end.loss() - 1);
    }
    return Every.of(
        "the learned preconditioner",
        new Approximation("largest distance of KΣ/η* from I", distance, DISTANCE, DESCENT),
        new Approximation("largest relative change of L* with Σ", loss, LOSS, DESCENT),
        Searched.notBelow("lowest loss of random weights less L*, over the bound", lowestDrawn, -1),
        Searched.notBelow(
            "lowest loss after descents of all blocks less L*, over the bound", lowestFound, -1),
        new Rounding(
            "largest relative error of the best plain loss",
            plain,
            // The prior's inverse loses as many digits as the largest condition has.
            Rounding.ulps(1000, RandomLaws.condition(4))),
        Searched.notBelow("least relative excess of plain gradient descent", advantage, STRICTLY));
  }

  /** All blocks normal, at a random distance from K = η* Σ⁻¹ between 1e-4 and 1. */
  private static Weights about(Matrix sigma, int n, double noise, Stream stream) {
    int d = sigma.rows();
    double size = Math.sqrt(Optimum.step(d, n, noise));
    double[] packed = Weights.linear(size, Inverses.of(sigma).scale(size)).pack();
    double distance = StrictMath.pow(10, -4 * stream.nextDouble());
    for (int i = 0; i < packed.length; i++) {
      packed[i] += distance * stream.nextNormal();
    }
    return Weights.unpack(d, packed);
  }

  /** The least loss of K = η I: a parabola in η through its values at 0, h and 2h. */
  private static double bestPlain(PopulationLoss loss) {
    Matrix h = Matrix.identity(loss.d()).scale(1.0 / loss.prompt().n());
    double zero = loss.ofLinear(h.scale(0));
    double one = loss.ofLinear(h) - zero;
    double two = loss.ofLinear(h.scale(2)) - zero;
    double quadratic = (two - 2 * one) / 2;
    double linear = one - quadratic;
    return zero - linear * linear / (4 * quadratic);
  }

  private static double formula(int n, Matrix sigma, double noise) {
    int d = sigma.rows();
    double trace = sigma.trace();
    double square = sigma.times(sigma).trace();
    return noise + d - n * trace * trace / ((n + d + 1 + noise) * square);
  }
}
