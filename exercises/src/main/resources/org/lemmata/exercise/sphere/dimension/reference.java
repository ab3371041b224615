import java.math.BigInteger;
import org.lemmata.exercise.sphere.DimensionExercise.Count;

public class MyHarmonicCount implements Count {

  @Override
  public BigInteger count(int d, int k) {
    BigInteger all = binomial(d + k - 1, d - 1);
    return k < 2 ? all : all.subtract(binomial(d + k - 3, d - 1));
  }

  private static BigInteger binomial(int n, int m) {
    BigInteger product = BigInteger.ONE;
    for (int i = 1; i <= m; i++) {
      product = product.multiply(BigInteger.valueOf(n - m + i)).divide(BigInteger.valueOf(i));
    }
    return product;
  }
}
