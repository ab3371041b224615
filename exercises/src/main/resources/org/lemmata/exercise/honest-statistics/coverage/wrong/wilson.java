import org.lemmata.exercise.statistics.CoverageExercise.Intervals;
import org.lemmata.linalg.stats.Interval;

public class MyIntervals implements Intervals {

  @Override
  public Interval of(int hits, int tries, double alpha) {
    double z = org.lemmata.linalg.stats.Normal.critical(alpha);
    double share = (double) hits / tries;
    double whole = 1 + z * z / tries;
    double centre = (share + z * z / (2 * tries)) / whole;
    double reach =
        z / whole * Math.sqrt(share * (1 - share) / tries + z * z / (4.0 * tries * tries));
    return new Interval(centre - reach, centre + reach);
  }
}
