import org.lemmata.exercise.hessian.PrintedFormulaExercise.FourNeurons;

public class MyFourNeurons implements FourNeurons {

  @Override
  public double trace(int d, double r) {
    return 2 * (d / (r * r) + r * r);
  }

  @Override
  public double flattest(int d) {
    return Math.pow(d, 0.25);
  }

  @Override
  public double excess(int d) {
    return trace(d, Math.pow((double) d * d + 1, 0.25)) / trace(d, flattest(d));
  }
}
