package org.lemmata.sophia.train;

import java.util.Objects;
import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/**
 * The estimate of the Gauss-Newton diagonal from labels that the model itself draws: B ĝ ⊙ ĝ with
 * the gradient ĝ of the mean loss on B sampled labels (Algorithm 2 of arXiv 2305.14342). Unbiased,
 * and never negative.
 *
 * @param device where the labels go
 * @param model the logits of each token of a step's batch, in rows
 * @param labels where the labels' random numbers come from
 */
public record GaussNewtonBartlett(Device device, Model model, Streams labels)
    implements CurvatureEstimator {

  /** Checks that nothing is null. */
  public GaussNewtonBartlett {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(labels, "labels");
  }

  /** A classifier. */
  @FunctionalInterface
  public interface Model {

    /**
     * The logits of a step's batch, B rows.
     *
     * @param parameters a variable
     */
    Tensor logits(Tensor parameters, long step);
  }

  @Override
  public Tensor estimate(Tensor parameters, long step) {
    Tensor variable = parameters.variable();
    Tensor logits = model.logits(variable, step);
    int[] drawn = draw(logits, labels.stream(step));
    Tensor gradient = logits.crossEntropy(device.whole(drawn, drawn.length)).gradient(variable);
    return gradient.times(gradient).times(drawn.length);
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
