package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.network.Data;
import org.lemmata.meanfield.network.NeuronGradient;
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

  /** Of the mean squared relative deviation at a neuron: a sixth of the gradient's length. */
  private static final double SQUARE_MARGIN = 0.025;

  /** Sets of samples whose gradients are averaged before two deviations are multiplied. */
  private static final int BATCH = 5;

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
            latter; its mean must be 1. And, for all directions at each neuron: the inner product of
            the deviations from the population's of two independent means of %d sets, over the
            square of the population's at the neuron, averaged over neurons; its expectation is the
            square of what separates the expected gradient from the population's, so its mean must
            be 0. With both degrees, and with degree 2 alone.
            """
                .formatted(SAMPLES, WIDTH, BATCH))
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
      List<Matrix> gradients =
          run.parallel()
              .map(
                  scale.choose(setting.sigma4() == 0 ? 250 : 1000, 20_000, 200_000),
                  draw -> {
                    Data data = Data.draw(streams.child("samples"), draw, SAMPLES, setting);
                    Data used =
                        shuffled ? data.shuffled(streams.child("order").stream(draw)) : data;
                    NeuronGradient gradient = used.gradient(setting, WIDTH);
                    return projected(
                        gradient.at(network.weights(), Parallel.sequential()), network.weights());
                  });
      String degrees = setting.sigma4() == 0 ? "degree 2 alone" : "both degrees";
      parts.add(
          Mean.near(
              "mean along the population's with " + degrees,
              along(gradients, population),
              1,
              MARGIN));
      parts.add(
          Mean.near(
              "mean squared deviation at a neuron with " + degrees,
              squaredDeviation(gradients, population),
              0,
              SQUARE_MARGIN));
    }
    return Every.of("gradients on samples and on the population", parts);
  }

  private static Estimate along(List<Matrix> gradients, Matrix population) {
    double square = product(population, population);
    Moments ratio = new Moments(1);
    gradients.forEach(gradient -> ratio.add(product(gradient, population) / square));
    return ratio.estimate(0);
  }

  /** Of two independent means at a time, so that their scatter adds nothing on average. */
  private static Estimate squaredDeviation(List<Matrix> gradients, Matrix population) {
    Moments squares = new Moments(1);
    for (int from = 0; from + 2 * BATCH <= gradients.size(); from += 2 * BATCH) {
      Matrix first = mean(gradients.subList(from, from + BATCH)).minus(population);
      Matrix second = mean(gradients.subList(from + BATCH, from + 2 * BATCH)).minus(population);
      double sum = 0;
      for (int i = 0; i < WIDTH; i++) {
        double[] whole = population.column(i);
        sum +=
            Segments.dotInOrder(first.column(i), second.column(i))
                / Segments.dotInOrder(whole, whole);
      }
      squares.add(sum / WIDTH);
    }
    return squares.estimate(0);
  }

  private static Matrix mean(List<Matrix> gradients) {
    Matrix sum = gradients.get(0);
    for (Matrix gradient : gradients.subList(1, gradients.size())) {
      sum = sum.plus(gradient);
    }
    return sum.scale(1.0 / gradients.size());
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
