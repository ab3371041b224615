package org.lemmata.sophia.published;

import java.util.List;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Published;
import org.lemmata.study.table.Table;

/** Validation losses of GPT-2 models as others published them. */
public final class PublishedLosses {

  private static final String NOTED =
      "From this project's notes, which say where each number stands; not read again for this"
          + " table";

  /** The paper's losses after 100,000 steps. */
  public static final Published PAPER =
      new Published(
          "sophia.published-losses",
          "Liu, Li, Hall, Liang, Ma (arXiv 2305.14342), validation losses after 100,000 steps",
          NOTED,
          columns()
              .row(125, "adam", 2.921)
              .row(125, "lion", 2.924)
              .row(125, "sophia-h", 2.901)
              .row(125, "sophia-g", 2.895)
              .row(355, "adam", 2.691)
              .row(355, "lion", 2.678)
              .row(355, "sophia-h", 2.645)
              .row(770, "adam", 2.613)
              .row(770, "sophia-h", 2.559)
              .build());

  /** The same runs by the plots of the authors' repository. */
  public static final Published REPOSITORY =
      new Published(
          "sophia.published-plots",
          "Liuhong99/Sophia (repository), plots of validation losses after 100,000 steps",
          "Read off the plots to about 0.003; they differ from the paper's table",
          columns()
              .row(125, "adam", 2.932)
              .row(125, "sophia-g", 2.900)
              .row(355, "adam", 2.700)
              .row(355, "sophia-g", 2.658)
              .build());

  /** What users of the repository reported at 125M parameters. */
  public static final Published USERS =
      new Published(
          "sophia.published-reports",
          "Liuhong99/Sophia (repository), issues 31 and 46: AdamW after a sweep against SophiaG,"
              + " and AdamW for 200,000 steps against SophiaG for 100,000",
          "As the reporters print them; nobody has repeated the runs",
          Table.with(
                  List.of(
                      Column.whole("place", "place in the figure, from 1"),
                      Column.whole("issue", "number of the issue"),
                      Column.text("optimiser", "adam or sophia-g"),
                      Column.whole("thousands", "thousands of steps"),
                      Column.real("loss", "validation loss")))
              .row(1, 31, "adam", 100, 2.869)
              .row(1, 31, "sophia-g", 100, 2.876)
              .row(2, 46, "adam", 200, 2.863)
              .row(2, 46, "sophia-g", 100, 2.897)
              .build());

  private PublishedLosses() {}

  private static Table.Builder columns() {
    return Table.with(
        List.of(
            Column.whole("millions", "parameters of the model, in millions"),
            Column.text("optimiser", "adam (AdamW), lion, sophia-h or sophia-g"),
            Column.real("loss", "validation loss after 100,000 steps")));
  }

  /** All of them. */
  public static List<Published> all() {
    return List.of(PAPER, REPOSITORY, USERS);
  }
}
