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
    double square = start * start;
    if (a < 0) {
      double shrunk = Math.exp(2 * a * t);
      return start * Math.sqrt(shrunk / (1 - square + square * shrunk));
    }
    return start / Math.sqrt(square + (1 - square) * Math.exp(-2 * a * t));
  }

  @Override
  public double escape(double start, double end, double a) {
    return Math.log(end / start) / a;
  }
}
