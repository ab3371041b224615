import org.lemmata.exercise.meanfield.EscapeExercise.Coordinate;

public class MyCoordinate implements Coordinate {

  @Override
  public double step(double w, double a, double h) {
    return w + h * a * w * (1 - w * w);
  }

  @Override
  public double exact(double start, double a, double t) {
    return step(start, a, t);
  }

  @Override
  public double escape(double start, double end, double a) {
    double from = start * start / (1 - start * start);
    double to = end * end / (1 - end * end);
    return Math.log(to / from) / (2 * a);
  }
}
