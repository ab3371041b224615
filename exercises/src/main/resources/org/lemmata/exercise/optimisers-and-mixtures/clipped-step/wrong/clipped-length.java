import org.lemmata.exercise.optimisers.ClippedStepExercise.ClippedStep;

public class MyStep implements ClippedStep {

  @Override
  public double[] next(
      double[] theta, double[] m, double[] h, double eta, double gamma, double epsilon) {
    double[] ratio = new double[theta.length];
    double square = 0;
    for (int i = 0; i < ratio.length; i++) {
      ratio[i] = m[i] / Math.max(gamma * h[i], epsilon);
      square += ratio[i] * ratio[i];
    }
    double shrink = Math.min(1, 1 / Math.sqrt(square));
    double[] next = theta.clone();
    for (int i = 0; i < next.length; i++) {
      next[i] -= eta * (square == 0 ? 0 : shrink * ratio[i]);
    }
    return next;
  }
}
