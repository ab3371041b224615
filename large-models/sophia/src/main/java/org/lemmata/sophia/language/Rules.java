package org.lemmata.sophia.language;

import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.gpt.Gpt;
import org.lemmata.engine.shard.DataParallel;
import org.lemmata.engine.shard.Shard;
import org.lemmata.engine.shard.ShardLoss;
import org.lemmata.engine.text.Corpus;
import org.lemmata.engine.train.AdamW;
import org.lemmata.engine.train.Optimiser;
import org.lemmata.linalg.random.Streams;
import org.lemmata.sophia.train.CurvatureEstimator;
import org.lemmata.sophia.train.GaussNewtonBartlett;
import org.lemmata.sophia.train.Hutchinson;
import org.lemmata.sophia.train.LionOptimiser;
import org.lemmata.sophia.train.Shuffled;
import org.lemmata.sophia.train.SophiaOptimiser;
import org.lemmata.sophia.train.TrueLabels;
import org.lemmata.sophia.update.LionRule;
import org.lemmata.sophia.update.SophiaRule;

/**
 * The losses and the optimisers of one repetition. Which data a step sees depends on the repetition
 * and the step, not on the optimiser; the curvature is estimated on the data of its step.
 *
 * @param task what is learnt
 * @param where the devices that share a step
 * @param streams the study's
 * @param repetition which one
 */
record Rules(LanguageTask task, DataParallel where, Streams streams, long repetition) {

  private static final double ADAM_EPSILON = 1e-8;
  private static final double SOPHIA_EPSILON = 1e-12;

  float[] initial() {
    return task.gpt().initial(streams.child("initial").stream(repetition));
  }

  ShardLoss objective() {
    return objective(task.gpt());
  }

  private ShardLoss objective(Gpt gpt) {
    return (device, parameters, shard) -> {
      Corpus.Batch batch = batch(shard);
      return gpt.loss(device, parameters, tokens(device, batch), targets(device, batch));
    };
  }

  Optimiser optimiser(Recipe recipe) {
    return switch (recipe.contender()) {
      case ADAMW -> new AdamW(recipe.beta1(), Recipe.BETA2, ADAM_EPSILON, Recipe.DECAY);
      case LION -> lion(recipe.beta1(), Recipe.LION_BETA2);
      case SIGN -> lion(recipe.beta1(), recipe.beta1());
      case SOPHIA_G -> sophia(recipe, sampledLabels());
      case SOPHIA_H ->
          sophia(
              recipe,
              new Hutchinson(
                  where, objective(task.gpt().twiceDifferentiable()), child("directions")));
      case TRUE_LABELS -> sophia(recipe, new TrueLabels(where, objective(), task.tokensPerStep()));
      case SHUFFLED ->
          sophia(
              recipe,
              new Shuffled(
                  where.first(),
                  sampledLabels(),
                  task.gpt().shape().parameters(),
                  streams.child("places").stream(repetition)));
    };
  }

  private static Optimiser lion(double beta1, double beta2) {
    return new LionOptimiser(new LionRule(beta1, beta2, Recipe.DECAY));
  }

  private static SophiaOptimiser sophia(Recipe recipe, CurvatureEstimator estimator) {
    SophiaRule rule =
        new SophiaRule(recipe.beta1(), Recipe.BETA2, recipe.gamma(), SOPHIA_EPSILON, Recipe.DECAY);
    return new SophiaOptimiser(rule, Recipe.EVERY, true, estimator);
  }

  private CurvatureEstimator sampledLabels() {
    return new GaussNewtonBartlett(
        where,
        (device, parameters, shard) ->
            task.gpt().logits(device, parameters, tokens(device, batch(shard))),
        task.tokensPerStep(),
        child("labels"));
  }

  /** Streams by step, of this repetition. */
  private Streams child(String name) {
    return streams.child(name).child("repetition " + repetition);
  }

  private Corpus.Batch batch(Shard shard) {
    Corpus.Batch whole = task.batch(streams.child("batches").stream(repetition, shard.step()));
    int windows = whole.windows();
    return new Corpus.Batch(
        shard.cut(whole.tokens(), windows),
        shard.cut(whole.targets(), windows),
        shard.size(windows),
        whole.length());
  }

  private static Tensor tokens(Device device, Corpus.Batch batch) {
    return device.whole(batch.tokens(), batch.windows(), batch.length());
  }

  private static Tensor targets(Device device, Corpus.Batch batch) {
    return device.whole(batch.targets(), batch.windows(), batch.length());
  }
}
