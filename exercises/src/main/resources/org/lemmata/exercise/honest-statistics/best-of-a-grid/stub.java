import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.statistics.BestOfAGridExercise.Tuning;

public class MyTuning implements Tuning {

  @Override
  public double luck(int k) {
    throw new NotWritten();
  }

  @Override
  public double report(double[][] losses) {
    throw new NotWritten();
  }
}
