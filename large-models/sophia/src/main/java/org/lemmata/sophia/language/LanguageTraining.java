package org.lemmata.sophia.language;

import java.util.List;
import org.lemmata.engine.Device;
import org.lemmata.engine.Step;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.shard.DataParallel;
import org.lemmata.engine.train.Companion;
import org.lemmata.engine.train.FailedRun;
import org.lemmata.engine.train.Optimiser;
import org.lemmata.engine.train.Schedule;
import org.lemmata.engine.train.Training;
import org.lemmata.sophia.train.SophiaOptimiser;
import org.lemmata.study.Run;

/**
 * Trains a language model and looks at it from time to time.
 *
 * @param task what is learnt
 * @param recipe how
 * @param repetition which initial values, batches and sampled labels are drawn
 * @param every so many steps the model is looked at; also at the beginning and at the end
 */
public record LanguageTraining(LanguageTask task, Recipe recipe, long repetition, int every) {

  /**
   * Trains, from the beginning or from where the run's checkpoint stands.
   *
   * @param where the devices that share a step, whose shards must be a divisor of its windows; the
   *     model is looked at on the first
   * @return what was seen; a run whose loss or gradient is not finite ends with a row without
   *     validation loss, at the step that was not made
   */
  public List<LanguageRow> run(DataParallel where, Run run) {
    Device device = where.first();
    Rules rules = new Rules(task, where, run.streams(), repetition);
    float[] initial = rules.initial();
    Curve curve = new Curve();
    // NaN until the first look: it is written at each look, before that look reads it.
    double[] winRate = {Double.NaN};
    Training training =
        new Training(
            where,
            rules.objective(),
            watched(rules.optimiser(recipe), winRate),
            new Schedule(recipe.rate(), recipe.steps() / Recipe.WARM, recipe.steps(), Recipe.FLOOR),
            Recipe.CLIP);
    double validation =
        Step.compute(() -> task.validate(device, device.floats(initial, initial.length)));
    look(curve, 0, validation, Double.NaN);
    try {
      training.run(
          initial,
          Companion.beside(run.checkpoint(), curve),
          (step, loss, norm, parameters) -> {
            curve.step(loss, norm > Recipe.CLIP);
            seen(curve, device, step + 1, winRate[0], parameters);
            run.progress().report("training steps", step + 1, recipe.steps());
          });
    } catch (FailedRun failed) {
      look(curve, failed.step(), Double.NaN, Double.NaN);
    }
    return curve.rows();
  }

  private Optimiser watched(Optimiser optimiser, double[] winRate) {
    return optimiser instanceof SophiaOptimiser sophia
        ? new Watched(sophia, this::isLookedAt, rate -> winRate[0] = rate)
        : optimiser;
  }

  private boolean isLookedAt(long taken) {
    return taken % every == 0 || taken == recipe.steps();
  }

  private void seen(Curve curve, Device device, long taken, double winRate, Tensor parameters) {
    if (isLookedAt(taken)) {
      look(curve, taken, task.validate(device, parameters), winRate);
    }
  }

  private void look(Curve curve, long taken, double validation, double winRate) {
    curve.look(recipe, taken, validation, winRate, task.tokensPerStep());
  }
}
