package org.lemmata.symboltuning.train;

import java.util.Map;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.symboltuning.model.Size;

/**
 * How models are trained.
 *
 * @param fraction q, the part of pre-training whose labels are symbols
 * @param tasks how many clusters symbol tuning sees
 * @param replicate which random world, model and data
 * @param size of the model
 * @param pt steps of pre-training
 * @param it steps of instruction tuning
 * @param steps of an arm
 * @param batch episodes of a step
 * @param episodes for each score
 * @param device where
 */
public record Protocol(
    @Param(
            value = "part q of pre-training whose labels are symbols",
            byDefault = "0.2",
            min = 0,
            max = 1)
        double fraction,
    @Param(
            value = "number of clusters that symbol tuning sees, of 11",
            byDefault = "11",
            min = 2,
            max = 11)
        int tasks,
    @Param(
            value = "which random world, model and data",
            byDefault = "0",
            min = 0,
            max = 1000000,
            trial = {0, 100})
        long replicate,
    @Group Size size,
    @Param(
            value = "steps of pre-training",
            byDefault = "300",
            min = 1,
            max = 1e6,
            trial = {1, 3})
        int pt,
    @Param(
            value = "steps of instruction tuning",
            byDefault = "60",
            min = 1,
            max = 1e6,
            trial = {1, 3})
        int it,
    @Param(
            value = "steps of an arm after it",
            byDefault = "200",
            min = 1,
            max = 1e6,
            trial = {1, 3})
        int steps,
    @Param(
            value = "episodes of a step",
            byDefault = "32",
            min = 1,
            max = 4096,
            trial = {1, 4})
        int batch,
    @Param(
            value = "episodes for each score",
            byDefault = "256",
            min = 1,
            max = 1e5,
            trial = {1, 8})
        int episodes,
    @Param(value = "where tensors are", byDefault = "auto") DeviceChoice device) {

  /** The steps of a stage. */
  int stepsOf(TuningArm arm) {
    return switch (arm) {
      case PT -> pt;
      case IT -> it;
      case CIT, ST, ST_MIX, RANDLAB, FIXEDSYM -> steps;
    };
  }

  /** The same with everything that does not matter to a stage at its default. */
  public Protocol canonical(TuningArm arm) {
    Protocol usual = ParameterSpec.of(Protocol.class).parse(Map.of());
    boolean tuned = !arm.isParent();
    return new Protocol(
        fraction,
        tuned && arm != TuningArm.CIT ? tasks : usual.tasks,
        replicate,
        size,
        pt,
        arm == TuningArm.PT ? usual.it : it,
        tuned ? steps : usual.steps,
        batch,
        episodes,
        device.resolved());
  }

  /** The same on the device that the wish comes to here. */
  public Protocol onDevice() {
    return new Protocol(
        fraction, tasks, replicate, size, pt, it, steps, batch, episodes, device.resolved());
  }
}
