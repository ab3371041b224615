package org.lemmata.attention.study;

import java.util.List;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.attention.training.LayerTraining;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** A trained layer approaches one step of gradient descent. */
public final class LayerTrainStudy implements Study<LayerTrainStudy.Parameters> {

  private static final int LARGEST = 100;

  /**
   * How to train.
   *
   * @param d dimension of the covariates
   * @param n examples in a prompt
   * @param noise variance σ² of the label noise
   * @param covariates law of the covariates
   * @param batch fresh tasks a step
   * @param rate Adam's rate
   * @param steps how many
   */
  public record Parameters(
      @Param(
              value = "dimension d of the covariates; a file of covariates has its own",
              byDefault = "10",
              min = 1,
              max = LARGEST,
              trial = {1, 4})
          int d,
      @Param(
              value = "examples n in a prompt",
              byDefault = "10",
              min = 1,
              max = 1000,
              trial = {1, 6})
          int n,
      @Param(
              value = "variance σ² of the label noise",
              byDefault = "0",
              min = 0,
              max = 1e6,
              trial = {0, 2})
          double noise,
      @Param(
              value =
                  "law of the covariates: gaussian, sphere (radius √d), uniform on (-1, 1),"
                      + " uniform-half on (-1/2, 1/2), or @file, a CSV whose rows are resampled",
              byDefault = "uniform-half",
              examples = {"gaussian", "sphere", "uniform", "uniform-half"})
          Covariates covariates,
      @Param(
              value = "fresh tasks in a batch",
              byDefault = "2048",
              min = 1,
              max = 1e6,
              trial = {1, 32})
          int batch,
      @Param(
              value = "rate of Adam",
              byDefault = "0.001",
              min = 0,
              aboveMin = true,
              max = 1,
              trial = {1e-4, 1e-2})
          double rate,
      @Param(
              value = "steps of training",
              byDefault = "5000",
              min = 1,
              max = 1e8,
              trial = {1, 4})
          int steps) {
    /**
     * Takes the dimension of a file of covariates, so that no table says another.
     *
     * @throws org.lemmata.study.param.InvalidParameter if the file has too many columns
     */
    public Parameters {
      d = covariates.dimension(d, LARGEST);
    }
  }

  @Override
  public String id() {
    return "attention.train";
  }

  @Override
  public String title() {
    return "A layer of linear attention in training, against one step of gradient descent";
  }

  @Override
  public String description() {
    return "Trains W_K, W_Q, W_V and h on fresh batches of sampled tasks and follows the test loss"
        + " on 10000 fixed tasks, next to the loss of the best single step of gradient descent on"
        + " the same tasks. The defaults are those of Figure 2 of von Oswald et al. (companion),"
        + " with the covariates that their code draws: Adam, clipping at norm 0.001, initial weights"
        + " of standard deviation 0.002. All losses are squared errors without the factor 1/2,"
        + " which theirs has, with each query integrated out. Descent may also stop at a spurious"
        + " minimum: the theorem is about global minima.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("step", "steps of training taken"),
        Column.real("loss", "test loss of the layer, squared error without the factor 1/2"),
        Column.real("gd_loss", "test loss of the best step of gradient descent, likewise"),
        Column.real(
            "distance",
            "|K − (tr K/d) I| / |K| in Frobenius norm, where the layer predicts with K = bA′ +"
                + " ca′"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    Table.Builder table = Table.with(columns());
    TaskLaw law = TaskLaw.linear(p.d, p.n, p.noise, p.covariates);
    for (LayerTraining.Evaluation at : new LayerTraining(law, p.batch, p.rate, p.steps).run(run)) {
      table.row(at.step(), at.loss(), at.stepLoss(), at.distance());
    }
    return table.build();
  }
}
