package org.lemmata.hessian.flatness.param;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.study.param.InvalidParameter;

/**
 * The widths of a network from its input to its output, written with colons: {@code 3:4:2}.
 *
 * @param text as written back
 * @param widths the widths
 */
public record LayerWidths(String text, Widths widths) {

  private static final int MOST_LAYERS = 12;
  private static final int WIDEST = 60;

  /**
   * Reads widths.
   *
   * @throws InvalidParameter if they are not 2 to 13 whole numbers from 1 to 60
   */
  public static LayerWidths parse(String name, String text) {
    String[] parts = text.split(":", -1);
    int[] widths = new int[parts.length];
    boolean legal = parts.length >= 2 && parts.length <= MOST_LAYERS + 1;
    for (int i = 0; i < parts.length && legal; i++) {
      legal = parts[i].strip().matches("[0-9]{1,3}");
      widths[i] = legal ? Integer.parseInt(parts[i].strip()) : 0;
      legal = widths[i] >= 1 && widths[i] <= WIDEST;
    }
    if (!legal) {
      throw new InvalidParameter(
          name, text, "2 to 13 widths from 1 to 60, input first, such as 3:4:2");
    }
    return new LayerWidths(
        Arrays.stream(widths).mapToObj(String::valueOf).collect(Collectors.joining(":")),
        Widths.of(widths));
  }

  @Override
  public String toString() {
    return text;
  }
}
