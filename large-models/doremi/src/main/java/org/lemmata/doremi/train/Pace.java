package org.lemmata.doremi.train;

import org.lemmata.engine.Device;
import org.lemmata.engine.train.AdamW;
import org.lemmata.engine.train.Objective;
import org.lemmata.engine.train.Schedule;
import org.lemmata.engine.train.Training;
import org.lemmata.study.param.Param;

/**
 * How models are trained: AdamW (0.9, 0.99, decay 0.1), gradients clipped to norm 1, a rate that
 * rises over the first tenth of the steps and falls to a tenth.
 *
 * @param batch windows of a step
 * @param rate the largest learning rate
 */
public record Pace(
    @Param(
            value = "windows of a step",
            byDefault = "12",
            min = 1,
            max = 1e5,
            trial = {1, 8})
        int batch,
    @Param(
            value = "largest learning rate",
            byDefault = "0.003",
            min = 0,
            aboveMin = true,
            max = 1,
            trial = {0.001, 0.003})
        double rate) {

  private static final int RISING = 10;
  private static final double FLOOR = 0.1;
  private static final double CLIP = 1;

  /** A training of so many steps. */
  Training training(Device device, Objective objective, int steps) {
    return new Training(
        device,
        objective,
        new AdamW(0.9, 0.99, 1e-8, 0.1),
        new Schedule(rate, steps / RISING, steps, FLOOR),
        CLIP);
  }
}
