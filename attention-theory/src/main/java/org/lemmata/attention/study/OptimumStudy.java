package org.lemmata.attention.study;

import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.Prompt;
import org.lemmata.attention.param.NormalPrompts;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.Study;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.Group;

/** The optimal layer in closed form. */
public final class OptimumStudy {

  private OptimumStudy() {}

  /** What can be set. */
  public record Parameters(
      @Group(defaults = "noise=0", range = "n=1..1e9 noise=0..1e12", trial = "d=1..8 n=1..1000")
          NormalPrompts prompts) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("attention.optimum", Parameters.class)
          .title("The optimal layer in closed form")
          .describedBy(
              """
              The least population loss of one layer of linear attention, the preconditioner K* of
              the gradient step it takes, and the best step of plain gradient descent with its loss.
              Closed forms derived for this project. For a covariance read from a file, the
              preconditioner and the prior are in its eigenbasis, in ascending order of its
              eigenvalues.
              """)
          .rows(Prompt.class)
          .real("loss", "L*, the least loss of the layer", Optimum::loss)
          .real("gd_eta", "the best step of plain gradient descent", Optimum::plainStep)
          .real("gd_loss", "its loss", Optimum::plainLoss)
          .text(
              "preconditioner",
              "eigenvalues of K*, in the order of the covariance's",
              prompt -> diagonal(Optimum.preconditioner(prompt)))
          .computedBy((p, run, out) -> out.accept(p.prompts.diagonalLaw()));

  private static String diagonal(Matrix k) {
    double[] eigenvalues = new double[k.rows()];
    for (int i = 0; i < eigenvalues.length; i++) {
      eigenvalues[i] = k.get(i, i);
    }
    return DoubleList.of(eigenvalues).toString();
  }
}
