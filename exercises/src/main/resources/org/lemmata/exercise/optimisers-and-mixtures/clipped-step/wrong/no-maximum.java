import org.lemmata.exercise.optimisers.ClippedStepExercise.ClippedStep;

public class MyStep implements ClippedStep {

  @Override
  public double[] next(
      double[] theta, double[] m, double[] h, double eta, double gamma, double epsilon) {
    double[] next = theta.clone();
    for (int i = 0; i < next.length; i++) {
      double ratio = m[i] / (gamma * h[i] + epsilon);
      next[i] -= eta * Math.max(-1, Math.min(1, ratio));
    }
    return next;
  }
}
