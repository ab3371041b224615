import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.attention.PrintedSettingExercise.UniformFigure;

public class MySetting implements UniformFigure {

  @Override
  public double step(int d, int n, double variance, double fourthMoment) {
    throw new NotWritten();
  }

  @Override
  public double halfLoss(int d, int n, double a) {
    throw new NotWritten();
  }

  @Override
  public double drawnWith() {
    throw new NotWritten();
  }
}
