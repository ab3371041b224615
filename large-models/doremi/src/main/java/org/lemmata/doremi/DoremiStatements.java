package org.lemmata.doremi;

import java.util.List;
import org.lemmata.study.Statement;

/** What the paper states, and which claims cover it. */
final class DoremiStatements {

  private DoremiStatements() {}

  static List<Statement> all() {
    return List.of(
        Statement.covered(
                "Algorithm",
                "Group DRO over domains by clipped excess losses, and its average",
                "doremi.simplex",
                "doremi.contraction",
                "doremi.equilibrium",
                "doremi.average")
            .butNot("the clipping of single tokens, which a test has"),
        Statement.covered(
            "Lemma 1", "the mean squared error of smoothed frequencies", "doremi.lemma-1"),
        Statement.covered(
            "Appendix D",
            "there are weights that are better than uniform ones for every domain",
            "doremi.no-tradeoff"),
        Statement.covered(
                "Every domain improves",
                "log-perplexity falls in all 22 domains of the Pile",
                "doremi.table")
            .butNot("the models themselves: only the printed table is recomputed"),
        Statement.uncovered(
            "2.6 times",
            "the baseline's accuracy is reached in 75,000 of 200,000 steps",
            "it needs pre-training of an 8B model"));
  }
}
