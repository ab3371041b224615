import org.lemmata.exercise.sphere.LegendreExercise.Polynomials;

public class MyLegendre implements Polynomials {

  @Override
  public double value(int d, int k, double t) {
    double[] before = {1};
    double[] now = {0, 1};
    if (k == 0) {
      return 1;
    }
    for (int l = 2; l <= k; l++) {
      double[] next = new double[l + 1];
      for (int i = 0; i < l; i++) {
        next[i + 1] += (2.0 * l + d - 4) * now[i] / (l + d - 3);
      }
      for (int i = 0; i < l - 1; i++) {
        next[i] -= (l - 1.0) * before[i] / (l + d - 3);
      }
      before = now;
      now = next;
    }
    double sum = 0;
    for (int i = k; i >= 0; i--) {
      sum = sum * t + now[i];
    }
    return sum;
  }
}
