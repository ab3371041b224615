package org.lemmata.hessian.sharpness.published;

import java.util.List;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Numbers;
import org.lemmata.study.table.Published;
import org.lemmata.study.table.Table;

/** Values that the paper prints. */
public final class PaperValues {

  /** Norms of columns of the first layer, with batch norm: exact, or what they are at most. */
  public static final Published COLUMN_NORMS =
      new Published(
          "sharpness.published-columns",
          "Wen, Li, Ma (arXiv 2307.11007), Fig. 2: norms of the columns of the first layer",
          "As the paper prints them; the last is what all other columns are at most",
          Table.with(
                  List.of(
                      Column.text("column", "which column of W₁"),
                      Column.real("norm", "its norm, or the most of several")))
              .row("x1", 42.47)
              .row("x2", 42.48)
              .row("others", 5.65)
              .build());

  /** Epochs from which on the accuracy of 1-SAM with biases falls. */
  public static final Published FALLS =
      new Published(
          "sharpness.published-falls",
          "Wen, Li, Ma (arXiv 2307.11007), Figs. 4 and 9: test accuracy of 1-SAM with biases",
          "From this project's notes on the printed curves; how exactly they were read is not"
              + " recorded",
          Table.with(
                  List.of(
                      Column.whole("figure", "the paper's figure"),
                      Column.whole("epoch", "from which on accuracy falls")))
              .row(4, 4000)
              .row(9, 2000)
              .build());

  private PaperValues() {}

  /** All of them. */
  public static List<Published> all() {
    return List.of(COLUMN_NORMS, FALLS);
  }

  /** The norm of a column in words. */
  public static String norm(String column) {
    int row = COLUMN_NORMS.table().texts("column").indexOf(column);
    return Numbers.inWords(COLUMN_NORMS.table().doubles("norm")[row]);
  }

  /** From which epoch on accuracy falls in a figure of the paper, in words. */
  public static String fallsFrom(int figure) {
    int row = FALLS.table().texts("figure").indexOf(Integer.toString(figure));
    return FALLS.table().texts("epoch").get(row);
  }
}
