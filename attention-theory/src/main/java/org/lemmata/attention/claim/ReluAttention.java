package org.lemmata.attention.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.attention.model.OtherCovariates;
import org.lemmata.attention.param.Case;
import org.lemmata.attention.param.Covariates;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.linalg.stats.RatioEstimate;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** The best step when attention weights are rectified. */
public final class ReluAttention {

  private static final int CHUNK = 1024;
  private static final double RELATIVE_MARGIN = 0.04;

  /**
   * Attention weights, and the law of the covariates.
   *
   * @param below the slope of the attention weight for negative products
   * @param fewer by what the number of prompts is divided at quick scale, where the step is far
   *     from the formula
   */
  private record Setting(double below, Covariates covariates, int fewer) {}

  /** Prompts of each case at quick scale; short prompts have heavier tails and are cheaper. */
  private static final List<Long> QUICK = List.of(220_000L, 26_000L, 21_000L);

  private ReluAttention() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.relu-attention", "The best step of ReLU attention")
        .states(
            """
            With attention weights $\\max(0, x_i^\\top x_q)$ in place of $x_i^\\top x_q$ the best
            multiple of $\\sum_i y_i \\max(0, x_i^\\top x_q)$ is $\\eta^* = 2/(n + 2d + 3 +
            2\\sigma^2)$.
            """)
        .source(Source.derived("Gaussian moments, for the ReLU attention of Ahn et al."))
        .assuming(
            "attention weights are rectified",
            "covariates and query are standard normal",
            "$w \\sim N(0, I)$ and the noise is normal")
        .examining(
            """
            Estimates $E[y_q s]/E[s^2]$ for $s = \\sum_i y_i \\max(0, x_i'x_q)$ on simulated
            covariates and queries; $w$ and the noise are integrated out by hand.
            """)
        .in("rectified weights", new Setting(0, Covariates.GAUSSIAN, 1), ReluAttention::examine)
        .control("linear attention", new Setting(1, Covariates.GAUSSIAN, 5))
        .control("covariates on the sphere", new Setting(0, Covariates.SPHERE, 5))
        .build();
  }

  private static Evidence examine(Setting setting, Run run, Scale scale) {
    List<Evidence> parts = new ArrayList<>();
    for (Case at : Case.NOISY) {
      long few = QUICK.get(parts.size()) / setting.fewer();
      long more = Math.max(1, 40 / (at.n() * at.d()));
      long enough = scale.choose(few, 500_000L * more, 5_000_000L * more);
      Moments moments =
          moments(setting, run.streams().child("sample " + parts.size()), at, run, enough);
      double predicted = OtherCovariates.reluAttentionStep(at.d(), at.n(), at.noise());
      parts.add(
          Mean.near(
              "step, " + at,
              RatioEstimate.ratio(moments, 0, 1),
              predicted,
              RELATIVE_MARGIN * predicted));
    }
    return Every.of("estimated steps against the formula", parts);
  }

  private static Moments moments(Setting setting, Streams streams, Case at, Run run, long prompts) {
    return run.parallel()
        .mapReduce(
            prompts,
            CHUNK,
            (from, to) -> {
              Moments moments = new Moments(2);
              double[] x = new double[(at.n() + 1) * at.d()];
              for (long i = from; i < to; i++) {
                Stream stream = streams.stream(i);
                setting.covariates().draw(stream, x, at.n() + 1, at.d());
                moments.add(prompt(setting.below(), at, x));
              }
              return moments;
            },
            Moments::merge);
  }

  /** E[y_q s] and E[s²] given the covariates, of which the query is the last. */
  private static double[] prompt(double below, Case at, double[] x) {
    int d = at.d();
    int query = at.n() * d;
    double[] sum = new double[d];
    double noise = 0;
    for (int row = 0; row < query; row += d) {
      double score = 0;
      for (int j = 0; j < d; j++) {
        score += x[row + j] * x[query + j];
      }
      double weight = score > 0 ? score : below * score;
      noise += weight * weight;
      for (int j = 0; j < d; j++) {
        sum[j] += weight * x[row + j];
      }
    }
    double product = 0;
    double square = at.noise() * noise;
    for (int j = 0; j < d; j++) {
      product += sum[j] * x[query + j];
      square += sum[j] * sum[j];
    }
    return new double[] {product, square};
  }
}
