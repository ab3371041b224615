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
    double[] move = new double[next.length];
    for (int i = 0; i < next.length; i++) {
      double share = 0;
      for (int j = 0; j < next.length; j++) {
        share += basis[i][j] * gradient[j];
      }
      for (int j = 0; j < next.length; j++) {
        move[j] += share / curvature[i] * basis[i][j];
      }
    }
    for (int j = 0; j < next.length; j++) {
      next[j] -= eta * Math.max(-rho, Math.min(rho, move[j]));
    }
    return next;
  }
}
