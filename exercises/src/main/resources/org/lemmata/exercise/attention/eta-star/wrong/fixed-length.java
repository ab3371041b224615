import org.lemmata.exercise.attention.EtaStarExercise.OneStep;

public class MyDescent implements OneStep {

  @Override
  public double loss(int d, int n, double noise, double eta) {
    double square = n * Math.pow(d, 2) + n * (n - 1.0) * d + n * d * noise;
    return noise + d - 2 * eta * n * d + eta * eta * square;
  }

  @Override
  public double step(int d, int n, double noise) {
    return 1 / (n + d - 1 + noise);
  }
}
