import java.util.function.UnaryOperator;
import org.lemmata.exercise.optimisers.CurvatureEstimatorsExercise.Classifier;
import org.lemmata.exercise.optimisers.CurvatureEstimatorsExercise.CurvatureProbes;

public class MyEstimators implements CurvatureProbes {

  @Override
  public double[] hutchinson(UnaryOperator<double[]> hessian, double[] u) {
    return hessian.apply(u);
  }

  @Override
  public double[] bartlett(Classifier network, int[] data, double[] uniforms) {
    int[] labels = new int[network.batch()];
    for (int b = 0; b < labels.length; b++) {
      labels[b] = draw(network.probabilities(b), uniforms[b]);
    }
    double[] g = network.gradient(labels);
    for (int k = 0; k < g.length; k++) {
      g[k] = network.batch() * g[k] * g[k];
    }
    return g;
  }

  private static int draw(double[] p, double uniform) {
    int v = 0;
    double sum = p[0];
    while (sum <= uniform && v < p.length - 1) {
      v++;
      sum += p[v];
    }
    return v;
  }
}
