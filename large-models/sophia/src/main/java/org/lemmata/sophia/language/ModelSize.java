package org.lemmata.sophia.language;

import org.lemmata.engine.gpt.GptShape;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;

/**
 * The sizes of a language model and of its steps.
 *
 * @param layers how many
 * @param width of a token's vector, a multiple of {@code heads}
 * @param heads of each layer
 * @param context how many tokens a window has
 * @param windows how many a step sees
 */
public record ModelSize(
    @Param(
            value = "layers of the model",
            byDefault = "2",
            min = 1,
            max = 48,
            trial = {1, 2})
        int layers,
    @Param(
            value = "width of a token's vector, a multiple of heads",
            byDefault = "64",
            min = 1,
            max = 4096,
            trial = {4, 12})
        int width,
    @Param(
            value = "heads of each layer",
            byDefault = "4",
            min = 1,
            max = 64,
            trial = {1, 1})
        int heads,
    @Param(
            value = "tokens of a window",
            byDefault = "64",
            min = 1,
            max = 4096,
            trial = {4, 24})
        int context,
    @Param(
            value = "windows of a step",
            byDefault = "8",
            min = 1,
            max = 4096,
            trial = {1, 3})
        int windows) {

  /**
   * Checks that the heads divide the width.
   *
   * @throws InvalidParameter if they do not
   */
  public ModelSize {
    if (heads > 0 && width % heads != 0) {
      throw new InvalidParameter("width", width, "a multiple of heads=" + heads);
    }
  }

  /**
   * The shape of a model.
   *
   * @throws InvalidParameter if it would be too large
   */
  GptShape shape(int vocabulary) {
    return GptShape.chosenBy(
        "width", width, () -> new GptShape(vocabulary, context, layers, width, heads));
  }
}
