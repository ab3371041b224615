package org.lemmata.attention.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Prompt;
import org.lemmata.attention.model.Weights;
import org.lemmata.linalg.Cholesky;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The population loss in closed form, and its gradient. */
public final class ClosedFormLoss {

  private static final int DRAWS = 3;
  private static final int CHUNK = 1000;
  private static final double GRADIENT = 1e-7;
  private static final double MARGIN = 0.06;

  private static final Prompt LAW =
      new Prompt(4, Matrix.of(2, 2, 1, 0.3, 0.3, 0.6), Matrix.of(2, 2, 0.8, -0.2, -0.2, 1.2), 0.25);

  /** The law of z in x = L z, with LL' = Sigma. */
  private enum Coordinates {
    NORMAL,
    SIGNS
  }

  private ClosedFormLoss() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.closed-form-loss", "The population loss in closed form")
        .states(
            "$L = \\sigma^2 + t + \\operatorname{tr}(\\Sigma K \\Phi K^\\top) - 2n"
                + " \\operatorname{tr}(\\Sigma K \\Sigma \\Omega) + a^\\top[n(n+1) \\Sigma B \\Sigma"
                + " + n \\operatorname{tr}(B\\Sigma) \\Sigma]a + 2b\\, c^\\top \\Sigma A^\\top E a +"
                + " b^2 q\\, c^\\top \\Sigma c$ with $K = bA^\\top + ca^\\top$, $B = A \\Sigma"
                + " A^\\top$, $t = \\operatorname{tr}(\\Sigma\\Omega)$ and Gaussian moments $\\Phi,"
                + " E, q$, for all weights $(a, b, A, c)$.")
        .source(Source.derived("Isserlis' theorem for all blocks"))
        .assuming("covariates, weights and noise are normal")
        .examining(
            "At three random weights, for one law with full $\\Sigma$ and $\\Omega$, $d = 2$ and"
                + " $n = 4$: compares the formula with a simulation, the query integrated"
                + " analytically; and its gradient with five-point central differences, which are"
                + " exact on a quartic.")
        .in("the setting of the claim", Coordinates.NORMAL, ClosedFormLoss::check)
        .control("covariates of random signs", Coordinates.SIGNS)
        .build();
  }

  private static Evidence check(Coordinates coordinates, Run run, Scale scale) {
    PopulationLoss loss = new PopulationLoss(LAW);
    List<Weights> weights = new ArrayList<>();
    double worst = 0;
    for (int i = 0; i < DRAWS; i++) {
      weights.add(weights(run.streams().child("weights").stream(i)));
      worst = Math.max(worst, gradientError(loss, weights.get(i)));
    }
    Moments simulated = simulate(coordinates, weights, run, scale.choose(200, 2000, 20_000));
    List<Evidence> parts = new ArrayList<>();
    parts.add(new Rounding("largest relative error of the gradient", worst, GRADIENT));
    for (int i = 0; i < DRAWS; i++) {
      double predicted = loss.value(weights.get(i));
      Estimate estimate = simulated.estimate(i);
      parts.add(
          Mean.near(
              "loss at random weights " + (i + 1),
              new Estimate(estimate.value(), estimate.standardError()),
              predicted,
              MARGIN * predicted));
    }
    return Every.of("the closed form", parts);
  }

  /** Weights about the optimum, with a and c small enough for light tails of the loss. */
  private static Weights weights(Stream stream) {
    double[] packed = new double[Weights.size(2)];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = 0.04 * (2 * stream.nextDouble() - 1);
    }
    packed[2] += 0.5;
    packed[3] += 0.25;
    packed[6] += 0.25;
    return Weights.unpack(2, packed);
  }

  private static double gradientError(PopulationLoss loss, Weights weights) {
    double[] at = weights.pack();
    double[] gradient = loss.gradient(at);
    double size = 1;
    double worst = 0;
    for (int i = 0; i < at.length; i++) {
      size = Math.max(size, Math.abs(gradient[i]));
      double near = moved(loss, at, i, 0.1) - moved(loss, at, i, -0.1);
      double far = moved(loss, at, i, 0.2) - moved(loss, at, i, -0.2);
      worst = Math.max(worst, Math.abs((8 * near - far) / 1.2 - gradient[i]));
    }
    return worst / size;
  }

  private static double moved(PopulationLoss loss, double[] at, int i, double by) {
    double[] point = at.clone();
    point[i] += by;
    return loss.value(point);
  }

  private static Moments simulate(
      Coordinates coordinates, List<Weights> weights, Run run, int thousands) {
    Streams streams = run.streams().child("prompts");
    Matrix rootSigma = Cholesky.of(LAW.sigma()).lower();
    Matrix rootOmega = Cholesky.of(LAW.omega()).lower();
    return run.parallel()
        .mapReduce(
            (long) thousands * CHUNK,
            CHUNK,
            (from, to) -> {
              Stream stream = streams.stream(from);
              Moments moments = new Moments(DRAWS);
              for (long i = from; i < to; i++) {
                moments.add(losses(coordinates, weights, rootSigma, rootOmega, stream));
              }
              return moments;
            },
            Moments::merge);
  }

  /** s2 + (w - r)'Sigma(w - r) for the regressor r of each of the weights, on one prompt. */
  private static double[] losses(
      Coordinates coordinates,
      List<Weights> weights,
      Matrix rootSigma,
      Matrix rootOmega,
      Stream stream) {
    int n = LAW.n();
    int d = LAW.d();
    Matrix z = new Matrix(n, d);
    stream.normals(z.data(), 0, n * d);
    if (coordinates == Coordinates.SIGNS) {
      for (int i = 0; i < n * d; i++) {
        z.data()[i] = Math.signum(z.data()[i]);
      }
    }
    Matrix x = z.times(rootSigma.transpose());
    double[] w = new double[d];
    stream.normals(w, 0, d);
    w = rootOmega.times(w);
    double[] y = x.times(w);
    for (int i = 0; i < n; i++) {
      y[i] += Math.sqrt(LAW.noise()) * stream.nextNormal();
    }
    double[] losses = new double[weights.size()];
    for (int k = 0; k < losses.length; k++) {
      double[] error = weights.get(k).regressor(x, y);
      for (int j = 0; j < d; j++) {
        error[j] -= w[j];
      }
      double[] sigmaError = LAW.sigma().times(error);
      losses[k] = LAW.noise();
      for (int j = 0; j < d; j++) {
        losses[k] += error[j] * sigmaError[j];
      }
    }
    return losses;
  }
}
