import org.lemmata.exercise.statistics.FamilyErrorRateExercise.Family;

public class MyFamily implements Family {

  @Override
  public double familyRate(int tests, double alpha) {
    return 1 - Math.pow(1 - alpha, tests);
  }

  @Override
  public boolean[] rejected(double[] p, double alpha) {
    boolean[] rejected = new boolean[p.length];
    for (int i = 0; i < p.length; i++) {
      rejected[i] = p[i] <= alpha;
    }
    return rejected;
  }
}
