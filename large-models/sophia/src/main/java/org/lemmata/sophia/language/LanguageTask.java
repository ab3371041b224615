package org.lemmata.sophia.language;

import org.lemmata.engine.Device;
import org.lemmata.engine.Step;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.gpt.Gpt;
import org.lemmata.engine.text.Corpus;
import org.lemmata.engine.text.Tokenizer;
import org.lemmata.linalg.random.Stream;

/**
 * A text to be learnt token by token, and a model for it. The model trains on the first nine tenths
 * and is validated on all of the last tenth, cut into windows.
 */
public final class LanguageTask {

  private static final int PARTS = 10;

  /** Windows that are validated together, which bounds the memory. */
  private static final int TOGETHER = 32;

  private final Gpt gpt;
  private final Corpus training;
  private final Corpus.Batch validation;
  private final int windows;

  private LanguageTask(Gpt gpt, Corpus training, Corpus.Batch validation, int windows) {
    this.gpt = gpt;
    this.training = training;
    this.validation = validation;
    this.windows = windows;
  }

  /**
   * The task of a text.
   *
   * @throws IllegalArgumentException if a tenth of the text is shorter than the context
   * @throws org.lemmata.study.param.InvalidParameter if the model would be too large
   */
  public static LanguageTask of(String text, Tokenizer tokenizer, ModelSize size) {
    HeldOut tokens = HeldOut.of(tokenizer.encode(text), PARTS);
    Corpus validation = new Corpus(tokens.validation(), size.context());
    return new LanguageTask(
        Gpt.of(size.shape(tokenizer.vocabulary())),
        new Corpus(tokens.training(), size.context()),
        validation.first(validation.size()),
        size.windows());
  }

  /** The model. */
  public Gpt gpt() {
    return gpt;
  }

  /** How many tokens a step sees. */
  public int tokensPerStep() {
    return windows * gpt.shape().context();
  }

  /** The windows of a step. */
  Corpus.Batch batch(Stream random) {
    return training.draw(random, windows);
  }

  /** The mean cross-entropy in nats of all tokens that are held out. */
  double validate(Device device, Tensor parameters) {
    double sum = 0;
    for (int from = 0; from < validation.windows(); from += TOGETHER) {
      int count = Math.min(TOGETHER, validation.windows() - from);
      int at = from;
      sum += count * Step.compute(() -> part(device, parameters.constant(), at, count));
    }
    return sum / validation.windows();
  }

  private double part(Device device, Tensor parameters, int from, int count) {
    int length = validation.length();
    int[] tokens = new int[count * length];
    int[] targets = new int[count * length];
    System.arraycopy(validation.tokens(), from * length, tokens, 0, tokens.length);
    System.arraycopy(validation.targets(), from * length, targets, 0, targets.length);
    return gpt.loss(
            device,
            parameters,
            device.whole(tokens, count, length),
            device.whole(targets, count, length))
        .value();
  }
}
