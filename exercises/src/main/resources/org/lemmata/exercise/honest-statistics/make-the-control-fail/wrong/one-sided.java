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
    for (int block = 0; block < 2000; block++) {
      double heads = 0;
      for (int i = 0; i < 10; i++) {
        heads += coin.heads() ? 1 : 0;
      }
      moments.add(heads, (heads - 5) * (heads - 5));
    }
    return Every.of(
        "heads in ten throws",
        Mean.near("mean", moments.estimate(0), 5, 0.5),
        Mean.atMost("variance", moments.estimate(1), 3.4));
  }
}
