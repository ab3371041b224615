import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.hessian.FactorsExercise.FlatFactors;

public class MyFlattest implements FlatFactors {

  @Override
  public double least(double[][] m, int depth) {
    throw new NotWritten();
  }

  @Override
  public double[][][] factors(double[][] m, int depth) {
    throw new NotWritten();
  }
}
