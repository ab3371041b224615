package org.lemmata.meanfield.param;

import java.util.Arrays;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.InvalidParameter;

/**
 * Places w of [-1, 1] where neurons start, written with colons.
 *
 * @param list at most 1000 places
 */
public record Places(DoubleList list) {

  private static final int MOST = 1000;
  private static final String LEGAL = "at most 1000 numbers from -1 to 1, such as -0.1:0.05:0.2";

  /**
   * Reads places.
   *
   * @throws InvalidParameter if they are not numbers from -1 to 1, or too many
   */
  public static Places parse(String name, String text) {
    try {
      DoubleList list = DoubleList.parse(name, text);
      if (list.size() <= MOST && Arrays.stream(list.values()).allMatch(w -> Math.abs(w) <= 1)) {
        return new Places(list);
      }
    } catch (InvalidParameter e) {
      throw new InvalidParameter(name, text, LEGAL);
    }
    throw new InvalidParameter(name, text, LEGAL);
  }

  /** A copy of the places. */
  public double[] values() {
    return list.values();
  }

  @Override
  public String toString() {
    return list.toString();
  }
}
