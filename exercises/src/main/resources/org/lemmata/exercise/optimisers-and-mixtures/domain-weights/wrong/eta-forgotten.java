import java.util.Arrays;
import org.lemmata.exercise.optimisers.DomainWeightsExercise.Mixture;

public class MyMixture implements Mixture {

  @Override
  public double excess(double[] proxy, double[] reference) {
    double sum = 0;
    for (int i = 0; i < proxy.length; i++) {
      sum += Math.max(0, proxy[i] - reference[i]);
    }
    return sum / proxy.length;
  }

  @Override
  public double[] step(double[] alpha, double[] lambda, double eta, double smoothing) {
    double largest = Arrays.stream(lambda).max().orElseThrow();
    double[] next = new double[alpha.length];
    double sum = 0;
    for (int i = 0; i < next.length; i++) {
      next[i] = alpha[i] * Math.exp(lambda[i] - largest);
      sum += next[i];
    }
    for (int i = 0; i < next.length; i++) {
      next[i] = (1 - smoothing) * next[i] / sum + smoothing / next.length;
    }
    return next;
  }
}
