import java.util.List;
import java.util.OptionalDouble;
import org.lemmata.exercise.optimisers.SpeedUpExercise.FinishedRun;
import org.lemmata.exercise.optimisers.SpeedUpExercise.SpeedUp;

public class MySpeedUp implements SpeedUp {

  @Override
  public OptionalDouble ratio(List<FinishedRun> baseline, FinishedRun contender, double extra) {
    List<FinishedRun> sorted = baseline;
    for (int i = 1; i < sorted.size(); i++) {
      FinishedRun shorter = sorted.get(i - 1);
      FinishedRun longer = sorted.get(i);
      if (shorter.end() >= contender.end() && longer.end() <= contender.end()) {
        double part = (shorter.end() - contender.end()) / (shorter.end() - longer.end());
        double n = shorter.steps();
        double m = longer.steps();
        double steps = n * Math.pow(m / n, part);
        return OptionalDouble.of(steps / (contender.steps() * (1 + extra)));
      }
    }
    return OptionalDouble.empty();
  }
}
