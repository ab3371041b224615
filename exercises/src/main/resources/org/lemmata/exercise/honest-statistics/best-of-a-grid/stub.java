import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.statistics.BestOfAGridExercise.GridReport;

public class MyTuning implements GridReport {

  @Override
  public double luck(int k) {
    throw new NotWritten();
  }

  @Override
  public double report(double[][] losses) {
    throw new NotWritten();
  }
}
