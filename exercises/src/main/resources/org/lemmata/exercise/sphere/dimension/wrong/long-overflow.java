import java.math.BigInteger;
import org.lemmata.exercise.sphere.DimensionExercise.Count;

public class MyHarmonicCount implements Count {

  @Override
  public BigInteger count(int d, int k) {
    long all = binomial(d + k - 1, d - 1);
    return BigInteger.valueOf(k < 2 ? all : all - binomial(d + k - 3, d - 1));
  }

  private static long binomial(int n, int m) {
    long product = 1;
    for (int i = 1; i <= m; i++) {
      product = product * (n - m + i) / i;
    }
    return product;
  }
}
