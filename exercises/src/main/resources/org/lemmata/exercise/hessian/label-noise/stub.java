import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.hessian.LabelNoiseExercise.NoisyDescent;

public class MyNoisyDescent implements NoisyDescent {

  @Override
  public double[] step(double a, double b, double y, double eta) {
    throw new NotWritten();
  }

  @Override
  public double shrink(double a, double b, double eta, double sigma) {
    throw new NotWritten();
  }

  @Override
  public double lambda(double eta, double sigma) {
    throw new NotWritten();
  }
}
