import org.lemmata.exercise.statistics.BestOfAGridExercise.GridReport;

public class MyTuning implements GridReport {

  @Override
  public double luck(int k) {
    return Math.sqrt(2 * Math.log(k));
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
