package org.lemmata.doremi.claim;

import java.util.Arrays;
import org.lemmata.doremi.minimax.Mode;
import org.lemmata.doremi.study.Lasts;
import org.lemmata.doremi.train.Shares;
import org.lemmata.doremi.weight.DomainWeights;
import org.lemmata.study.table.Table;

/**
 * Two main models from the same start.
 *
 * @param uniform the table of one on uniform shares
 * @param chosen the table of one on chosen weights
 */
record TwoModels(Table uniform, Table chosen) {

  /** The models of a repetition, one on the weights that the proxy returns. */
  static TwoModels of(SharedTrainings trainings, int repetition) {
    DomainWeights found = trainings.weights(Mode.DOREMI, repetition);
    return new TwoModels(
        uniform(trainings, repetition), trainings.model(Shares.of(found), repetition));
  }

  /** The same with each in the other's place. */
  TwoModels exchanged() {
    return new TwoModels(/* uniform= */ chosen, /* chosen= */ uniform);
  }

  /** The table of the model on uniform shares. */
  static Table uniform(SharedTrainings trainings, int repetition) {
    return trainings.model(Shares.parse("shares", "uniform"), repetition);
  }

  /** The average loss on the chosen weights less that on uniform shares, at the end. */
  double averageDifference() {
    return mean(Lasts.of(chosen, "loss", SharedTrainings.DOMAINS))
        - mean(Lasts.of(uniform, "loss", SharedTrainings.DOMAINS));
  }

  /** How many times as fast the chosen one reaches the loss that both reach. */
  double speedUp() {
    LossCurve one = LossCurve.of(uniform, SharedTrainings.DOMAINS);
    LossCurve other = LossCurve.of(chosen, SharedTrainings.DOMAINS);
    return other.last() <= one.last()
        ? one.steps() / other.reaches(one.last())
        : one.reaches(other.last()) / other.steps();
  }

  private static double mean(double[] losses) {
    return Arrays.stream(losses).average().orElseThrow();
  }
}
