package org.lemmata.meanfield.param;

import java.util.Arrays;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.InvalidParameter;

/**
 * Ascending dimensions, written with colons.
 *
 * @param list at most 100 whole numbers from 3 to 1e8
 */
public record Dimensions(DoubleList list) {

  private static final int MOST = 100;
  private static final String LEGAL =
      "at most 100 ascending whole numbers from 3 to 1e8, such as 100:1e4:1e6";

  /**
   * Reads dimensions.
   *
   * @throws InvalidParameter if they are not whole numbers from 3 to 1e8 that ascend, or too many
   */
  public static Dimensions parse(String name, String text) {
    try {
      DoubleList list = DoubleList.parse(name, text);
      if (list.size() <= MOST && legal(list.values())) {
        return new Dimensions(list);
      }
    } catch (InvalidParameter e) {
      throw new InvalidParameter(name, text, LEGAL);
    }
    throw new InvalidParameter(name, text, LEGAL);
  }

  private static boolean legal(double[] values) {
    double before = 2;
    for (double value : values) {
      if (!(value > before && value <= Setting.LARGEST_D && value == Math.rint(value))) {
        return false;
      }
      before = value;
    }
    return true;
  }

  /** The dimensions. */
  public int[] values() {
    return Arrays.stream(list.values()).mapToInt(value -> (int) value).toArray();
  }

  @Override
  public String toString() {
    return list.toString();
  }
}
