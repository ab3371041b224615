import org.lemmata.exercise.statistics.CoverageExercise.Intervals;
import org.lemmata.linalg.stats.Interval;

public class MyIntervals implements Intervals {

  @Override
  public Interval of(int hits, int tries, double alpha) {
    double high = hits == 0 ? 0 : high(hits - 1, tries, alpha / 2);
    return new Interval(Math.min(high, 1 - high(tries - hits, tries, alpha / 2)), high);
  }

  private static double high(int hits, int tries, double level) {
    if (hits == tries) {
      return 1;
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (atMost(hits, tries, middle) >= level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double atMost(int hits, int tries, double p) {
    double sum = 0;
    double choose = 1;
    for (int k = 0; k <= hits; k++) {
      sum += choose * Math.pow(p, k) * Math.pow(1 - p, tries - k);
      choose = choose * (tries - k) / (k + 1);
    }
    return sum;
  }
}
