import java.util.function.UnaryOperator;
import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.optimisers.CurvatureEstimatorsExercise.Classifier;
import org.lemmata.exercise.optimisers.CurvatureEstimatorsExercise.CurvatureProbes;

public class MyEstimators implements CurvatureProbes {

  @Override
  public double[] hutchinson(UnaryOperator<double[]> hessian, double[] u) {
    throw new NotWritten();
  }

  @Override
  public double[] bartlett(Classifier network, int[] data, double[] uniforms) {
    throw new NotWritten();
  }
}
