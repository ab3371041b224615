package org.lemmata.sophia.language;

/**
 * How a loss falls with the length of training, each length with a schedule of its own: on straight
 * lines between three lengths over the logarithm of the length, which go on beyond them.
 *
 * @param shorter a number of steps, positive
 * @param shorterLoss the loss after so many
 * @param middle more steps
 * @param middleLoss the loss after so many
 * @param longer still more steps
 * @param longerLoss the loss after so many
 */
public record Horizons(
    double shorter,
    double shorterLoss,
    double middle,
    double middleLoss,
    double longer,
    double longerLoss) {

  /**
   * The length at which the loss is reached; NaN unless losses fall from length to length.
   *
   * @param loss any
   */
  public double steps(double loss) {
    if (!(shorterLoss > middleLoss && middleLoss > longerLoss)) {
      return Double.NaN;
    }
    return loss >= middleLoss
        ? between(loss, shorter, shorterLoss, middle, middleLoss)
        : between(loss, middle, middleLoss, longer, longerLoss);
  }

  private static double between(
      double loss, double few, double fewLoss, double many, double manyLoss) {
    double part = (loss - fewLoss) / (manyLoss - fewLoss);
    return few * StrictMath.pow(many / few, part);
  }
}
