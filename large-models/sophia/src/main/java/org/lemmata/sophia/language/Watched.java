package org.lemmata.sophia.language;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.LongPredicate;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.train.Optimiser;
import org.lemmata.sophia.train.SophiaOptimiser;

/**
 * Sophia, whose win rate is seen after some of its steps: the share of coordinates with |m| below
 * max{γ h, ε}, which it does not clip.
 *
 * @param sophia the optimiser, unchanged
 * @param when after which steps, counted from 1
 * @param winRate takes what is seen
 */
record Watched(SophiaOptimiser sophia, LongPredicate when, DoubleConsumer winRate)
    implements Optimiser {

  @Override
  public List<String> memory() {
    return sophia.memory();
  }

  @Override
  public void update(Moment moment, Tensor gradient, List<Tensor> memory, Tensor parameters) {
    sophia.update(moment, gradient, memory, parameters);
    long taken = moment.step() + 1;
    if (when.test(taken)) {
      winRate.accept(share(sophia.ratio(new Moment(taken, moment.rate()), memory).floats()));
    }
  }

  private static double share(float[] ratios) {
    int inside = 0;
    for (float ratio : ratios) {
      if (Math.abs(ratio) < 1) {
        inside++;
      }
    }
    return (double) inside / ratios.length;
  }
}
