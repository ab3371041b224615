import java.util.random.RandomGenerator;
import org.lemmata.exercise.hessian.HutchinsonExercise.HessianProducts;
import org.lemmata.exercise.hessian.HutchinsonExercise.TraceEstimator;

public class MyTraceEstimator implements TraceEstimator {

  @Override
  public double estimate(HessianProducts h, int probes, RandomGenerator random) {
    double sum = 0;
    for (int probe = 0; probe < probes; probe++) {
      double[] v = new double[h.size()];
      for (int i = 0; i < v.length; i++) {
        v[i] = random.nextBoolean() ? 1 : -1;
      }
      double[] product = h.times(v);
      for (int i = 0; i < v.length; i++) {
        sum += v[i] * product[i];
      }
    }
    return sum / probes;
  }

  @Override
  public double variance(double[][] h) {
    double sum = 0;
    for (int i = 0; i < h.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += i == j ? 0 : 2 * h[i][j] * h[i][j];
      }
    }
    return sum;
  }
}
