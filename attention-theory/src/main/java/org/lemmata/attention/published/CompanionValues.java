package org.lemmata.attention.published;

import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Numbers;
import org.lemmata.study.table.Published;
import org.lemmata.study.table.Table;

/** Values that companion papers print. */
public final class CompanionValues {

  /** The steps that training found for three layers: a range each, in ascending order. */
  public static final Published AHN_STEPS =
      new Published(
          "attention.published-steps",
          "Ahn et al. (arXiv 2306.00297), Fig. 2: trained steps of three layers, d = 5, n = 20",
          "Read off the printed figure for this project, as ranges of two decimals",
          ranges("step", "number of the step, ascending")
              .row(1, 0.42, 0.43, middle(0.42, 0.43))
              .row(2, 0.69, 0.69, middle(0.69, 0.69))
              .row(3, 1.71, 1.72, middle(1.71, 1.72))
              .build());

  /** The range of an axis, which is all that we know of the loss printed for N = 10. */
  public static final Published OSWALD_AXIS =
      new Published(
          "attention.published-axis",
          "von Oswald et al. (arXiv 2212.07677), Fig. 2: half the squared error against N",
          "The ends of the printed axis around N = 10, read off the figure for this project",
          ranges("n", "examples N").row(10, 0.2, 0.4, middle(0.2, 0.4)).build());

  private CompanionValues() {}

  /** All of them. */
  public static List<Published> all() {
    return List.of(AHN_STEPS, OSWALD_AXIS);
  }

  /** The ranges of a table as a caption says them: {@code 0.42–0.43, 0.69 and 1.71–1.72}. */
  public static String inWords(Published values) {
    double[] low = values.table().doubles("low");
    double[] high = values.table().doubles("high");
    List<String> words =
        IntStream.range(0, low.length).mapToObj(i -> range(low[i], high[i])).toList();
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  private static String range(double low, double high) {
    return low == high ? Numbers.inWords(low) : Numbers.inWords(low) + "–" + Numbers.inWords(high);
  }

  private static Table.Builder ranges(String key, String description) {
    return Table.with(
        List.of(
            Column.whole(key, description),
            Column.real("low", "lower end of the range"),
            Column.real("high", "upper end of the range"),
            Column.real("middle", "middle of the range (ours)")));
  }

  private static double middle(double low, double high) {
    return low + (high - low) / 2;
  }
}
