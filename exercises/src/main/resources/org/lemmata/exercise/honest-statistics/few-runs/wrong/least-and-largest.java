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
    return new Interval(sorted[0], sorted[runs.length - 1]);
  }
}
