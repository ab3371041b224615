package org.lemmata.sophia.study;

import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.home.Libraries;
import org.lemmata.engine.text.Sonnets;
import org.lemmata.sophia.language.Contender;
import org.lemmata.sophia.language.LanguageRow;
import org.lemmata.sophia.language.LanguageTask;
import org.lemmata.sophia.language.LanguageTraining;
import org.lemmata.sophia.language.ModelSize;
import org.lemmata.sophia.language.Recipe;
import org.lemmata.study.Repeats;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.TextFile;

/** A language model in small, trained by Sophia and its rivals. */
public final class LanguageStudy {

  private static final double USUAL_GAMMA = 0.3;

  private LanguageStudy() {}

  /**
   * A training.
   *
   * @param optimiser what trains
   * @param rate largest rate
   * @param b1 β₁
   * @param gamma γ
   * @param steps how many
   * @param seed which repetition
   * @param size of model and steps
   * @param every steps from row to row
   * @param data the text
   * @param device where
   */
  public record Parameters(
      @Param(value = "what trains, or Sophia with something broken", byDefault = "sophia-g")
          Contender optimiser,
      @Param(
              value = "largest rate η",
              byDefault = "0.002",
              min = 0,
              aboveMin = true,
              max = 10,
              trial = {1e-4, 0.1})
          double rate,
      @Param(
              value = "β₁ of the momentum",
              byDefault = "0.8",
              min = 0,
              max = 0.999999,
              trial = {0, 0.99})
          double b1,
      @Param(
              value = "γ, how large a part of the curvature counts; Sophia only",
              byDefault = "0.3",
              min = 0,
              aboveMin = true,
              max = 1e6,
              trial = {0.01, 2})
          double gamma,
      @Param(
              value = "number of steps",
              byDefault = "300",
              min = 1,
              max = 1e7,
              trial = {1, 14})
          int steps,
      @Param(
              value = "which repetition: initial values, batches, sampled labels",
              byDefault = "0",
              min = 0,
              max = 1000000,
              trial = {0, 100})
          int seed,
      @Group ModelSize size,
      @Param(
              value = "steps from row to row",
              byDefault = "25",
              min = 1,
              max = 1e7,
              trial = {3, 20})
          int every,
      @Param(
              value = "the text to be learnt",
              byDefault = "built-in",
              examples = {"built-in"})
          TextFile data,
      @Param(value = "where it is computed", byDefault = "auto") DeviceChoice device) {

    private Recipe recipe() {
      return new Recipe(optimiser, rate, b1, gamma, steps);
    }

    /** What is learnt; a text that is too short for the context is refused. */
    private LanguageTask task() {
      try {
        return LanguageTask.of(data.text().orElseGet(Sonnets::text), size);
      } catch (IllegalArgumentException e) {
        throw new InvalidParameter(
            "data",
            data,
            "a text of two characters or more whose last tenth is longer than context="
                + size.context());
      }
    }

    /** The same with γ at its default where it does not matter. */
    private Parameters canonical() {
      double counts = optimiser.isCurved() ? gamma : USUAL_GAMMA;
      return new Parameters(
          optimiser, rate, b1, counts, steps, seed, size, every, data, device.resolved());
    }
  }

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("sophia.language-model", Parameters.class)
          .title("A small language model trained by Sophia and its rivals")
          .describedBy(
              """
              A GPT learns nine tenths of a text by characters, Shakespeare's sonnets if none is
              named, and is validated on the last tenth. All optimisers have the same batches, weight decay 0.1, gradients
              clipped to norm 1, a tenth of the steps as warm-up and a cosine to a twentieth of the
              rate. β₂ is 0.95 for AdamW and Sophia and 0.98 for Lion; Sophia's curvature is
              refreshed every tenth step on that step's batch and corrected for its bias. The
              controls take the training labels for sampled ones, or the curvature of other
              coordinates. A run whose loss is not finite ends early, with a row without validation
              loss.
              """)
          .canonical(Parameters::canonical)
          .repeats(Repeats.BITS_PER_DEVICE)
          .needs(Libraries.need())
          .rows(LanguageRow.class)
          .whole("step", "steps taken", LanguageRow::step)
          .real(
              "train_loss",
              "nat",
              "mean loss of the steps since the row before; empty at the beginning",
              LanguageRow::trainLoss)
          .real(
              "validation_loss",
              "nat",
              "loss a token on the tenth that is held out; empty if the run has failed",
              LanguageRow::validationLoss)
          .real(
              "win_rate",
              "share of coordinates that Sophia does not clip; empty for others",
              LanguageRow::winRate)
          .real(
              "clip_rate",
              "share of the steps since the row before whose gradient was clipped",
              LanguageRow::clipRate)
          .whole("tokens", "tokens of the steps taken", LanguageRow::tokens)
          .whole(
              "passes",
              "forward and backward passes over a batch; Hutchinson's estimate counts as two",
              LanguageRow::passes)
          .computedBy(
              (p, run, out) -> {
                new LanguageTraining(p.task(), p.recipe(), p.seed, p.every)
                    .run(Device.choose(p.device), run)
                    .forEach(out);
              });
}
