package org.lemmata.hessian.flatness.sensing;

import org.lemmata.study.param.Param;

/**
 * How a training goes, whatever its method; a method uses what it needs.
 *
 * @param depth of the network, at least 1
 * @param lambda the last factor of the trace, positive
 * @param rate step size of gradient descent, positive
 * @param eta step size of label-noise SGD, positive
 * @param sigma size of the noise in the labels, at least 0
 * @param steps the most steps; of flatness in each stage of λ, and at most {@link
 *     FlatDescent#MOST_ITERATIONS} there, as for networks that start flat; of min-nuclear
 *     iterations, and at most {@link MinimumNuclear#MOST_ITERATIONS}
 * @param scale of the initial weights, which are normal with variance scale²/width
 * @param start where a training starts
 * @param fitted mean squared residual, relative to that of the zero matrix, at which gradient
 *     descent stops
 */
public record Settings(
    @Param(
            value = "depth L",
            byDefault = "3",
            min = 1,
            max = 12,
            trial = {1, 4})
        int depth,
    @Param(
            value = "last λ of the flatness method",
            byDefault = "1e-6",
            min = 1e-8,
            max = 10,
            trial = {1e-4, 1})
        double lambda,
    @Param(
            value = "step size of gradient descent",
            byDefault = "0.02",
            min = 1e-6,
            max = 10,
            trial = {1e-4, 0.02})
        double rate,
    @Param(
            value = "step size η of label-noise SGD",
            byDefault = "0.002",
            min = 1e-6,
            max = 1,
            trial = {1e-5, 0.002})
        double eta,
    @Param(
            value = "size σ of the noise ±σ in the labels",
            byDefault = "0.5",
            min = 0,
            max = 100,
            trial = {0, 1})
        double sigma,
    @Param(
            value =
                "most steps of a descent; of flatness in each stage of λ, at most 3000; of"
                    + " min-nuclear iterations, at most 20000",
            byDefault = "200000",
            min = 1,
            max = 1e9,
            trial = {1, 300})
        long steps,
    @Param(
            value = "initial scale: weights are normal with variance scale²/width",
            byDefault = "1",
            min = 1e-6,
            max = 10,
            trial = {0.1, 1.5})
        double scale,
    @Param(
            value = "where networks start: random, or flat (where the flatness method ends)",
            byDefault = "random")
        FirstWeights start,
    @Param(
            value = "loss at which gradient descent stops, over that of the zero matrix",
            byDefault = "1e-13",
            min = 1e-15,
            max = 1,
            trial = {1e-13, 0.1})
        double fitted) {

  /** The same with other many steps. */
  Settings withSteps(long most) {
    return new Settings(depth, lambda, rate, eta, sigma, most, scale, start, fitted);
  }
}
