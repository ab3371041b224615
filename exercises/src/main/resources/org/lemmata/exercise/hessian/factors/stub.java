import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.hessian.FactorsExercise.Flattest;

public class MyFlattest implements Flattest {

  @Override
  public double least(double[][] m, int depth) {
    throw new NotWritten();
  }

  @Override
  public double[][][] factors(double[][] m, int depth) {
    throw new NotWritten();
  }
}
