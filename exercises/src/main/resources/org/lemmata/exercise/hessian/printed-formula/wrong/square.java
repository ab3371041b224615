import org.lemmata.exercise.hessian.PrintedFormulaExercise.FourNeurons;

public class MyFourNeurons implements FourNeurons {

  @Override
  public double trace(int d, double r) {
    return 2 * ((d + 1) / (r * r) + r * r);
  }

  @Override
  public double flattest(int d) {
    return Math.sqrt(d + 1);
  }

  @Override
  public double excess(int d) {
    return trace(d, Math.pow((double) d * d + 1, 0.25)) / trace(d, flattest(d));
  }
}
