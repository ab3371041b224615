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
                "doremi.average",
                "doremi.noise-weight")
            .butNot("the clipping of single tokens, which a test has"),
        Statement.covered(
            "Hardest and easiest",
            "without the reference or the proxy the weights collapse",
            "doremi.hardest",
            "doremi.easiest"),
        Statement.covered(
            "Iterated form",
            "the weights found become those of the next reference",
            "doremi.rounds"),
        Statement.covered(
                "A larger model gains",
                "weights of a small proxy lower the average loss of a larger model",
                "doremi.average-loss")
            .butNot("models of 280M to 8B parameters: only small stand-ins"),
        Statement.covered(
            "Lemma 1", "the mean squared error of smoothed frequencies", "doremi.lemma-1"),
        Statement.covered(
            "Appendix D",
            "there are weights that are better than uniform ones for every domain",
            "doremi.no-tradeoff"),
        Statement.covered(
                "Every domain improves",
                "log-perplexity falls in all 22 domains of the Pile",
                "doremi.table",
                "doremi.every-domain")
            .butNot(
                "the models themselves: the printed table is recomputed, and small ones differ"),
        Statement.covered(
                "2.6 times",
                "the baseline's accuracy is reached in 75,000 of 200,000 steps",
                "doremi.speed-up")
            .butNot("few-shot accuracy, nor an 8B model: losses of small stand-ins"));
  }
}
