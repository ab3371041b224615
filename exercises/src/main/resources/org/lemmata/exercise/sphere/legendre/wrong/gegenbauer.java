import org.lemmata.exercise.sphere.LegendreExercise.Polynomials;

public class MyLegendre implements Polynomials {

  @Override
  public double value(int d, int k, double t) {
    double index = (d - 2) / 2.0;
    double before = 1;
    double value = k == 0 ? 1 : 2 * index * t;
    for (int l = 2; l <= k; l++) {
      double next = (2 * (l + index - 1) * t * value - (l + 2 * index - 2) * before) / l;
      before = value;
      value = next;
    }
    return value;
  }
}
