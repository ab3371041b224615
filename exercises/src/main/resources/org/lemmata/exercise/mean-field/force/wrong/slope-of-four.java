import org.lemmata.exercise.meanfield.ForceExercise.FieldTarget;
import org.lemmata.exercise.meanfield.ForceExercise.MeanField;

public class MyMeanField implements MeanField {

  @Override
  public double loss(FieldTarget target, double[] w, double[] mass) {
    double second = second(target, w, mass);
    double fourth = fourth(target, w, mass);
    return (second * second + fourth * fourth) / 2;
  }

  @Override
  public double[] velocity(FieldTarget target, double[] w, double[] mass) {
    double d = target.d();
    double second = second(target, w, mass);
    double fourth = fourth(target, w, mass);
    double[] velocity = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      double slope2 = 2 * d * w[i] / (d - 1);
      double slope4 =
          (4 * (d + 2) * (d + 4) * Math.pow(w[i], 3) - 6 * (d + 2) * w[i]) / (d * d - 1);
      velocity[i] = -(1 - w[i] * w[i]) * (second * slope2 + fourth * slope4);
    }
    return velocity;
  }

  private static double second(FieldTarget target, double[] w, double[] mass) {
    double d = target.d();
    double mean = 0;
    for (int i = 0; i < w.length; i++) {
      mean += mass[i] * (d * w[i] * w[i] - 1) / (d - 1);
    }
    return mean - target.gamma2();
  }

  private static double fourth(FieldTarget target, double[] w, double[] mass) {
    double d = target.d();
    double mean = 0;
    for (int i = 0; i < w.length; i++) {
      double square = w[i] * w[i];
      double value = (d + 2) * (d + 4) * square * square - 6 * (d + 2) * square + 3;
      mean += mass[i] * value / (d * d - 1);
    }
    return mean - target.gamma4();
  }
}
