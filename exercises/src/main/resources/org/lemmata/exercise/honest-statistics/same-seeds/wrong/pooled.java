import org.lemmata.exercise.statistics.SameSeedsExercise.PairedDifference;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Student;

public class MyComparison implements PairedDifference {

  @Override
  public Interval difference(double[] a, double[] b, double alpha) {
    int n = a.length;
    double first = variance(a) / n;
    double second = variance(b) / n;
    double mean = mean(b) - mean(a);
    double reach = Student.critical(alpha, 2 * n - 2) * Math.sqrt(first + second);
    return new Interval(mean - reach, mean + reach);
  }

  private static double mean(double[] x) {
    double sum = 0;
    for (double one : x) {
      sum += one;
    }
    return sum / x.length;
  }

  private static double variance(double[] x) {
    double sum = 0;
    for (double one : x) {
      sum += (one - mean(x)) * (one - mean(x));
    }
    return sum / (x.length - 1);
  }
}
