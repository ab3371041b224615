import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.statistics.MakeTheControlFailExercise.Check;
import org.lemmata.exercise.statistics.MakeTheControlFailExercise.Coin;
import org.lemmata.study.claim.Evidence;

public class MyCheck implements Check {

  @Override
  public Evidence examine(Coin coin) {
    throw new NotWritten();
  }
}
