import org.lemmata.exercise.optimisers.ClippedStepExercise.ClippedStep;

public class MyStep implements ClippedStep {

  @Override
  public double[] next(
      double[] theta, double[] m, double[] h, double eta, double gamma, double epsilon) {
    for (int i = 0; i < theta.length; i++) {
      double ratio = m[i] / Math.max(gamma * h[i], epsilon);
      theta[i] -= eta * Math.max(-1, Math.min(1, ratio));
    }
    return theta;
  }
}
