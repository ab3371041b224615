package org.lemmata.sophia.study;

import org.lemmata.engine.shard.Placement;
import org.lemmata.engine.text.Sonnets;
import org.lemmata.engine.text.TokenizerChoice;
import org.lemmata.sophia.language.Contender;
import org.lemmata.sophia.language.LanguageTask;
import org.lemmata.sophia.language.ModelSize;
import org.lemmata.sophia.language.Recipe;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.TextFile;

/**
 * What language model is trained on what, and how; but for the repetition.
 *
 * @param optimiser what trains
 * @param rate largest rate
 * @param b1 β₁
 * @param gamma γ
 * @param steps how many
 * @param size of model and steps
 * @param every steps from row to row
 * @param data the text
 * @param tokenizer what its tokens are
 * @param placement shards, and where
 */
public record LanguageSetting(
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
    @Param(
            value = "the text's tokens; losses a token of different ones cannot be compared",
            byDefault = "characters",
            examples = {"characters", "bytes"})
        TokenizerChoice tokenizer,
    @Group Placement placement) {

  private static final double USUAL_GAMMA = 0.3;

  /**
   * Checks that the shards divide the windows.
   *
   * @throws InvalidParameter if they do not
   */
  public LanguageSetting {
    placement.requireParts("windows", size.windows());
  }

  Recipe recipe() {
    return new Recipe(optimiser, rate, b1, gamma, steps);
  }

  /**
   * What is learnt.
   *
   * @throws InvalidParameter if the text is too short for the context, or the model too large
   */
  LanguageTask task() {
    try {
      String text = data.text().orElseGet(Sonnets::text);
      return LanguageTask.of(text, tokenizer.of(text), size);
    } catch (InvalidParameter e) {
      // Of the sizes, not of the text.
      throw e;
    } catch (IllegalArgumentException e) {
      throw new InvalidParameter(
          "data",
          data,
          "a text of two characters or more whose last tenth has more tokens than context="
              + size.context());
    }
  }

  /** The same with γ at its default where it does not matter. */
  LanguageSetting canonical() {
    double counts = optimiser.isCurved() ? gamma : USUAL_GAMMA;
    return new LanguageSetting(
        optimiser, rate, b1, counts, steps, size, every, data, tokenizer, placement.resolved());
  }
}
