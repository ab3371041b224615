import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.meanfield.RealisableExercise.MomentLaws;

public class MyLaws implements MomentLaws {

  @Override
  public double[] moments(int d, double gamma2, double gamma4) {
    throw new NotWritten();
  }

  @Override
  public boolean realisable(int d, double gamma2, double gamma4) {
    throw new NotWritten();
  }

  @Override
  public double[] witness(int d, double gamma2, double gamma4) {
    throw new NotWritten();
  }
}
