package org.lemmata.symboltuning.train;

import java.util.Map;
import org.lemmata.engine.shard.Placement;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.symboltuning.model.Size;
import org.lemmata.symboltuning.world.WordWorld;

/**
 * How plain transformers are trained in a world whose symbols are spelt.
 *
 * @param fraction q, the part of pre-training on words whose labels are symbols
 * @param algorithms the part of pre-training that is on concepts
 * @param replicate which random world, model and data
 * @param clusters how many
 * @param words of each cluster
 * @param symbols for tuning
 * @param size of the model
 * @param pt steps of pre-training
 * @param it steps of instruction tuning
 * @param steps of an arm
 * @param batch episodes of a step
 * @param rate of pre-training; a third of it after that
 * @param episodes for each score
 * @param placement shards of a batch, and where
 */
public record LargerProtocol(
    @Param(
            value = "part q of pre-training on words whose labels are symbols",
            byDefault = "0.5",
            min = 0,
            max = 1)
        double fraction,
    @Param(
            value = "part of pre-training on list functions and Turing concepts",
            byDefault = "0.25",
            min = 0,
            max = 1)
        double algorithms,
    @Param(
            value = "which random world, model and data",
            byDefault = "0",
            min = 0,
            max = 1000000,
            trial = {0, 100})
        long replicate,
    @Param(
            value = "number of clusters, of which eleven sixteenths are for tuning",
            byDefault = "16",
            min = 8,
            max = 1024,
            trial = {8, 20})
        int clusters,
    @Param(
            value = "words of a cluster",
            byDefault = "16",
            min = 9,
            max = 1024,
            trial = {9, 12})
        int words,
    @Param(
            value = "symbols for tuning, at least as many as clusters",
            byDefault = "256",
            min = 8,
            max = 3000,
            trial = {24, 40})
        int symbols,
    @Group(defaults = "width=64 layers=4 heads=4") Size size,
    @Param(
            value = "steps of pre-training",
            byDefault = "3000",
            min = 1,
            max = 1e7,
            trial = {1, 2})
        int pt,
    @Param(
            value = "steps of instruction tuning",
            byDefault = "100",
            min = 1,
            max = 1e7,
            trial = {1, 2})
        int it,
    @Param(
            value = "steps of an arm after it",
            byDefault = "400",
            min = 1,
            max = 1e7,
            trial = {1, 2})
        int steps,
    @Param(
            value = "episodes of a step",
            byDefault = "32",
            min = 1,
            max = 4096,
            trial = {1, 4})
        int batch,
    @Param(
            value = "largest rate of pre-training; a third of it later",
            byDefault = "0.001",
            min = 0,
            aboveMin = true,
            max = 1,
            trial = {1e-5, 0.01})
        double rate,
    @Param(
            value = "episodes for each score",
            byDefault = "256",
            min = 1,
            max = 1e5,
            trial = {1, 4})
        int episodes,
    @Group Placement placement) {

  private static final int SIXTEENTHS = 11;
  private static final double LATER = 1.0 / 3;

  /** Unseen symbols of either sort are so many times fewer. */
  private static final int FEWER = 4;

  /** Checks that there is a symbol for each cluster, and that the shards divide a batch. */
  public LargerProtocol {
    placement.requireParts("batch", batch);
    if (symbols < clusters) {
      throw new InvalidParameter(
          "symbols", symbols, "at least as many as clusters, which is " + clusters);
    }
  }

  /** The words, labels and symbols. */
  WordWorld world() {
    return new WordWorld(clusters, words, symbols, Math.max(2, symbols / FEWER));
  }

  /** How many clusters are for tuning; the others, at least two, are held out of it. */
  int tuned() {
    return clusters * SIXTEENTHS / 16;
  }

  int stepsOf(TuningArm arm) {
    return arm == TuningArm.PT ? pt : arm == TuningArm.IT ? it : steps;
  }

  double rateOf(TuningArm arm) {
    return arm == TuningArm.PT ? rate : LATER * rate;
  }

  /** The same with everything that does not matter to a stage at its default. */
  public LargerProtocol canonical(TuningArm arm) {
    LargerProtocol usual = ParameterSpec.of(LargerProtocol.class).parse(Map.of());
    return new LargerProtocol(
        fraction,
        algorithms,
        replicate,
        clusters,
        words,
        symbols,
        size,
        pt,
        arm == TuningArm.PT ? usual.it : it,
        arm.isParent() ? usual.steps : steps,
        batch,
        rate,
        episodes,
        placement.resolved());
  }
}
