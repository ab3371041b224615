import org.lemmata.exercise.hessian.FactorsExercise.FlatFactors;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Svd;

public class MyFlattest implements FlatFactors {

  @Override
  public double least(double[][] m, int depth) {
    double sides = Math.pow(m.length * m[0].length, 1.0 / depth);
    return depth * sides * Math.pow(nuclear(m), 2.0 * (depth - 1) / depth);
  }

  @Override
  public double[][][] factors(double[][] m, int depth) {
    Svd svd = Svd.of(Matrix.of(m));
    double[] values = svd.values();
    int width = values.length;
    double outputs = m.length;
    double inputs = m[0].length;
    double middle = Math.pow(nuclear(m) / Math.sqrt(outputs * inputs), 1.0 / depth);
    double ends = Math.pow(middle, 1 - depth / 2.0);
    double first = ends * Math.pow(inputs / outputs, 0.25);
    double last = ends * Math.pow(outputs / inputs, 0.25);
    double[][][] factors = new double[depth][][];
    factors[0] = new double[width][m[0].length];
    factors[depth - 1] = new double[m.length][width];
    for (int k = 0; k < width; k++) {
      double root = Math.sqrt(values[k]);
      for (int j = 0; j < m[0].length; j++) {
        factors[0][k][j] = first * root * svd.v().get(j, k);
      }
      for (int i = 0; i < m.length; i++) {
        factors[depth - 1][i][k] = last * root * svd.u().get(i, k);
      }
    }
    for (int l = 1; l < depth - 1; l++) {
      factors[l] = new double[width][width];
      for (int k = 0; k < width; k++) {
        factors[l][k][k] = middle;
      }
    }
    return factors;
  }

  private static double nuclear(double[][] m) {
    double sum = 0;
    for (double value : Svd.of(Matrix.of(m)).values()) {
      sum += value;
    }
    return sum;
  }
}
