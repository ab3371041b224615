package org.lemmata.lowlight.published;

import java.util.List;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Published;
import org.lemmata.study.table.Table;

/** Detection in the dark as other papers report it. */
public final class ContextTables {

  private static final String NOTED =
      "From this project's notes; not read again for this table; not a number of the paper on"
          + " decomposition and aggregation";

  /** Detection of faces after enhancement by eleven methods. */
  public static final Published DARK_FACE =
      new Published(
          "low-light.published-dark-face",
          "The paper on SCI (CVPR 2022): mAP on DARK FACE after each enhancer",
          NOTED,
          columns()
              .row(1, "FIDE", 0.393)
              .row(2, "DRBN", 0.559)
              .row(3, "KinD", 0.566)
              .row(4, "SSIENet", 0.587)
              .row(5, "HLA", 0.607)
              .row(6, "RetinexNet", 0.617)
              .row(7, "EnGAN", 0.634)
              .row(8, "RUAS", 0.638)
              .row(9, "ZeroDCE", 0.645)
              .row(10, "SCI", 0.663)
              .row(11, "SCI+", 0.680)
              .build());

  /** Detection of objects with and without enhancement. */
  public static final Published EX_DARK =
      new Published(
          "low-light.published-ex-dark",
          "The paper on MAET: mAP in percent of YOLOv3 on ExDark",
          NOTED,
          columns()
              .row(1, "no enhancer", 76.8)
              .row(2, "MBLLEN", 76.3)
              .row(3, "KinD", 76.3)
              .row(4, "Zero-DCE", 76.9)
              .row(5, "MAET", 77.7)
              .build());

  private ContextTables() {}

  /** Both. */
  public static List<Published> all() {
    return List.of(DARK_FACE, EX_DARK);
  }

  private static Table.Builder columns() {
    return Table.with(
        List.of(
            Column.whole("number", "place in the figure, from 1"),
            Column.text("method", "how images are enhanced"),
            Column.real("map", "mean average precision")));
  }
}
