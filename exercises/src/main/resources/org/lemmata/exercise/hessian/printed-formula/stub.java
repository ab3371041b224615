import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.hessian.PrintedFormulaExercise.FourNeurons;

public class MyFourNeurons implements FourNeurons {

  @Override
  public double trace(int d, double r) {
    throw new NotWritten();
  }

  @Override
  public double flattest(int d) {
    throw new NotWritten();
  }

  @Override
  public double excess(int d) {
    throw new NotWritten();
  }
}
