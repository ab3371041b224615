import org.lemmata.exercise.meanfield.RealisableExercise.MomentLaws;

public class MyLaws implements MomentLaws {

  @Override
  public double[] moments(int d, double gamma2, double gamma4) {
    double second = (gamma2 * (d - 1) + 1) / d;
    double fourth =
        ((d - 1.0) * (d + 1) * gamma4 + 6 * (d + 2) * second - 3) / ((d + 2.0) * (d + 4));
    return new double[] {second, fourth};
  }

  @Override
  public boolean realisable(int d, double gamma2, double gamma4) {
    return gamma2 >= 0 && gamma4 >= 1.1 * gamma2 * gamma2 && gamma4 <= gamma2;
  }

  @Override
  public double[] witness(int d, double gamma2, double gamma4) {
    double[] moments = moments(d, gamma2, gamma4);
    double square = moments[1] / moments[0];
    return new double[] {Math.sqrt(square), moments[0] / square};
  }
}
