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

  /** The weights of the second model. */
  enum Choice {
    FOUND {
      @Override
      DomainWeights of(DomainWeights found) {
        return found;
      }
    },
    /** Noise and program text have each other's. */
    EXCHANGED {
      @Override
      DomainWeights of(DomainWeights found) {
        double[] exchanged = found.values();
        exchanged[NOISE] = found.get(PROGRAM);
        exchanged[PROGRAM] = found.get(NOISE);
        return DomainWeights.exactly(exchanged);
      }
    };

    /** Places among the built-in domains. */
    private static final int NOISE = 4;

    private static final int PROGRAM = 5;

    abstract DomainWeights of(DomainWeights found);
  }

  /** The models of a repetition. */
  static TwoModels of(Choice choice, Trainings trainings, int repetition) {
    DomainWeights found = trainings.weights(Mode.DOREMI, repetition);
    return new TwoModels(
        uniform(trainings, repetition), trainings.model(Shares.of(choice.of(found)), repetition));
  }

  /** The table of the model on uniform shares. */
  static Table uniform(Trainings trainings, int repetition) {
    return trainings.model(Shares.parse("shares", "uniform"), repetition);
  }

  /** The average loss on the chosen weights less that on uniform shares, at the end. */
  double averageDifference() {
    return mean(Lasts.of(chosen, "loss", Trainings.DOMAINS))
        - mean(Lasts.of(uniform, "loss", Trainings.DOMAINS));
  }

  /** How many times as fast the chosen one reaches the loss that both reach. */
  double speedUp() {
    LossCurve one = LossCurve.of(uniform, Trainings.DOMAINS);
    LossCurve other = LossCurve.of(chosen, Trainings.DOMAINS);
    return other.last() <= one.last()
        ? one.steps() / other.reaches(one.last())
        : one.reaches(other.last()) / other.steps();
  }

  private static double mean(double[] losses) {
    return Arrays.stream(losses).average().orElseThrow();
  }
}
