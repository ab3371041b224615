import java.util.Arrays;
import org.lemmata.exercise.attention.LayerExercise.AttentionLayer;
import org.lemmata.exercise.attention.LayerExercise.LayerMatrices;

public class MyLayer implements AttentionLayer {

  @Override
  public double output(LayerMatrices weights, double[][] x, double[] y, double[] query) {
    double[] asked = times(weights.queries(), Arrays.copyOf(query, query.length + 1));
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double[] token = Arrays.copyOf(x[i], query.length + 1);
      token[query.length] = y[i];
      double value = dot(weights.head(), times(weights.values(), token));
      sum += value * dot(times(weights.keys(), token), asked);
    }
    return sum;
  }

  @Override
  public LayerMatrices descent(int d, double eta) {
    double[][] covariate = new double[d][d];
    for (int i = 0; i < d; i++) {
      covariate[i][i] = 1;
    }
    double[][] label = new double[1][d];
    label[0][d - 1] = 1;
    return new LayerMatrices(covariate, covariate, label, new double[] {eta});
  }

  private static double[] times(double[][] matrix, double[] x) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      product[i] = dot(matrix[i], x);
    }
    return product;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
