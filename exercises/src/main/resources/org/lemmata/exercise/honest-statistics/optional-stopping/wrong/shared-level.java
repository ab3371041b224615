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
          alive[h] = 0;
        }
      }
    }
    return stopped;
  }

  @Override
  public double threshold(int[] looks, double alpha) {
    double largest = 0;
    for (int look : looks) {
      double low = 0;
      double high = 20;
      for (int i = 0; i < 60; i++) {
        double middle = (low + high) / 2;
        if (single(look, middle) <= alpha / looks.length) {
          high = middle;
        } else {
          low = middle;
        }
      }
      largest = Math.max(largest, high);
    }
    return largest;
  }

  private static double[] thrown(double[] before) {
    double[] after = new double[before.length + 1];
    for (int h = 0; h < before.length; h++) {
      after[h] += before[h] / 2;
      after[h + 1] += before[h] / 2;
    }
    return after;
  }

  private double single(int look, double z) {
    double[] alive = {1};
    while (alive.length <= look) {
      alive = thrown(alive);
    }
    double sum = 0;
    for (int h = 0; h <= look; h++) {
      sum += Math.abs(2 * h - look) > z * Math.sqrt(look) ? alive[h] : 0;
    }
    return sum;
  }
}
