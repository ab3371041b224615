package org.lemmata.sophia.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.sophia.estimate.Bartlett;
import org.lemmata.sophia.estimate.DiagonalProbe;
import org.lemmata.sophia.estimate.TinyClassifier;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The estimators of the diagonal. */
public final class Estimators {

  private static final int NETWORKS = 20;
  private static final int BATCH = 3;
  private static final int SIDE = 4;

  private Estimators() {}

  /** The claim on Gauss-Newton-Bartlett; its setting is the estimator. */
  public static Claim bartlett() {
    return Claim.of("sophia.bartlett", "Gauss-Newton-Bartlett has the right mean")
        .states(
            """
            With labels drawn from the model, $\\mathbb{E}[B\\,\\hat g \\odot \\hat g]$ is the
            diagonal of the Gauss-Newton matrix $\\frac1B\\sum_b J_b^\\top(\\mathrm{diag}\\,p_b -
            p_bp_b^\\top)J_b$, $\\hat g$ the gradient of the mean loss on the $B$ labels.
            """)
        .source(Source.paper("the Gauss-Newton-Bartlett estimator"))
        .assuming("labels are drawn from the model, independently", "the gradient is not clipped")
        .examining(
            """
            Sums over all labels of a batch of %d, for %d random networks with one hidden layer and
            three classes; the largest error relative to the largest entry.
            """
                .formatted(BATCH, NETWORKS))
        .holdsForEveryDraw("an identity for every network and input; draws only choose which")
        .in("labels of the model", Bartlett.AS_STATED, Estimators::mean)
        .control("the labels of the data", Bartlett.DATA_LABELS)
        .control("the factor B is left out", Bartlett.WITHOUT_FACTOR)
        .control("the sampled gradient is clipped first", Bartlett.CLIPPED)
        .build();
  }

  private static Evidence mean(Bartlett estimator, Run run, Scale scale) {
    Streams streams = run.streams();
    double worst = 0;
    for (int n = 0; n < scale.choose(NETWORKS, 10 * NETWORKS, 100 * NETWORKS); n++) {
      TinyClassifier network = TinyClassifier.random(BATCH, streams.stream(n));
      double[] exact = network.gaussNewton();
      double[] mean = estimator.expectation(network);
      double largest = 0;
      double error = 0;
      for (int k = 0; k < exact.length; k++) {
        largest = Math.max(largest, exact[k]);
        error = Math.max(error, Math.abs(mean[k] - exact[k]));
      }
      worst = Math.max(worst, error / largest);
    }
    // 27 outcomes, each the square of a sum of 9 products of four factors.
    return new Rounding(
        "largest error over the largest entry", worst, Rounding.ulps(27 * 9 * 4, 1));
  }

  /** The claim on Hutchinson's estimate; its setting is whether entries of a probe are equal. */
  public static Claim hutchinson() {
    return Claim.of("sophia.hutchinson", "Hutchinson's estimate has the right mean")
        .states(
            """
            $\\mathbb{E}[u \\odot (Hu)] = \\mathrm{diag}\\,H$ for every symmetric $H$ and $u$ with
            independent entries of mean $0$ and variance $1$.
            """)
        .source(Source.paper("the Hutchinson estimator; the paper has normal entries"))
        .assuming("the entries of $u$ are independent")
        .examining(
            """
            Averages over all signs $u$, and over normal $u$, for Hilbert's matrix with %d rows.
            """
                .formatted(SIDE))
        .holdsForEveryDraw("the average over all signs is an identity for every matrix")
        .in("independent entries", false, Estimators::diagonal)
        .control("all entries are one number", true)
        .build();
  }

  private static Evidence diagonal(boolean same, Run run, Scale scale) {
    Matrix h = symmetric();
    double[] overSigns = new double[SIDE];
    for (int signs = 0; signs < 1 << SIDE; signs++) {
      double[] u = new double[SIDE];
      for (int i = 0; i < SIDE; i++) {
        u[i] = (signs >> (same ? 0 : i) & 1) == 0 ? 1 : -1;
      }
      double[] estimate = DiagonalProbe.of(h, u);
      for (int i = 0; i < SIDE; i++) {
        overSigns[i] += estimate[i] / (1 << SIDE);
      }
    }
    double error = 0;
    for (int i = 0; i < SIDE; i++) {
      error = Math.max(error, Math.abs(overSigns[i] - h.get(i, i)));
    }
    long draws = scale.choose(20_000L, 200_000L, 2_000_000L);
    Stream stream = run.streams().stream(0);
    Moments moments = new Moments(SIDE);
    for (long n = 0; n < draws; n++) {
      double[] u = new double[SIDE];
      stream.normals(u, 0, SIDE);
      if (same) {
        Arrays.fill(u, u[0]);
      }
      moments.add(DiagonalProbe.of(h, u));
    }
    List<Evidence> parts = new ArrayList<>();
    parts.add(
        new Rounding("over all signs", error, Rounding.ulps((1 << SIDE) * SIDE, h.frobenius())));
    for (int i = 0; i < SIDE; i++) {
      // The variance of an estimate is at most twice the square of its row's norm.
      double spread = Math.sqrt(2.0 / draws) * h.frobenius();
      parts.add(
          Mean.near(
              "over normal draws, entry " + i, moments.estimate(i), h.get(i, i), 12 * spread));
    }
    return Every.of("the mean of the estimate", parts);
  }

  /** Hilbert's matrix: what stands beside its diagonal adds up to more than half in every row. */
  private static Matrix symmetric() {
    Matrix h = new Matrix(SIDE, SIDE);
    for (int i = 0; i < SIDE; i++) {
      for (int j = 0; j < SIDE; j++) {
        h.set(i, j, 1.0 / (i + j + 1));
      }
    }
    return h;
  }
}
