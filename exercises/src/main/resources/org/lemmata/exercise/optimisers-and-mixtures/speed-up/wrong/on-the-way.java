import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.lemmata.exercise.optimisers.SpeedUpExercise.FinishedRun;
import org.lemmata.exercise.optimisers.SpeedUpExercise.SpeedUp;

public class MySpeedUp implements SpeedUp {

  @Override
  public OptionalDouble ratio(List<FinishedRun> baseline, FinishedRun contender, double extra) {
    List<FinishedRun> sorted =
        baseline.stream().sorted(Comparator.comparingInt(FinishedRun::steps)).toList();
    FinishedRun longest = sorted.get(sorted.size() - 1);
    for (int t = 1; t <= longest.steps(); t++) {
      if (longest.losses().get(t - 1) <= contender.end()) {
        return OptionalDouble.of(t / (contender.steps() * (1 + extra)));
      }
    }
    return OptionalDouble.empty();
  }
}
