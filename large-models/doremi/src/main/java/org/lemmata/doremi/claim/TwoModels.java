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
  static TwoModels found(SharedTrainings trainings, int repetition) {
    return by(Mode.DOREMI, trainings, repetition);
  }

  /** The same with the weights of a proxy that is moved by its own loss. */
  static TwoModels hardest(SharedTrainings trainings, int repetition) {
    return by(Mode.HARDEST, trainings, repetition);
  }

  private static TwoModels by(Mode mode, SharedTrainings trainings, int repetition) {
    DomainWeights weights = trainings.weights(mode, repetition);
    return new TwoModels(
        uniform(trainings, repetition), trainings.model(Shares.of(weights), repetition));
  }

  /** The models of {@link #found}, the one on uniform shares with a tenth of the rate. */
  static TwoModels slow(SharedTrainings trainings, int repetition) {
    return new TwoModels(
        trainings.slow(Shares.parse("shares", "uniform"), repetition),
        found(trainings, repetition).chosen);
  }

  /** The table of the model on uniform shares. */
  static Table uniform(SharedTrainings trainings, int repetition) {
    return trainings.model(Shares.parse("shares", "uniform"), repetition);
  }

  /** The loss of each domain on the chosen weights less that on uniform shares, at the end. */
  double[] differences() {
    return less(
        Lasts.of(chosen, "loss", SharedTrainings.DOMAINS),
        Lasts.of(uniform, "loss", SharedTrainings.DOMAINS));
  }

  /** What a model on uniform shares gains in each domain after the first time it is judged. */
  static double[] onTheWay(SharedTrainings trainings, int repetition) {
    Table table = uniform(trainings, repetition);
    return less(
        Lasts.of(table, "loss", SharedTrainings.DOMAINS),
        Arrays.copyOf(table.doubles("loss"), SharedTrainings.DOMAINS));
  }

  /** The difference of the average losses over the domains. */
  double averageDifference() {
    return Arrays.stream(differences()).average().orElseThrow();
  }

  /** How many times as fast the chosen one reaches the loss that both reach. */
  double speedUp() {
    LossCurve one = LossCurve.of(uniform, SharedTrainings.DOMAINS);
    LossCurve other = LossCurve.of(chosen, SharedTrainings.DOMAINS);
    return other.last() <= one.last()
        ? one.steps() / other.reaches(one.last())
        : one.reaches(other.last()) / other.steps();
  }

  private static double[] less(double[] one, double[] other) {
    double[] difference = new double[one.length];
    Arrays.setAll(difference, i -> one[i] - other[i]);
    return difference;
  }
}
