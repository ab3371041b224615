package org.lemmata.figures.table;

import java.util.regex.Pattern;
import org.lemmata.study.table.Column;

/** Tells columns that show what is predicted from those that show what came out. */
public final class Prediction {

  private static final Pattern NAMED =
      Pattern.compile("(.*_)?(predicted|bound|limit|closed_form)(_.*)?");

  private static final Pattern DESCRIBED = Pattern.compile("predicted .*|.*\\btheorem\\b.*");

  private Prediction() {}

  /** Whether a column shows a prediction, by its name and its description. */
  public static boolean is(Column column) {
    return column.type() != Column.Type.TEXT
        && (NAMED.matcher(column.name()).matches()
            || DESCRIBED.matcher(column.description()).matches());
  }
}
