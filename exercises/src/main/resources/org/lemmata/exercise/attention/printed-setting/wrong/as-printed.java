import org.lemmata.exercise.attention.PrintedSettingExercise.UniformFigure;

public class MySetting implements UniformFigure {

  @Override
  public double step(int d, int n, double variance, double fourthMoment) {
    return variance / (fourthMoment + (n + d - 2) * variance * variance);
  }

  @Override
  public double halfLoss(int d, int n, double a) {
    double variance = a * a / 3;
    double step = step(d, n, variance, Math.pow(a, 4) / 5);
    return variance * d * (1 - n * variance * step) / 2;
  }

  @Override
  public double drawnWith() {
    return 1;
  }
}
