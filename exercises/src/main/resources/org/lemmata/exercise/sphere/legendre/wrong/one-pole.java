import org.lemmata.exercise.sphere.LegendreExercise.Polynomials;

public class MyLegendre implements Polynomials {

  @Override
  public double value(int d, int k, double t) {
    return t > 0.5 ? nearPole(d, k, t) : middle(d, k, t);
  }

  private static double middle(int d, int k, double t) {
    double before = 1;
    double value = k == 0 ? 1 : t;
    for (int l = 2; l <= k; l++) {
      double next = ((2.0 * l + d - 4) * t * value - (l - 1) * before) / (l + d - 3);
      before = value;
      value = next;
    }
    return value;
  }

  private static double nearPole(int d, int k, double t) {
    double difference = t - 1;
    double value = k == 0 ? 1 : t;
    for (int l = 2; l <= k; l++) {
      difference = ((l - 1) * difference - (2.0 * l + d - 4) * (1 - t) * value) / (l + d - 3);
      value += difference;
    }
    return value;
  }
}
