import org.lemmata.exercise.statistics.MakeTheControlFailExercise.Coin;
import org.lemmata.exercise.statistics.MakeTheControlFailExercise.CoinCheck;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;

public class MyCheck implements CoinCheck {

  @Override
  public Evidence examine(Coin coin) {
    Moments moments = new Moments(2);
    for (int block = 0; block < 1000; block++) {
      double heads = 0;
      for (int i = 0; i < 10; i++) {
        heads += coin.heads() ? 1 : 0;
      }
      moments.add(heads, (heads - 5) * (heads - 5));
    }
    return Mean.near("heads in ten throws", moments.estimate(0), 5, 0.6);
  }
}
