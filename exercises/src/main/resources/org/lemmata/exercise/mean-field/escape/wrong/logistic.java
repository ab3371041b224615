import org.lemmata.exercise.meanfield.EscapeExercise.Coordinate;

public class MyCoordinate implements Coordinate {

  @Override
  public double step(double w, double a, double h) {
    return w + h * a * w * (1 - w * w);
  }

  @Override
  public double exact(double start, double a, double t) {
    if (start == 0) {
      return 0;
    }
    double grown = start * Math.exp(a * t);
    return grown / (1 - start + grown);
  }

  @Override
  public double escape(double start, double end, double a) {
    double from = start * start / (1 - start * start);
    double to = end * end / (1 - end * end);
    return Math.log(to / from) / (2 * a);
  }
}
