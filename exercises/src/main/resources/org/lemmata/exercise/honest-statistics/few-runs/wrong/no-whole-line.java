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
    double[] sorted = runs.clone();
    Arrays.sort(sorted);
    int n = runs.length;
    int k = 0;
    double binomial = 1;
    double sum = 1;
    while (2 * sum * Math.pow(2, -n) <= alpha) {
      k++;
      binomial = binomial * (n - k + 1) / k;
      sum += binomial;
    }
    k = Math.max(1, k);
    return new Interval(sorted[k - 1], sorted[n - k]);
  }
}
