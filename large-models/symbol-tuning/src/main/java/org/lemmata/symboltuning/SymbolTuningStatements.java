package org.lemmata.symboltuning;

import java.util.List;
import org.lemmata.study.Statement;

/** What the paper states, and which claims cover it. */
final class SymbolTuningStatements {

  private SymbolTuningStatements() {}

  static List<Statement> all() {
    return List.of(
        Statement.covered(
            "Table of accuracies", "accuracy before and after, by setting", "symbol-tuning.table"));
  }
}
