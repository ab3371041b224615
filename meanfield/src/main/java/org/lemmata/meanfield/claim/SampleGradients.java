package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.network.Data;
import org.lemmata.meanfield.network.PopulationGradient;
import org.lemmata.meanfield.network.SphereNetwork;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** What descent on samples follows on average: the gradient on the population. */
public final class SampleGradients {

  private static final int WIDTH = 4;
  private static final int SAMPLES = 500;

  private static final double MARGIN = 0.05;

  private static final List<Setting> SETTINGS =
      List.of(new Setting(4, 0.4, 0.25, 1, 1), new Setting(4, 0.4, 0, 1, 0));

  private SampleGradients() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of(
            "meanfield.sample-gradient", "Samples have the population's gradient on average")
        .states(
            """
            The mean over samples of the gradient at a neuron, $\\frac1n \\sum_j (f(x_j) - y_j)
            \\sigma'(\\langle u, x_j\\rangle) x_j$, projected onto the tangent space, is that of the
            population, $\\frac1m \\sum_j \\kappa'(\\langle u, u_j\\rangle) u_j - \\eta'(\\langle u,
            q\\rangle) q$ with $\\kappa = \\sum_k \\sigma_k^2 P_k$ and $\\eta = \\sum_k \\sigma_k h_k P_k$.
            """)
        .source(Source.derived("differentiating the population loss, by Funk and Hecke"))
        .assuming("labels belong to their samples and have no noise", "inputs are uniform")
        .restsOn("meanfield.funk-hecke")
        .examining(
            """
            Draws sets of %d samples in dimension 4 for a fixed network of %d neurons and takes the
            inner product of their projected gradient with the population's, over the square of the
            latter; its mean must be 1. With both degrees, and with degree 2 alone.
            """
                .formatted(SAMPLES, WIDTH))
        .in("labels that belong to their samples", false, SampleGradients::examine)
        .control("the labels are in random order", true)
        .build();
  }

  private static Evidence examine(boolean shuffled, Run run, Scale scale) {
    List<Evidence> parts = new ArrayList<>();
    for (Setting setting : SETTINGS) {
      Streams streams = run.streams().child(setting.sigma4() == 0 ? "degree 2" : "both degrees");
      SphereNetwork network = network(setting.d());
      Matrix population =
          projected(
              new PopulationGradient(setting).at(network.weights(), Parallel.sequential()),
              network.weights());
      double square = product(population, population);
      Moments ratio = new Moments(1);
      run.parallel()
          .map(
              scale.choose(setting.sigma4() == 0 ? 250 : 1000, 20_000, 200_000),
              draw -> {
                Data data = Data.draw(streams.child("samples"), draw, SAMPLES, setting);
                Data used = shuffled ? data.shuffled(streams.child("order").stream(draw)) : data;
                Matrix gradient =
                    used.gradient(setting, WIDTH).at(network.weights(), Parallel.sequential());
                return product(projected(gradient, network.weights()), population) / square;
              })
          .forEach(ratio::add);
      parts.add(
          Mean.near(
              setting.sigma4() == 0 ? "mean with degree 2 alone" : "mean with both degrees",
              ratio.estimate(0),
              1,
              MARGIN));
    }
    return Every.of("gradients on samples along the population's", parts);
  }

  /** Neurons at w = 1/5, 2/5, …, each with the rest along an axis of its own: the same for all. */
  private static SphereNetwork network(int d) {
    Matrix neurons = new Matrix(d, WIDTH);
    for (int i = 0; i < WIDTH; i++) {
      double w = (i + 1.0) / (WIDTH + 1);
      neurons.set(0, i, w);
      neurons.set(1 + i % (d - 1), i, Math.sqrt((1 - w) * (1 + w)));
    }
    return new SphereNetwork(neurons);
  }

  /** A gradient without its part along each neuron. */
  private static Matrix projected(Matrix gradient, Matrix neurons) {
    Matrix result = gradient.copy();
    for (int i = 0; i < neurons.cols(); i++) {
      double along = 0;
      for (int c = 0; c < neurons.rows(); c++) {
        along = Math.fma(gradient.get(c, i), neurons.get(c, i), along);
      }
      for (int c = 0; c < neurons.rows(); c++) {
        result.set(c, i, Math.fma(-along, neurons.get(c, i), gradient.get(c, i)));
      }
    }
    return result;
  }

  private static double product(Matrix a, Matrix b) {
    return Segments.dotInOrder(a.data(), b.data());
  }
}
