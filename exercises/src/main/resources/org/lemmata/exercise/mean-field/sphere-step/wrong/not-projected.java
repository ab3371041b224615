import org.lemmata.exercise.meanfield.SphereStepExercise.Projected;

public class MySphereStep implements Projected {

  @Override
  public double[] step(double[] u, double[] gradient, double eta) {
    double[] next = new double[u.length];
    for (int i = 0; i < u.length; i++) {
      next[i] = u[i] - eta * gradient[i];
    }
    double length = Math.sqrt(dot(next, next));
    for (int i = 0; i < u.length; i++) {
      next[i] /= length;
    }
    return next;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
