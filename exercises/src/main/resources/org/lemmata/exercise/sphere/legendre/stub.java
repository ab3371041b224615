import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.sphere.LegendreExercise.Polynomials;

public class MyLegendre implements Polynomials {

  @Override
  public double value(int d, int k, double t) {
    throw new NotWritten();
  }
}
