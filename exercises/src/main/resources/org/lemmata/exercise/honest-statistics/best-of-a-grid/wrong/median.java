import org.lemmata.exercise.statistics.BestOfAGridExercise.GridReport;
import org.lemmata.linalg.stats.Normal;

public class MyTuning implements GridReport {

  @Override
  public double luck(int k) {
    return Normal.quantile(Math.pow(0.5, 1.0 / k));
  }

  @Override
  public double report(double[][] losses) {
    int half = losses[0].length / 2;
    double[] chosen = losses[0];
    for (double[] setting : losses) {
      if (mean(setting, 0, half) < mean(chosen, 0, half)) {
        chosen = setting;
      }
    }
    return mean(chosen, half, chosen.length);
  }

  private static double mean(double[] losses, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += losses[i];
    }
    return sum / (to - from);
  }
}
