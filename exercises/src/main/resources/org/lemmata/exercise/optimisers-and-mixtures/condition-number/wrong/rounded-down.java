import org.lemmata.exercise.optimisers.ConditionNumberExercise.Costs;

public class MyCosts implements Costs {

  @Override
  public long descentSteps(double kappa, double f) {
    return (long) Math.floor(Math.log(1 / f) / (2 * Math.log((kappa + 1) / (kappa - 1))));
  }

  @Override
  public double signRate(double kappa) {
    return Math.sqrt(0.08 * 0.99 / kappa);
  }
}
