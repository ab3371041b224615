import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.optimisers.ClippedStepExercise.ClippedStep;

public class MyStep implements ClippedStep {

  @Override
  public double[] next(
      double[] theta, double[] m, double[] h, double eta, double gamma, double epsilon) {
    throw new NotWritten();
  }
}
