import org.lemmata.exercise.hessian.LabelNoiseExercise.NoisyDescent;

public class MyNoisyDescent implements NoisyDescent {

  @Override
  public double[] step(double a, double b, double y, double eta) {
    double slope = 2 * (a * b - y);
    return new double[] {a - eta * slope * b, b - eta * slope * a};
  }

  @Override
  public double shrink(double a, double b, double eta, double sigma) {
    double residual = a * b - 1;
    return 1 - 4 * eta * eta * (residual * residual + sigma * sigma);
  }

  @Override
  public double lambda(double eta, double sigma) {
    return eta * sigma * sigma / 2;
  }
}
