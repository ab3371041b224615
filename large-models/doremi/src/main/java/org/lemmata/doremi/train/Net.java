package org.lemmata.doremi.train;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.engine.gpt.GptShape;
import org.lemmata.study.param.InvalidParameter;

/**
 * A parameter: the size of a GPT, such as {@code 2x64} for two layers of width 64. Heads are 16
 * wide.
 *
 * @param layers in 1..64
 * @param width a multiple of 16, at most 4096
 */
public record Net(int layers, int width) {

  private static final int HEAD = 16;
  private static final int MOST_LAYERS = 64;
  private static final int MOST_WIDTH = 4096;
  private static final Pattern FORM = Pattern.compile("([1-9]\\d?)x([1-9]\\d{0,3})");

  /**
   * Reads a size.
   *
   * @throws InvalidParameter if it is none
   */
  public static Net parse(String name, String text) {
    Matcher form = FORM.matcher(text);
    if (form.matches()) {
      int layers = Integer.parseInt(form.group(1));
      int width = Integer.parseInt(form.group(2));
      if (layers <= MOST_LAYERS && width <= MOST_WIDTH && width % HEAD == 0) {
        return new Net(layers, width);
      }
    }
    throw new InvalidParameter(
        name,
        text,
        "layers x width, such as 2x64: at most %d layers, and a multiple of %d up to %d"
            .formatted(MOST_LAYERS, HEAD, MOST_WIDTH));
  }

  /**
   * The sizes of the model.
   *
   * @param name the parameter that this is, for messages
   * @throws InvalidParameter if the model would be too large
   */
  public GptShape shape(String name, int vocabulary, int context) {
    return GptShape.chosenBy(
        name, this, () -> new GptShape(vocabulary, context, layers, width, width / HEAD));
  }

  @Override
  public String toString() {
    return layers + "x" + width;
  }
}
