import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.attention.TwoLayersExercise.Steps;

public class MySteps implements Steps {

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
