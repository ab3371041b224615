import org.lemmata.exercise.attention.TwoLayersExercise.StepPair;

public class MySteps implements StepPair {

  @Override
  public double loss(double[] moments, double first, double second) {
    double c1 = -(first + second);
    double c2 = first * second;
    return moments[0]
        + 2 * c1 * moments[1]
        + (c1 * c1 + 2 * c2) * moments[2]
        + 2 * c1 * c2 * moments[3]
        + c2 * c2 * moments[4];
  }

  @Override
  public double single(double[] moments) {
    return moments[0] / moments[2];
  }

  @Override
  public double[] best(double[] moments) {
    // c1 m2 + c2 m3 = -m1 and c1 m3 + c2 m4 = -m2, by Cramer's rule.
    double determinant = moments[2] * moments[4] - moments[3] * moments[3];
    double c1 = (-moments[1] * moments[4] + moments[2] * moments[3]) / determinant;
    double c2 = (-moments[2] * moments[2] + moments[1] * moments[3]) / determinant;
    double root = Math.sqrt(c1 * c1 / 4 - c2);
    return new double[] {-c1 / 2 - root, -c1 / 2 + root};
  }
}
