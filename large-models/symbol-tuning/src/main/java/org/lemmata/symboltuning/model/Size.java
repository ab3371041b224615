package org.lemmata.symboltuning.model;

import org.lemmata.engine.gpt.GptShape;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;

/**
 * The size of a model.
 *
 * @param width of a token's vector, a multiple of {@code heads}
 * @param layers how many
 * @param heads of each layer
 */
public record Size(
    @Param(
            value = "width of the model, a multiple of heads",
            byDefault = "32",
            min = 8,
            max = 1024,
            trial = {8, 16})
        int width,
    @Param(
            value = "number of layers",
            byDefault = "2",
            min = 1,
            max = 24,
            trial = {1, 2})
        int layers,
    @Param(
            value = "number of heads of a layer",
            byDefault = "4",
            min = 1,
            max = 64,
            trial = {1, 2})
        int heads) {

  /** Checks that the heads share the width. */
  public Size {
    if (width >= 1 && heads >= 1 && width % heads != 0) {
      throw new InvalidParameter("width", width, "a multiple of heads, which is " + heads);
    }
  }

  /**
   * The shape of a plain transformer.
   *
   * @throws InvalidParameter if it would be too large
   */
  public GptShape shape(int vocabulary, int context) {
    return GptShape.chosenBy(
        "width", width, () -> new GptShape(vocabulary, context, layers, width, heads));
  }
}
