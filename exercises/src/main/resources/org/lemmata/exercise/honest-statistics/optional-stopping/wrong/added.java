import org.lemmata.exercise.statistics.OptionalStoppingExercise.RepeatedLooks;

public class MyLooks implements RepeatedLooks {

  @Override
  public double falseAlarm(int[] looks, double z) {
    double[] alive = {1};
    double stopped = 0;
    for (int look : looks) {
      while (alive.length <= look) {
        alive = thrown(alive);
      }
      for (int h = 0; h <= look; h++) {
        if (Math.abs(2 * h - look) > z * Math.sqrt(look)) {
          stopped += alive[h];
        }
      }
    }
    return stopped;
  }

  @Override
  public double threshold(int[] looks, double alpha) {
    double low = 0;
    double high = 20;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (falseAlarm(looks, middle) <= alpha) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static double[] thrown(double[] before) {
    double[] after = new double[before.length + 1];
    for (int h = 0; h < before.length; h++) {
      after[h] += before[h] / 2;
      after[h + 1] += before[h] / 2;
    }
    return after;
  }
}
