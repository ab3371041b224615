import java.util.function.DoubleUnaryOperator;
import org.lemmata.exercise.sphere.SupNormExercise.Bracket;

public class MySupNorm implements Bracket {

  @Override
  public double[] bracket(DoubleUnaryOperator f, double slope, int n) {
    double largest = 0;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, Math.abs(f.applyAsDouble(2 * Math.PI * i / n)));
    }
    return new double[] {largest, largest + Math.PI * slope / n};
  }
}
