import java.util.Arrays;
import org.lemmata.exercise.statistics.FamilyErrorRateExercise.Family;

public class MyFamily implements Family {

  @Override
  public double familyRate(int tests, double alpha) {
    return 1 - Math.pow(1 - alpha, tests);
  }

  @Override
  public boolean[] rejected(double[] p, double alpha) {
    double[] sorted = p.clone();
    Arrays.sort(sorted);
    boolean[] rejected = new boolean[p.length];
    for (int k = 0; k < p.length && sorted[k] <= alpha / (p.length - k); k++) {
      rejected[k] = true;
    }
    return rejected;
  }
}
