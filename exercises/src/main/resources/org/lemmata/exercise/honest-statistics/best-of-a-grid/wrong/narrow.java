import org.lemmata.exercise.statistics.BestOfAGridExercise.GridReport;
import org.lemmata.linalg.stats.Normal;

public class MyTuning implements GridReport {

  @Override
  public double luck(int k) {
    int parts = 1000;
    double step = 3.0 / parts;
    double sum = 0;
    for (int i = 0; i <= parts; i++) {
      double x = i * step;
      double height = 1 - Math.pow(Normal.cdf(x), k) - Math.pow(Normal.cdf(-x), k);
      sum += (i == 0 || i == parts ? 1 : i % 2 == 0 ? 2 : 4) * height;
    }
    return sum * step / 3;
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
