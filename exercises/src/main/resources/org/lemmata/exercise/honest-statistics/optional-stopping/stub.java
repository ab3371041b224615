import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.statistics.OptionalStoppingExercise.Looks;

public class MyLooks implements Looks {

  @Override
  public double falseAlarm(int[] looks, double z) {
    throw new NotWritten();
  }

  @Override
  public double threshold(int[] looks, double alpha) {
    throw new NotWritten();
  }
}
