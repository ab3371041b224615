import java.util.function.UnaryOperator;
import org.lemmata.exercise.optimisers.CurvatureEstimatorsExercise.Classifier;
import org.lemmata.exercise.optimisers.CurvatureEstimatorsExercise.CurvatureProbes;

public class MyEstimators implements CurvatureProbes {

  @Override
  public double[] hutchinson(UnaryOperator<double[]> hessian, double[] u) {
    double[] estimate = hessian.apply(u);
    for (int i = 0; i < u.length; i++) {
      estimate[i] *= u[i];
    }
    return estimate;
  }

  @Override
  public double[] bartlett(Classifier network, int[] data, double[] uniforms) {
    int[] labels = new int[network.batch()];
    for (int b = 0; b < labels.length; b++) {
      labels[b] = mostProbable(network.probabilities(b));
    }
    double[] g = network.gradient(labels);
    for (int k = 0; k < g.length; k++) {
      g[k] = network.batch() * g[k] * g[k];
    }
    return g;
  }

  private static int mostProbable(double[] p) {
    int best = 0;
    for (int v = 1; v < p.length; v++) {
      best = p[v] > p[best] ? v : best;
    }
    return best;
  }
}
