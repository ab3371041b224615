package org.lemmata.attention.study;

import org.lemmata.attention.sampling.SampledPrompts;
import org.lemmata.attention.training.LayerTraining;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/** A trained layer approaches one step of gradient descent. */
public final class LayerTrainStudy {

  private static final int LARGEST = 100;

  private LayerTrainStudy() {}

  /** How to train. */
  public record Parameters(
      @Group(
              defaults = "d=10 n=10 noise=0 covariates=uniform-half",
              range = "d=1.." + LARGEST + " n=1..1000",
              trial = "d=1..4 n=1..6 noise=0..2")
          SampledPrompts prompts,
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
     * Checks the dimension.
     *
     * @throws org.lemmata.study.param.InvalidParameter if a file of covariates has too many columns
     */
    public Parameters {
      prompts.covariates().requireAtMost(LARGEST);
    }
  }

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("attention.train", Parameters.class)
          .title("A layer of linear attention in training, against one step of gradient descent")
          .describedBy(
              """
              Trains W_K, W_Q, W_V and h on fresh batches of sampled tasks and follows the test loss
              on 10000 fixed tasks, next to the loss of the best single step of gradient descent on
              the same tasks. The defaults are those of Figure 2 of von Oswald et al. (companion),
              with the covariates that their code draws: Adam, clipping at norm 0.001, initial
              weights of standard deviation 0.002. All losses are squared errors without the factor
              1/2, which theirs has, with each query integrated out. Descent may also stop at a
              spurious minimum: the theorem is about global minima.
              """)
          .rows(LayerTraining.Evaluation.class)
          .whole("step", "steps of training taken", LayerTraining.Evaluation::step)
          .real(
              "loss",
              "test loss of the layer, squared error without the factor 1/2",
              LayerTraining.Evaluation::loss)
          .real(
              "gd_loss",
              "test loss of the best step of gradient descent, likewise",
              LayerTraining.Evaluation::stepLoss)
          .real(
              "distance",
              "|K − (tr K/d) I| / |K| in Frobenius norm, where the layer predicts with K = bA′ + ca′",
              LayerTraining.Evaluation::distance)
          .computedBy(
              (p, run, out) ->
                  new LayerTraining(p.prompts.linear(), p.batch, p.rate, p.steps)
                      .run(run)
                      .forEach(out));
}
