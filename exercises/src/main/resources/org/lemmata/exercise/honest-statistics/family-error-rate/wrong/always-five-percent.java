import org.lemmata.exercise.statistics.FamilyErrorRateExercise.Family;

public class MyFamily implements Family {

  @Override
  public double familyRate(int tests, double alpha) {
    return 1 - Math.pow(0.95, tests);
  }

  @Override
  public boolean[] rejected(double[] p, double alpha) {
    boolean[] rejected = new boolean[p.length];
    for (int left = p.length; left > 0; left--) {
      int least = -1;
      for (int i = 0; i < p.length; i++) {
        if (!rejected[i] && (least < 0 || p[i] < p[least])) {
          least = i;
        }
      }
      if (p[least] > alpha / left) {
        return rejected;
      }
      rejected[least] = true;
    }
    return rejected;
  }
}
