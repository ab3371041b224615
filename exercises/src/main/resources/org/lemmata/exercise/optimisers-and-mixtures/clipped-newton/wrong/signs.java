import org.lemmata.exercise.optimisers.ClippedNewtonExercise.Newton;

public class MyNewton implements Newton {

  @Override
  public double[] step(
      double[] theta,
      double[] gradient,
      double[][] basis,
      double[] curvature,
      double eta,
      double rho) {
    double[] next = theta.clone();
    for (int i = 0; i < next.length; i++) {
      double share = 0;
      for (int j = 0; j < next.length; j++) {
        share += basis[i][j] * gradient[j];
      }
      double by = rho * Math.signum(share);
      for (int j = 0; j < next.length; j++) {
        next[j] -= eta * by * basis[i][j];
      }
    }
    return next;
  }
}
