package org.lemmata.sophia.train;

import java.util.Objects;
import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.shard.DataParallel;
import org.lemmata.engine.shard.Shard;
import org.lemmata.engine.shard.ShardLoss;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/**
 * The estimate of the Gauss-Newton diagonal from labels that the model itself draws: B ĝ ⊙ ĝ with
 * the gradient ĝ of the mean loss on B sampled labels (Algorithm 2 of arXiv 2305.14342). Unbiased,
 * and never negative.
 *
 * @param where the devices that share the gradient
 * @param model the logits of each token of a step's batch, in rows
 * @param rows B, how many rows the whole batch has
 * @param labels where the labels' random numbers come from
 */
public record GaussNewtonBartlett(DataParallel where, Model model, int rows, Streams labels)
    implements CurvatureEstimator {

  /** Checks that nothing is null. */
  public GaussNewtonBartlett {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(labels, "labels");
  }

  /** A classifier. */
  @FunctionalInterface
  public interface Model {

    /**
     * The logits of a shard of a step's batch, as many rows for each shard.
     *
     * @param device where
     * @param parameters a variable
     */
    Tensor logits(Device device, Tensor parameters, Shard shard);
  }

  @Override
  public Tensor estimate(Tensor parameters, long step) {
    ShardLoss sampled =
        (device, variable, shard) -> {
          Tensor logits = model.logits(device, variable, shard);
          int[] drawn = draw(logits, from(shard));
          return logits.crossEntropy(device.whole(drawn, drawn.length));
        };
    Tensor gradient = where.at(sampled, parameters, step).gradient();
    return gradient.times(gradient).times(rows);
  }

  /** The numbers of a shard's rows: each row has one, however the batch is cut. */
  private Stream from(Shard shard) {
    Stream random = labels.stream(shard.step());
    for (int row = shard.from(rows); row > 0; row--) {
      random.nextDouble();
    }
    return random;
  }

  /** A label for each row, with the probabilities of its softmax. */
  private static int[] draw(Tensor logits, Stream random) {
    long[] shape = logits.shape();
    int classes = Math.toIntExact(shape[1]);
    double[] probabilities = logits.constant().softmax().doubles();
    int[] drawn = new int[Math.toIntExact(shape[0])];
    for (int row = 0; row < drawn.length; row++) {
      double left = random.nextDouble();
      int label = 0;
      // The last class takes what rounding leaves.
      while (label < classes - 1 && left >= probabilities[row * classes + label]) {
        left -= probabilities[row * classes + label++];
      }
      drawn[row] = label;
    }
    return drawn;
  }
}
