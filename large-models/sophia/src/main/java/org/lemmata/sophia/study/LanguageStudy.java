package org.lemmata.sophia.study;

import org.lemmata.engine.home.Libraries;
import org.lemmata.sophia.language.LanguageRow;
import org.lemmata.sophia.language.LanguageTraining;
import org.lemmata.study.Repeats;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/** A language model in small, trained by Sophia and its rivals. */
public final class LanguageStudy {

  private LanguageStudy() {}

  /**
   * A training.
   *
   * @param setting what is trained, and how
   * @param seed which repetition
   */
  public record Parameters(
      @Group LanguageSetting setting,
      @Param(
              value = "which repetition: initial values, batches, sampled labels",
              byDefault = "0",
              min = 0,
              max = 1000000,
              trial = {0, 100})
          int seed) {

    private Parameters canonical() {
      return new Parameters(setting.canonical(), seed);
    }
  }

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("sophia.language-model", Parameters.class)
          .title("A small language model trained by Sophia and its rivals")
          .describedBy(
              """
              A GPT learns nine tenths of a text, Shakespeare's sonnets if none is named, and is
              validated on the last tenth. Its tokens are characters, bytes, or those of a file
              tokenizer.json of byte-level BPE. All optimisers have the same batches, weight decay 0.1, gradients
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
              (p, run, out) ->
                  new LanguageTraining(
                          p.setting.task(), p.setting.recipe(), p.seed, p.setting.every())
                      .run(p.setting.placement().choose(), run)
                      .forEach(out));
}
