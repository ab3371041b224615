package org.lemmata.sophia;

import java.util.List;
import org.lemmata.study.Statement;

/** What the paper states, as the notes have it, and which claims cover it. */
final class SophiaStatements {

  private SophiaStatements() {}

  static List<Statement> all() {
    return List.of(
        Statement.covered(
            "Figure 2",
            "on a toy of two heterogeneous curvatures Newton's method ends at a saddle and Sophia"
                + " at the minimum, in few steps",
            "sophia.toy-minimum",
            "sophia.toy-saddle",
            "sophia.toy-steps"),
        Statement.covered(
                "Convex theorem",
                "the steps of clipped Newton do not depend on the condition number",
                "sophia.descent-lemma",
                "sophia.condition-number")
            .butNot("losses whose eigenbasis turns"),
        Statement.covered(
            "Lower bound for signs",
            "descent by signs takes of the order of √κ steps",
            "sophia.sign-bound"),
        Statement.covered(
            "Estimators",
            "Hutchinson's and Gauss-Newton-Bartlett have the right means",
            "sophia.hutchinson",
            "sophia.bartlett"),
        Statement.covered(
            "Algorithm", "the step is clipped coordinate by coordinate", "sophia.update-rule"),
        Statement.covered(
                "Half the steps of AdamW",
                "Sophia reaches AdamW's loss in half the steps",
                "sophia.half-the-steps",
                "sophia.small-language-model")
            .butNot("models of the paper's size, which need pre-training"));
  }
}
