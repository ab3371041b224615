import java.math.BigInteger;
import org.lemmata.exercise.sphere.DimensionExercise.Count;

public class MyHarmonicCount implements Count {

  @Override
  public BigInteger count(int d, int k) {
    double all = binomial(d + k - 1, d - 1);
    double lower = k < 2 ? 0 : binomial(d + k - 3, d - 1);
    return new java.math.BigDecimal(Math.rint(all - lower)).toBigInteger();
  }

  private static double binomial(int n, int m) {
    double product = 1;
    for (int i = 1; i <= m; i++) {
      product = product * (n - m + i) / i;
    }
    return product;
  }
}
