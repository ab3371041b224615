package org.lemmata.attention.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.attention.exact.HermiteCubature;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.linalg.stats.RatioEstimate;

/** Steps with an assumption changed, against enumeration, Bayes and simulation. */
class OtherCovariatesTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25, 3})
  void twoNodesAreRandomSigns(double noise) {
    HermiteCubature signs = new HermiteCubature(2, noise);
    assertEquals(signs.step(), OtherCovariates.independentStep(2, 2, 1, 1, noise), 1e-14);
    assertEquals(signs.loss(), OtherCovariates.independentLoss(2, 2, 1, 1, noise), 1e-13);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20})
  void inOneDimensionTheSphereIsRandomSigns(int n) {
    assertEquals(
        OtherCovariates.sphereStep(1, n, 0.3),
        OtherCovariates.independentStep(1, n, 1, 1, 0.3),
        1e-15);
    assertEquals(
        OtherCovariates.sphereLoss(1, n, 0.3),
        OtherCovariates.independentLoss(1, n, 1, 1, 0.3),
        1e-15);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20})
  void oneExampleOnTheSphereIsAnsweredAsByBayes(int d) {
    double noise = 0.7;
    assertEquals(
        noise + d - 1 + noise / (d + noise), OtherCovariates.sphereLoss(d, 1, noise), 1e-14 * d);
  }

  /** Long prompts, whose loss is what is left of nearly equal terms; mpmath, 40 digits. */
  @ParameterizedTest
  @CsvSource({"1, 1000000000, 2.6666666645333335e-10", "5, 1000000, 7.9999616001843191e-06"})
  void lossesOfLongPrompts(int d, int n, double expected) {
    assertEquals(
        expected, OtherCovariates.independentLoss(d, n, 1.0 / 3, 0.2, 0), 1e-15 * expected);
  }

  /** The ratio E[ŷ w'x_q] / E[ŷ²] of simulated prompts, with η = 1. */
  @ParameterizedTest
  @CsvSource({"1, 1, 0.5", "3, 4, 0", "2, 10, 1"})
  void reluAttention(int d, int n, double noise) {
    Stream stream = Streams.of(7, "relu").stream(100 * d + n);
    Moments moments = new Moments(2);
    double[] w = new double[d];
    double[] query = new double[d];
    double[] x = new double[d];
    for (int i = 0; i < 200_000; i++) {
      stream.normals(w, 0, d);
      stream.normals(query, 0, d);
      double prediction = 0;
      double truth = 0;
      for (int j = 0; j < d; j++) {
        truth += w[j] * query[j];
      }
      for (int k = 0; k < n; k++) {
        stream.normals(x, 0, d);
        double label = Math.sqrt(noise) * stream.nextNormal();
        double score = 0;
        for (int j = 0; j < d; j++) {
          label += w[j] * x[j];
          score += x[j] * query[j];
        }
        prediction += label * Math.max(score, 0);
      }
      moments.add(prediction * truth, prediction * prediction);
    }
    Estimate ratio = RatioEstimate.ratio(moments, 0, 1);
    double expected = OtherCovariates.reluAttentionStep(d, n, noise);
    assertEquals(expected, ratio.value(), within(ratio.standardError()));
    assertTrue(ratio.standardError() < 0.04 * expected);
  }
}
