import org.lemmata.exercise.statistics.CoverageExercise.Intervals;
import org.lemmata.linalg.stats.Interval;

public class MyIntervals implements Intervals {

  @Override
  public Interval of(int hits, int tries, double alpha) {
    double share = (double) hits / tries;
    double reach = 1.96 * Math.sqrt(share * (1 - share) / tries);
    return new Interval(share - reach, share + reach);
  }
}
