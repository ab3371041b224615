package org.lemmata.doremi.train;

import org.lemmata.doremi.text.Domains;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.study.Run;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.TextFolder;

/**
 * What models are trained on, and where.
 *
 * @param data the texts
 * @param context tokens of a window
 * @param seed which of independent repetitions
 * @param device where tensors are
 */
public record Ground(
    @Param(
            value = "built-in, or @FOLDER with a sub-folder of texts for each domain",
            byDefault = "built-in",
            examples = "built-in")
        TextFolder data,
    @Param(
            value = "tokens of a window",
            byDefault = "32",
            min = 1,
            max = 4096,
            trial = {4, 16})
        int context,
    @Param(value = "which repetition, from 0", byDefault = "0", min = 0, max = 1e9) long seed,
    @Param(
            value = "where to compute: auto, cpu or gpu",
            byDefault = "auto",
            examples = {"auto", "cpu"})
        DeviceChoice device) {

  /** The same with the device that is computed on. */
  public Ground resolved() {
    return new Ground(data, context, seed, device.resolved());
  }

  /**
   * The domains; those of one seed are the same for every study.
   *
   * @throws org.lemmata.study.param.InvalidParameter if a text is too short for a context
   */
  public Domains domains(Run run) {
    return data.texts()
        .map(texts -> Domains.of("data", data, texts, context))
        .orElseGet(() -> Domains.builtIn(run.of("doremi.domains").streams(), seed, context));
  }
}
