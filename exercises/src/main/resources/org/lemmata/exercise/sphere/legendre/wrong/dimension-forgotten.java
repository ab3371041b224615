import org.lemmata.exercise.sphere.LegendreExercise.Polynomials;

public class MyLegendre implements Polynomials {

  @Override
  public double value(int d, int k, double t) {
    double before = 1;
    double value = k == 0 ? 1 : t;
    for (int l = 2; l <= k; l++) {
      double next = ((2.0 * l - 1) * t * value - (l - 1) * before) / l;
      before = value;
      value = next;
    }
    return value;
  }
}
