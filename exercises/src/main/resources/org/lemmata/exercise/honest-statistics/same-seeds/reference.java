import org.lemmata.exercise.statistics.SameSeedsExercise.PairedDifference;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Student;

public class MyComparison implements PairedDifference {

  @Override
  public Interval difference(double[] a, double[] b, double alpha) {
    int n = a.length;
    double mean = 0;
    for (int i = 0; i < n; i++) {
      mean += (b[i] - a[i]) / n;
    }
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double off = b[i] - a[i] - mean;
      squares += off * off;
    }
    double variance = squares / (n - 1);
    double reach = Student.critical(alpha, n - 1) * Math.sqrt(variance / n);
    return new Interval(mean - reach, mean + reach);
  }
}
