package org.lemmata.attention.study;

import java.util.List;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.Prompt;
import org.lemmata.attention.param.Covariance;
import org.lemmata.attention.param.Prior;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** The optimal layer in closed form. */
public final class OptimumStudy implements Study<OptimumStudy.Parameters> {

  /** What can be set. */
  public record Parameters(
      @Param(
              value = "dimension d of the covariates; a given covariance sets it",
              byDefault = "5",
              min = 1,
              max = Covariance.LARGEST,
              trial = {1, 8})
          int d,
      @Param(
              value = "examples n in the prompt",
              byDefault = "20",
              min = 1,
              max = 1e9,
              trial = {1, 1000})
          int n,
      @Param(
              value = "variance σ² of the label noise",
              byDefault = "0",
              min = 0,
              max = 1e12,
              trial = {0, 4})
          double noise,
      @Param(
              value =
                  "covariance Σ of the covariates: isotropic, eigenvalues in the order given,"
                      + " or @FILE with a matrix in CSV",
              byDefault = "isotropic",
              examples = {"isotropic", "1:1:0.25:0.0625:1"})
          Covariance covariance,
      @Param(
              value =
                  "prior covariance Ω of the weights: identity, inverse-covariance, or"
                      + " eigenvalues in the order of the covariance's",
              byDefault = "identity",
              examples = {"identity", "inverse-covariance"})
          Prior prior) {

    /** Takes the dimension of a given covariance, so that no provenance says another. */
    public Parameters {
      d = covariance.dimension(d);
    }
  }

  @Override
  public String id() {
    return "attention.optimum";
  }

  @Override
  public String title() {
    return "The optimal layer in closed form";
  }

  @Override
  public String description() {
    return "The least population loss of one layer of linear attention, the preconditioner K* of"
        + " the gradient step it takes, and the best step of plain gradient descent with its loss."
        + " Closed forms derived for this project. For a covariance read from a file, the"
        + " preconditioner and the prior are in its eigenbasis, in ascending order of its"
        + " eigenvalues.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("d", "dimension d of the covariates"),
        Column.whole("n", "examples n in the prompt"),
        Column.real("noise", "variance σ² of the label noise"),
        Column.real("loss", "L*, the least loss of the layer"),
        Column.real("gd_eta", "the best step of plain gradient descent"),
        Column.real("gd_loss", "its loss"),
        Column.text("preconditioner", "eigenvalues of K*, in the order of the covariance's"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    Prompt prompt = p.prior().diagonalPrompt(p.covariance(), p.d(), p.n(), p.noise());
    Matrix k = Optimum.preconditioner(prompt);
    double[] eigenvalues = new double[prompt.d()];
    for (int i = 0; i < eigenvalues.length; i++) {
      eigenvalues[i] = k.get(i, i);
    }
    return Table.with(columns())
        .row(
            prompt.d(),
            prompt.n(),
            prompt.noise(),
            Optimum.loss(prompt),
            Optimum.plainStep(prompt),
            Optimum.plainLoss(prompt),
            DoubleList.of(eigenvalues).toString())
        .build();
  }
}
