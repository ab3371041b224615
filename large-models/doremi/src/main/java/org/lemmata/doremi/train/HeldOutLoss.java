package org.lemmata.doremi.train;

import org.lemmata.doremi.text.Domain;
import org.lemmata.doremi.text.Domains;
import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.gpt.Gpt;
import org.lemmata.engine.text.Corpus;

/** How well a model predicts what it was not trained on. */
final class HeldOutLoss {

  /** At most so many windows of each domain, the first. */
  private static final int MOST = 64;

  private HeldOutLoss() {}

  /** The mean cross-entropy of each domain in nats a token, inside a step. */
  static double[] losses(Gpt gpt, Device device, Tensor parameters, Domains domains) {
    double[] losses = new double[domains.size()];
    for (int i = 0; i < losses.length; i++) {
      Domain domain = domains.list().get(i);
      Corpus.Batch batch = domain.heldOut().first(MOST);
      Tensor tokens = device.whole(batch.tokens(), batch.windows(), batch.length());
      Tensor targets = device.whole(batch.targets(), batch.windows(), batch.length());
      losses[i] = gpt.loss(device, parameters, tokens, targets).value();
    }
    return losses;
  }
}
