import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.statistics.MakeTheControlFailExercise.Coin;
import org.lemmata.exercise.statistics.MakeTheControlFailExercise.CoinCheck;
import org.lemmata.study.claim.Evidence;

public class MyCheck implements CoinCheck {

  @Override
  public Evidence examine(Coin coin) {
    throw new NotWritten();
  }
}
