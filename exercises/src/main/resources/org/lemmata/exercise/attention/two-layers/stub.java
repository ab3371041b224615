import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.attention.TwoLayersExercise.StepPair;

public class MySteps implements StepPair {

  @Override
  public double loss(double[] moments, double first, double second) {
    throw new NotWritten();
  }

  @Override
  public double single(double[] moments) {
    throw new NotWritten();
  }

  @Override
  public double[] best(double[] moments) {
    throw new NotWritten();
  }
}
