package org.lemmata.sophia.language;

/**
 * A look at a model that trains.
 *
 * @param step steps taken
 * @param trainLoss mean loss of the steps since the last look; NaN at the beginning
 * @param validationLoss loss on what is held out; NaN if the run has failed
 * @param winRate share of coordinates that are not clipped; NaN where nothing is
 * @param clipRate share of the steps since the last look whose gradient was clipped
 * @param tokens seen by the steps
 * @param passes forward and backward, with those for the curvature
 */
public record LanguageRow(
    long step,
    double trainLoss,
    double validationLoss,
    double winRate,
    double clipRate,
    long tokens,
    long passes) {

  double[] numbers() {
    return new double[] {step, trainLoss, validationLoss, winRate, clipRate, tokens, passes};
  }

  static LanguageRow of(double... numbers) {
    return new LanguageRow(
        (long) numbers[0],
        numbers[1],
        numbers[2],
        numbers[3],
        numbers[4],
        (long) numbers[5],
        (long) numbers[6]);
  }
}
