import org.lemmata.exercise.statistics.MakeTheControlFailExercise.Coin;
import org.lemmata.exercise.statistics.MakeTheControlFailExercise.CoinCheck;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;

public class MyCheck implements CoinCheck {

  @Override
  public Evidence examine(Coin coin) {
    Moments moments = new Moments(2);
    for (int pair = 0; pair < 10000; pair++) {
      boolean first = coin.heads();
      boolean second = coin.heads();
      moments.add((first ? 5 : 0) + (second ? 5 : 0), first == second ? 1 : 0);
    }
    return Every.of(
        "heads in ten throws",
        Mean.near("mean", moments.estimate(0), 5, 0.5),
        Mean.near("neighbours that agree", moments.estimate(1), 0.5, 0.1));
  }
}
