package org.lemmata.symboltuning;

import java.util.List;
import org.lemmata.study.Statement;

/** What the paper states, and which claims cover it. */
final class SymbolTuningStatements {

  private static final String LARGE = "the models of the paper: a small one stands in";

  private SymbolTuningStatements() {}

  static List<Statement> all() {
    return List.of(
        Statement.covered(
                "Unseen tasks without labels",
                "symbol tuning helps on unseen tasks, most where labels or instructions are"
                    + " missing",
                "symbol-tuning.without-labels",
                "symbol-tuning.larger-gain",
                "symbol-tuning.table")
            .butNot(LARGE),
        Statement.covered(
                "Relevant labels",
                "the smallest model loses where labels are relevant",
                "symbol-tuning.natural-labels",
                "symbol-tuning.table")
            .butNot(LARGE),
        Statement.covered(
                "Flipped labels",
                "symbol-tuned models follow flipped labels again, up to about chance",
                "symbol-tuning.prior",
                "symbol-tuning.flipped",
                "symbol-tuning.flipped-chance")
            .butNot(LARGE),
        Statement.covered(
                "Instruction tuning and flipped labels",
                "instruction tuning makes models follow flipped labels less",
                "symbol-tuning.instruction-tuning")
            .butNot(LARGE),
        Statement.covered(
                "Held-out symbols",
                "what is learned with some symbols serves others",
                "symbol-tuning.generator",
                "symbol-tuning.unseen-symbols",
                "symbol-tuning.length")
            .butNot("symbols of several tokens, which symbol-tuning.larger has without a claim"),
        Statement.covered(
                "Number of data sets", "more tasks in tuning help", "symbol-tuning.more-tasks")
            .butNot("sizes between the ends"),
        Statement.uncovered(
            "Algorithmic tasks",
            "symbol tuning helps with list functions and Turing concepts",
            "not tested at this scale: toys of both can be run (symbol-tuning.larger), but in the"
                + " one run of the larger variant on a GPU symbol tuning changed nothing of note;"
                + " the published gains are shown"));
  }
}
