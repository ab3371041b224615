import java.util.Arrays;
import org.lemmata.exercise.statistics.FewRunsExercise.Medians;
import org.lemmata.linalg.stats.Interval;

public class MyMedians implements Medians {

  @Override
  public int fewest(double alpha) {
    int n = 1;
    while (Math.pow(2, 1 - n) > alpha) {
      n++;
    }
    return n;
  }

  @Override
  public Interval interval(double[] runs, double alpha) {
    double mean = Arrays.stream(runs).average().orElseThrow();
    double squares = 0;
    for (double run : runs) {
      squares += (run - mean) * (run - mean);
    }
    int n = runs.length;
    double reach =
        org.lemmata.linalg.stats.Student.critical(alpha, n - 1) * Math.sqrt(squares / (n - 1) / n);
    return new Interval(mean - reach, mean + reach);
  }
}
