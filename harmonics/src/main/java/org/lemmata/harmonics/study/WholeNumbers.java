package org.lemmata.harmonics.study;

import java.util.Locale;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.InvalidParameter;

/** Lists of dimensions, degrees or numbers of samples. */
final class WholeNumbers {

  private WholeNumbers() {}

  /**
   * The numbers of a list.
   *
   * @throws InvalidParameter if they are not whole, not ascending or out of range
   */
  static int[] ascending(String name, DoubleList list, int least, int most) {
    double[] values = list.values();
    int[] whole = new int[values.length];
    double last = Math.nextDown((double) least);
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] > last && values[i] <= most && values[i] == Math.rint(values[i]))) {
        throw new InvalidParameter(
            name,
            list,
            String.format(Locale.ROOT, "ascending whole numbers from %d to %d", least, most));
      }
      last = values[i];
      whole[i] = (int) values[i];
    }
    return whole;
  }
}
